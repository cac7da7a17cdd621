package dev.tandem.metrics.projection;

import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps every forecast and every baseline as it was stated: what a month was expected to be, before it came. */
@ApplicationScoped
public class StatedVersions {

    static final String PLAN = "PLAN";
    static final String FORECAST = "FORECAST";

    private static final String KEEP = """
        INSERT INTO stated_version (initiative_id, series, version, stated_on, recorded_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING\
        """;

    private static final String KEEP_LINE = """
        INSERT INTO stated_line
            (initiative_id, series, version, ordinal, kind, expense_type, amount, currency, from_date, to_date)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final Sql sql;

    StatedVersions(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps a version as it was first told; later news of it change nothing.
     *
     * @param statedOn the day it is the view of; null for the day the event holds from
     */
    void keep(ReceivedEvent event, String series, int version, LocalDate statedOn, List<PlanProjection.Line> lines) {
        UUID id = event.aggregateId();
        LocalDate day = statedOn == null ? holdsFrom(event) : statedOn;
        boolean first = sql.update(KEEP, id, series, version, day, event.time().atOffset(ZoneOffset.UTC)) > 0;
        if (!first) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (PlanProjection.Line line : lines) {
            boolean dated = line.firstDay() != null && line.lastDay() != null;
            if (dated && line.amount() != null && !line.kind().equals("EFFORT")) {
                rows.add(new Object[] {
                    id,
                    series,
                    version,
                    rows.size(),
                    line.kind(),
                    line.expenseType(),
                    line.amount().amount(),
                    line.amount().currency(),
                    line.firstDay(),
                    line.lastDay()
                });
            }
        }
        sql.batch(KEEP_LINE, rows);
    }

    private static LocalDate holdsFrom(ReceivedEvent event) {
        String day = event.data().path("effectiveOn").asText(null);
        return day == null ? LocalDate.ofInstant(event.time(), ZoneOffset.UTC) : LocalDate.parse(day);
    }
}

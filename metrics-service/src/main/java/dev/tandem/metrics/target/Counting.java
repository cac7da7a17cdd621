package dev.tandem.metrics.target;

import dev.tandem.journal.Journal;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Counts new facts into the months of metrics and looks at the targets on them, and at those whose day has come. It runs
 * after the writes, not in them, so that two bulks on one metric never wait for each other; one look tells what many
 * bulks did.
 */
@ApplicationScoped
public class Counting {

    private final Sql sql;
    private final Journal journal;
    private final Clock clock;

    Counting(Sql sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** One round; does nothing while another replica is at it. */
    @Transactional
    public void round() {
        boolean alone = sql.list(TargetSql.ALONE, row -> row.getBoolean(1)).get(0);
        if (!alone) {
            return;
        }
        List<UUID> metrics = sql.list(TargetSql.COUNT_IN, row -> row.getObject(1, UUID.class));
        LocalDate today = today();
        List<Look> looks = sql.list(TargetSql.LOOKED_AT, Look::read, today, metrics);
        List<TargetProgressEvent> events = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (Look look : looks) {
            Measured now = look.promise().measure(look.actual(), today);
            look.told()
                    .news(now)
                    .ifPresentOrElse(
                            news -> {
                                events.add(look.event(now, news));
                                rows.add(row(
                                        look, look.sequence() + 1, look.told().after(now, news), today));
                            },
                            () -> rows.add(row(look, look.sequence(), look.unchanged(now), today)));
        }
        sql.batch(TargetSql.KEEP, rows);
        journal.append(events);
    }

    private static Object[] row(Look look, long sequence, Told told, LocalDate today) {
        Measured measured = told.measured();
        BigDecimal actual = measured.actual();
        return new Object[] {
            look.id(),
            sequence,
            measured.promise(),
            actual,
            measured.progress(),
            measured.standing().name(),
            told.reached(),
            told.missed(),
            told.back(),
            today
        };
    }

    private LocalDate today() {
        String zone = sql.list("SELECT time_zone FROM known_organisation", row -> row.getString(1)).stream()
                .findFirst()
                .orElse("UTC");
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }
}

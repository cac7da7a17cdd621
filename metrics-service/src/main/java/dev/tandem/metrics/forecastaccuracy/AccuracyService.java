package dev.tandem.metrics.forecastaccuracy;

import dev.tandem.metrics.report.Entry;
import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.GroupPath;
import dev.tandem.metrics.report.Grouping;
import dev.tandem.metrics.report.LastMonth;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.LedgerService;
import dev.tandem.metrics.report.MonthRange;
import dev.tandem.metrics.report.PlanEntries;
import dev.tandem.metrics.report.PlanLine;
import dev.tandem.metrics.report.Portfolio;
import dev.tandem.metrics.report.Series;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reports how near forecasts and plans came. */
@ApplicationScoped
public class AccuracyService {

    private final LedgerService ledgers;
    private final Statements statements;
    private final LastMonth lastMonth;

    AccuracyService(LedgerService ledgers, Statements statements, LastMonth lastMonth) {
        this.ledgers = ledgers;
        this.statements = statements;
        this.lastMonth = lastMonth;
    }

    /** The accuracy of what was stated for the initiatives whose money the caller may read. */
    @Transactional
    AccuracyView accuracy(AccuracyQuery query) {
        Ledger ledger = ledgers.read(query.report());
        List<UUID> all = ledger.portfolio().initiatives().stream()
                .map(Portfolio.Initiative::id)
                .toList();
        KnownThen known = new KnownThen(
                statements.of(all), query.basis(), ledger.organisation().timeZone());
        List<UUID> ids = all.stream().filter(known::hasAny).toList();
        YearMonth until = lastMonth.overOn(null, ledger);
        List<YearMonth> months = months(known, until, query.report().range());
        AccuracyReport report = new AccuracyReport(
                known,
                months,
                stated(ledger, statements.lines(AccuracyReport.wanted(known, months, ids))),
                actual(ledger, months));
        return AccuracyView.of(ledger, query, until, report.blocks(ids, groups(ledger, query, ids)));
    }

    /** Those that are over and asked for, from the first one before which anything was known. */
    private static List<YearMonth> months(KnownThen known, YearMonth until, MonthRange range) {
        List<YearMonth> months = new ArrayList<>();
        known.first().ifPresent(first -> {
            for (YearMonth month = first; !month.isAfter(until); month = month.plusMonths(1)) {
                if (range.contains(month)) {
                    months.add(month);
                }
            }
        });
        return months;
    }

    private static Map<Statement.Key, StatedAmounts> stated(Ledger ledger, Map<Statement.Key, List<PlanLine>> lines) {
        Map<Statement.Key, StatedAmounts> stated = new HashMap<>();
        lines.forEach((key, all) -> {
            PlanEntries entries = PlanEntries.of(
                    Series.FORECAST, ledger.portfolio().planned(all), MonthRange.UNBOUNDED, Ledger::minorUnits);
            stated.put(
                    key,
                    new StatedAmounts(
                            ledger.converter() == null
                                    ? entries.entries()
                                    : entries.convertedBy(ledger.converter()).entries()));
        });
        return stated;
    }

    private static Map<UUID, StatedAmounts> actual(Ledger ledger, List<YearMonth> months) {
        Map<UUID, StatedAmounts> actual = new HashMap<>();
        if (months.isEmpty()) {
            return actual;
        }
        MonthRange compared = new MonthRange(months.get(0), months.get(months.size() - 1));
        for (Entry entry : ledger.actual()) {
            if (compared.contains(entry.month())) {
                actual.computeIfAbsent(entry.initiativeId(), id -> new StatedAmounts(List.of()))
                        .add(entry);
            }
        }
        return actual;
    }

    private Function<UUID, GroupPath> groups(Ledger ledger, AccuracyQuery query, List<UUID> ids) {
        if (query.owner() == null) {
            Grouping grouping = new Grouping(query.report().groupBy(), ledger.portfolio());
            return id -> grouping.of(id).get(0).path();
        }
        Map<UUID, String> owners = statements.owners(ids, query.owner());
        return id -> {
            String owner = owners.get(id);
            return GroupPath.of(owner == null ? Group.none("No owner") : Group.of(owner, owner));
        };
    }
}

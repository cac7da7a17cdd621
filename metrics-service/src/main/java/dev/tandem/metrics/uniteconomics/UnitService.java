package dev.tandem.metrics.uniteconomics;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.LedgerService;
import dev.tandem.metrics.report.Portfolio;
import dev.tandem.metrics.report.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reports what units cost. */
@ApplicationScoped
public class UnitService {

    private final LedgerService ledgers;
    private final MeasuredUnits units;

    UnitService(LedgerService ledgers, MeasuredUnits units) {
        this.ledgers = ledgers;
        this.units = units;
    }

    /**
     * What a unit of the metric costs in the initiatives whose money the caller may read.
     *
     * @throws ProblemException INVALID_PARAMETER for a metric that does not count units
     */
    @Transactional
    UnitEconomicsView unitEconomics(ReportQuery query, String metricKey) {
        Ledger ledger = ledgers.read(query);
        if (!units.addUp(metricKey)) {
            throw ReportQuery.refused("metric", "Must be the key of a KPI whose aggregation is SUM.");
        }
        var measured = units.of(
                ledger.portfolio().initiatives().stream()
                        .map(Portfolio.Initiative::id)
                        .toList(),
                metricKey,
                query.range());
        return UnitEconomicsView.of(new UnitReport(ledger, measured), metricKey);
    }
}

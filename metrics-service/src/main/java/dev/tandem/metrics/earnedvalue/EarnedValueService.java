package dev.tandem.metrics.earnedvalue;

import dev.tandem.metrics.report.LastMonth;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.LedgerService;
import dev.tandem.metrics.report.Portfolio;
import dev.tandem.metrics.report.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reports earned value. */
@ApplicationScoped
public class EarnedValueService {

    private final LedgerService ledgers;
    private final PerCentComplete complete;
    private final LastMonth lastMonth;

    EarnedValueService(LedgerService ledgers, PerCentComplete complete, LastMonth lastMonth) {
        this.ledgers = ledgers;
        this.complete = complete;
        this.lastMonth = lastMonth;
    }

    /** The earned value of the initiatives whose money the caller may read. */
    @Transactional
    EarnedValueView earnedValue(ReportQuery query, LocalDate on, String progressMetric) {
        Ledger ledger = ledgers.read(query);
        YearMonth until = lastMonth.overOn(on, ledger);
        var perCents = complete.of(
                ledger.portfolio().initiatives().stream()
                        .map(Portfolio.Initiative::id)
                        .toList(),
                progressMetric,
                until);
        EarnedValueReport report = new EarnedValueReport(ledger, until, perCents);
        return EarnedValueView.of(report, progressMetric);
    }
}

package dev.tandem.metrics.benefit;

import dev.tandem.metrics.report.LastMonth;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.LedgerService;
import dev.tandem.metrics.report.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Reports benefits after go-live. */
@ApplicationScoped
public class BenefitService {

    private final LedgerService ledgers;
    private final LastMonth lastMonth;

    BenefitService(LedgerService ledgers, LastMonth lastMonth) {
        this.ledgers = ledgers;
        this.lastMonth = lastMonth;
    }

    /** The benefits of the initiatives that went live and whose money the caller may read. */
    BenefitsView benefits(ReportQuery query, LocalDate on) {
        Ledger ledger = ledgers.read(query);
        return BenefitsView.of(new BenefitReport(ledger, lastMonth.overOn(on, ledger)));
    }
}

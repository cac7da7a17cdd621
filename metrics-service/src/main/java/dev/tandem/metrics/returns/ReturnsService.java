package dev.tandem.metrics.returns;

import dev.tandem.metrics.report.Interval;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.LedgerService;
import dev.tandem.metrics.report.ReportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Reports what investments return. */
@ApplicationScoped
public class ReturnsService {

    private final LedgerService ledgers;

    ReturnsService(LedgerService ledgers) {
        this.ledgers = ledgers;
    }

    /** The returns of the initiatives whose money the caller may read. */
    ReturnsView returns(ReportQuery query, BigDecimal rate, Terms.Rhythm rhythm, LocalDate valuedOn) {
        Ledger ledger = ledgers.read(query);
        ReturnsReport report = new ReturnsReport(new Terms(rate, rhythm, valuedOn, ledger.fiscalCalendar()));
        return ReturnsView.of(
                ledger,
                report.terms(),
                ledger.profitAndLoss(Interval.MONTH).stream().map(report::of).toList());
    }
}

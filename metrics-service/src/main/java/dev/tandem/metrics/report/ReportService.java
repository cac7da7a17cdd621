package dev.tandem.metrics.report;

import dev.tandem.metrics.measurement.Unresolved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes the profit and loss. */
@ApplicationScoped
public class ReportService {

    private final LedgerService ledgers;
    private final Unresolved unresolved;

    ReportService(LedgerService ledgers, Unresolved unresolved) {
        this.ledgers = ledgers;
        this.unresolved = unresolved;
    }

    /** The profit and loss of the initiatives whose money the caller may read. */
    @Transactional
    ProfitAndLossView profitAndLoss(ReportQuery query) {
        return ProfitAndLossView.of(ledgers.read(query), unresolved.count());
    }
}

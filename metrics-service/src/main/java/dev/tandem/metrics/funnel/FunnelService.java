package dev.tandem.metrics.funnel;

import dev.tandem.metrics.projection.KnownOrganisation;
import dev.tandem.metrics.report.FiscalCalendar;
import dev.tandem.metrics.report.LedgerService;
import dev.tandem.metrics.report.Portfolio;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reports the funnel. */
@ApplicationScoped
public class FunnelService {

    private final LedgerService ledgers;
    private final FunnelCounts counts;

    FunnelService(LedgerService ledgers, FunnelCounts counts) {
        this.ledgers = ledgers;
        this.counts = counts;
    }

    /** The funnel of the initiatives asked for. Counts are no money, so everybody who reads key figures reads all. */
    @Transactional
    FunnelView funnel(FunnelQuery query) {
        Portfolio portfolio = ledgers.portfolio(query.report());
        KnownOrganisation organisation = ledgers.organisation();
        List<FunnelCounts.StepMetric> metrics = counts.metrics();
        FunnelReport report = new FunnelReport(
                query,
                portfolio,
                new FiscalCalendar(organisation.fiscalYearStartMonth()),
                metrics,
                counts.of(
                        query,
                        metrics,
                        portfolio.initiatives().stream()
                                .map(Portfolio.Initiative::id)
                                .toList()));
        return FunnelView.of(report, organisation);
    }
}

package dev.tandem.metrics.reconciliation;

import dev.tandem.metrics.job.JobKind;
import dev.tandem.metrics.job.LongWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The work of a reconciliation: all metrics as of one instant, one after the other. */
@ApplicationScoped
public class Reconciling implements LongWork {

    private static final int LONGEST_SECONDS = 6 * 60 * 60;

    private final ReconciliationRepository repository;
    private final Recomputation recomputation;

    Reconciling(ReconciliationRepository repository, Recomputation recomputation) {
        this.repository = repository;
        this.recomputation = recomputation;
    }

    @Override
    public JobKind kind() {
        return JobKind.RECONCILIATION;
    }

    @Override
    public void work(UUID job, Progress progress) {
        Extent extent = QuarkusTransaction.requiringNew()
                .call(() -> repository.find(job).orElseThrow().extent());
        Findings findings =
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> compare(extent, progress));
        QuarkusTransaction.requiringNew().run(() -> repository.keep(job, findings));
    }

    private Findings compare(Extent extent, Progress progress) {
        recomputation.readAtOneInstant();
        List<Recomputation.Metric> metrics = recomputation.metrics(extent.metricId());
        Findings findings = Findings.NONE;
        for (int done = 0; done < metrics.size(); done++) {
            progress.told(done, metrics.size());
            findings = findings.and(recomputation.compare(metrics.get(done), extent));
        }
        progress.told(metrics.size(), metrics.size());
        return findings;
    }
}

package dev.tandem.metrics.cloudbill;

import dev.tandem.metrics.job.JobKind;
import dev.tandem.metrics.job.WorkElsewhere;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Imports among the jobs. */
@ApplicationScoped
public class ImportJobs implements WorkElsewhere {

    private static final String ANY_VERSION = "*";

    private final ImportService imports;

    ImportJobs(ImportService imports) {
        this.imports = imports;
    }

    @Override
    public JobKind kind() {
        return JobKind.IMPORT;
    }

    @Override
    public void cancel(UUID job) {
        imports.cancel(job, ANY_VERSION);
    }
}

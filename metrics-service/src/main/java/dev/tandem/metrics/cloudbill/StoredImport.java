package dev.tandem.metrics.cloudbill;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import as it is stored.
 *
 * @param metric how its metric is named
 * @param filesComplete how many files of the set are there
 * @param read rows read so far, of files that still arrive too
 */
record StoredImport(
        UUID id,
        long version,
        ImportStatus status,
        String source,
        String by,
        String metric,
        Cost cost,
        int files,
        int filesComplete,
        boolean atomic,
        String costCentreColumn,
        String accountColumn,
        long read,
        long refused,
        Findings findings,
        List<ImportedBill> bills,
        ImportFailure failure,
        Instant createdAt,
        Instant updatedAt,
        Instant publishedAt) {

    long accepted() {
        return read - refused;
    }

    /** The same with what its files hold so far. */
    StoredImport holding(List<ImportedBill> held) {
        return new StoredImport(
                id,
                version,
                status,
                source,
                by,
                metric,
                cost,
                files,
                filesComplete,
                atomic,
                costCentreColumn,
                accountColumn,
                read,
                refused,
                findings,
                held,
                failure,
                createdAt,
                updatedAt,
                publishedAt);
    }
}

package dev.tandem.metrics.cloudbill;

import java.util.List;
import java.util.UUID;

/** The whole public state of an import that came to its end, as its events carry it. */
public record ImportState(
        UUID id,
        ImportStatus status,
        String source,
        String metric,
        Cost cost,
        int files,
        long rowsAccepted,
        long rowsRefused,
        List<ImportedBill> bills,
        ImportFailure failure) {

    static ImportState of(StoredImport stored) {
        return new ImportState(
                stored.id(),
                stored.status(),
                stored.source(),
                stored.metric(),
                stored.cost(),
                stored.files(),
                stored.accepted(),
                stored.refused(),
                stored.bills(),
                stored.failure());
    }
}

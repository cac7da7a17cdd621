package dev.tandem.metrics.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a job does, and where what it makes is read. */
@Schema(description = "IMPORT: cloud bills are taken in. RECONCILIATION: cells are recomputed from facts.")
public enum JobKind {
    IMPORT("imports"),
    RECONCILIATION("reconciliations");

    private final String collection;

    JobKind(String collection) {
        this.collection = collection;
    }

    String place(Object id) {
        return "/api/v1/" + collection + "/" + id;
    }
}

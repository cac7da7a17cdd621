package dev.tandem.metrics.cloudbill;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import has come. */
@Schema(
        description =
                "RECEIVING: files of the set are missing or arriving. PUBLISHING: all are there, and the bills are"
                        + " being turned over. PUBLISHED: done. FAILED: it could not be published, and nothing of it is"
                        + " left.")
public enum ImportStatus {
    RECEIVING,
    PUBLISHING,
    PUBLISHED,
    FAILED
}

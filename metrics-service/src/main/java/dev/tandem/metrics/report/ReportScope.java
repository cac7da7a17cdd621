package dev.tandem.metrics.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose money is in a report. */
@Schema(
        name = "ReportScope",
        description = "ALL: every initiative. OWN: only those whose money the caller may read as their own.",
        examples = "ALL")
public enum ReportScope {
    ALL,
    OWN
}

package dev.tandem.metrics.cloudbill;

import dev.tandem.http.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as readers see it: the job and its result. */
@Schema(name = "CloudBillImport", description = "An import of cloud bills: a set of files, published whole.")
public record ImportView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag.", examples = "2")
        long version,

        ImportStatus status,

        @Schema(
                description = "The same as a job, beside other long work; kept for a day after its end.",
                examples = "/api/v1/jobs/0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47")
        String job,

        @Schema(description = "The source it is from.", nullable = true, examples = "aws-exports")
        String source,

        @Schema(description = "The metric that its allocated costs are facts of.", examples = "cloud-bill")
        String metric,

        Cost cost,
        Files files,
        Rows rows,

        @Schema(description = "Refused rows, at most 1000 of them.")
        List<RefusedLine> refused,

        @Schema(
                description = "Columns that were not read, because they are neither of FOCUS nor begin with `x_`.",
                examples = "[\"Id\"]")
        List<String> ignoredColumns,

        @Schema(description = "Sums over all its bills, by currency.")
        Map<String, BillTotals> totals,

        List<ImportedBill> bills,
        @Schema(nullable = true) ImportFailure failure,

        @Schema(description = "Who sent it.", examples = "lena.vogel")
        String by,

        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) Instant publishedAt)
        implements Versioned {

    /** How much of the set is there. */
    @Schema(name = "ImportFiles", description = "How much of the set is there.")
    public record Files(
            @Schema(description = "Files of the whole set.", examples = "1")
            int expected,

            @Schema(description = "Of these: read to their end.", examples = "1")
            int complete) {}

    /** How many rows were read; grows while a file arrives. */
    @Schema(name = "ImportRows", description = "Rows so far; they grow while a file arrives.")
    public record Rows(
            @Schema(examples = "1000") long read,
            @Schema(examples = "1000") long accepted,
            @Schema(examples = "0") long refused,

            @Schema(
                    description = "Of the accepted: with a cost below zero though neither credit nor adjustment nor"
                            + " correction. They count, for the sums must be the file's.",
                    examples = "0")
            long negative,

            @Schema(description = "Lines of the first ten of these.")
            List<Long> negativeLines) {}

    static ImportView of(StoredImport stored) {
        Map<String, BillTotals> totals = stored.bills().stream()
                .collect(Collectors.groupingBy(
                        ImportedBill::currency,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(ImportedBill::totals, Collectors.toList()), BillTotals::sum)));
        return new ImportView(
                stored.id(),
                stored.version(),
                stored.status(),
                "/api/v1/jobs/" + stored.id(),
                stored.source(),
                stored.metric(),
                stored.cost(),
                new Files(stored.files(), stored.filesComplete()),
                new Rows(
                        stored.read(),
                        stored.accepted(),
                        stored.refused(),
                        stored.findings().negative(),
                        stored.findings().negativeLines()),
                stored.findings().refused(),
                stored.findings().ignoredColumns(),
                totals,
                stored.bills(),
                stored.failure(),
                stored.by(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.publishedAt());
    }
}

package dev.tandem.metrics.cloudbill;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import holds of one bill, and what became of it when it was published. */
@Schema(description = "One bill in an import: what one issuer asks of one billing account for one billing period.")
public record ImportedBill(
        @Schema(description = "The same for the same bill in every import.")
        UUID id,

        @Schema(
                description = "InvoiceIssuerName, or ServiceProviderName or ProviderName where a file lacks it.",
                examples = "Amazon Web Services, Inc.")
        String issuer,

        @Schema(description = "BillingAccountId.", examples = "1234567890123")
        String billingAccount,

        @Schema(description = "First day of the billing period, in UTC.")
        LocalDate from,

        @Schema(description = "Last day of the billing period, in UTC.")
        LocalDate to,

        @Schema(examples = "USD") String currency,

        @Schema(description = "Charges of it in this import.", examples = "909")
        long rows,

        BillTotals totals,

        @Schema(
                description =
                        "NEW: not seen before. REPLACED: it stands in place of what was there. UNCHANGED: the same"
                                + " charges were there already, so nothing was added. Null until published.",
                nullable = true)
        Outcome outcome,

        @Schema(description = "Charges that were not there before; equal charges are told apart by their number.")
        long rowsAdded,

        @Schema(description = "Charges that were there before and are not any more.")
        long rowsRemoved,

        @Schema(
                description = "Of the cost that becomes facts: what rules gave to initiatives at the publication.",
                nullable = true,
                examples = "12.31")
        String allocated,

        @Schema(
                description = "The rest of it: with `allocated` exactly the bill's cost.",
                nullable = true,
                examples = "2.66651418586")
        String unallocated) {

    /** What a publication did to a bill. */
    public enum Outcome {
        NEW,
        REPLACED,
        UNCHANGED
    }

    ImportedBill published(Outcome what, long added, long removed, String given, String left) {
        return new ImportedBill(
                id, issuer, billingAccount, from, to, currency, rows, totals, what, added, removed, given, left);
    }
}

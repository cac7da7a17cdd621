package dev.tandem.metrics.reconciliation;

import dev.tandem.http.id.Ref;
import dev.tandem.metrics.period.PeriodFilter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be reconciled; nothing said is everything. */
@Schema(description = "What is to be recomputed; what is not said is not narrowed.", examples = """
    {"metric": "orders", "initiative": "ext:demo:checkout-rebuild", "from": "2026-01", "to": "2026-12"}\
    """)
public record Reconcile(
        @Size(min = 1, max = 400)
        @Schema(description = "Only cells of this metric: its id, key or `ext:source:key`.", nullable = true)
        String metric,

        @Size(min = 1, max = 400)
        @Schema(description = "Only cells of this initiative: its id or `ext:source:key`.", nullable = true)
        String initiative,

        @Pattern(regexp = PeriodFilter.MONTH, message = "must be a month such as 2026-03, from 1900 to 2199")
        @Schema(description = "Only cells of this month or later.", nullable = true, pattern = PeriodFilter.MONTH)
        String from,

        @Pattern(regexp = PeriodFilter.MONTH, message = "must be a month such as 2026-03, from 1900 to 2199")
        @Schema(description = "Only cells of this month or earlier.", nullable = true, pattern = PeriodFilter.MONTH)
        String to) {

    Ref initiativeRef() {
        return initiative == null ? null : Ref.parseOrNull(initiative);
    }
}

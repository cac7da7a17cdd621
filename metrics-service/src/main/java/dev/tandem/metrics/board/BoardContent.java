package dev.tandem.metrics.board;

import dev.tandem.metrics.fx.ConversionView;
import dev.tandem.metrics.report.GroupView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything a board report says. It is stored once, as canonical JSON, and each form of the report is made of that. */
@Schema(
        name = "BoardReport",
        requiredProperties = {
            "form",
            "id",
            "title",
            "note",
            "asOf",
            "day",
            "frozenAt",
            "frozenBy",
            "organisation",
            "portfolioNode",
            "currency",
            "conversion",
            "comparedWith",
            "profitAndLoss",
            "alignment",
            "targets",
            "movers",
            "budgetUse"
        },
        description = "A frozen report, as canonical JSON (RFC 8785): the SHA-256 of its bytes is its hash.")
public record BoardContent(
        @Schema(
                description = "The number of the form that this content has; it grows when fields change.",
                examples = "1")
        int form,

        UUID id,

        @Schema(examples = "Board meeting of the fourth quarter")
        String title,

        @Schema(nullable = true) String note,

        @Schema(description = "Everything is as it was known at this instant.")
        Instant asOf,

        @Schema(description = "The day of that instant, in the organisation's time zone.", examples = "2026-11-26")
        LocalDate day,

        Instant frozenAt,

        @Schema(description = "Subject of who froze it.", examples = "fiona")
        String frozenBy,

        Organisation organisation,

        @Schema(description = "What the report is narrowed to; null for the whole organisation.", nullable = true)
        GroupView portfolioNode,

        @Schema(description = "Of every amount but those of targets.", examples = "EUR")
        String currency,

        ConversionView conversion,
        Compared comparedWith,
        FrozenProfitAndLoss profitAndLoss,

        @Schema(description = "Null when none was told by then.", nullable = true)
        FrozenAlignment alignment,

        @Schema(description = "By title of the objective, then due date.")
        List<FrozenTarget> targets,

        Movers movers,
        FrozenBudgets budgetUse) {

    /** The form that contents have now. What was frozen in another one keeps it. */
    static final int FORM = 1;

    /** The organisation then. */
    @Schema(
            name = "BoardOrganisation",
            requiredProperties = {"name", "timeZone", "fiscalYearStartMonth"})
    public record Organisation(
            @Schema(description = "Null while it was not heard of.", nullable = true, examples = "Meridian Outdoor")
            String name,

            @Schema(examples = "Europe/Berlin") String timeZone,

            @Schema(examples = "1") int fiscalYearStartMonth) {}
}

package dev.tandem.initiatives.alignment;

import dev.tandem.initiatives.initiative.JourneyStage;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A portfolio node with everything below it, or a stage of the customer's journey. */
@Schema(
        name = "AlignmentGroup",
        description = "A portfolio node with everything below it, or a stage of the customer's journey; the one with"
                + " neither has the initiatives without.")
public record GroupView(
        @Schema(nullable = true) UUID portfolioNodeId,
        @Schema(nullable = true) JourneyStage journeyStage,

        @Schema(description = "Of the portfolio node.", examples = "Commerce", nullable = true)
        String title,

        @Schema(description = "The node above it.", nullable = true)
        UUID parentId,

        @Schema(description = "How many initiatives it has that are not retired.", examples = "6")
        int initiatives,

        @Schema(
                description = "From 0 to 100, judged by the objectives that its initiatives contribute to; null when"
                        + " nothing can be judged.",
                examples = "58.9",
                nullable = true)
        String overall,

        List<PartView> parts,
        List<OfCurrency> currencies) {

    /** Its money in one currency. */
    @Schema(
            name = "AlignmentGroupCurrency",
            description = "Its cost in one currency, and its share of that of all groups.")
    public record OfCurrency(@Schema(examples = "EUR") String currency, Share planned, Share actual) {}

    /** An amount and its share. */
    @Schema(name = "AlignmentGroupShare", description = "An amount and its share.")
    public record Share(
            @Schema(description = "In the currency's minor units.", examples = "530000.00")
            String amount,

            @Schema(
                    description = "Per cent; those of the groups without a parent add up to 100. Null when there is no"
                            + " money.",
                    examples = "21.38",
                    nullable = true)
            String share) {

        static Share of(Split.Lot lot) {
            return new Share(
                    lot.amount().toPlainString(),
                    lot.share() == null ? null : lot.share().toPlainString());
        }
    }
}

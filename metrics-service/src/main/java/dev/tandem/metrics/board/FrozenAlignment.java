package dev.tandem.metrics.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The alignment of the whole portfolio, as last told. */
@Schema(
        name = "BoardAlignment",
        requiredProperties = {"overall", "before", "toldAt", "parts"},
        description = "The alignment of the whole portfolio, as last told by then.")
public record FrozenAlignment(
        @Schema(description = "From 0 to 100; null when nothing could be judged.", nullable = true, examples = "71.5")
        BigDecimal overall,

        @Schema(description = "The same at `comparedWith.asOf`; null when it was not told then.", nullable = true)
        BigDecimal before,

        Instant toldAt,

        @Schema(description = "The parts of the overall figure, whose points add up to it.")
        List<Part> parts) {

    /** A part of the overall figure. */
    @Schema(
            name = "BoardAlignmentPart",
            requiredProperties = {"part", "weight", "value", "points"})
    public record Part(
            @Schema(examples = "PLANNED_MONEY") String part,

            @Schema(description = "What it counts at most.", examples = "20.0")
            BigDecimal weight,

            @Schema(
                    description = "How well it stands, from 0 to 100; null when there was nothing to judge.",
                    nullable = true,
                    examples = "71.4")
            BigDecimal value,

            @Schema(examples = "14.3") BigDecimal points) {}

    FrozenAlignment since(BigDecimal overallBefore) {
        return new FrozenAlignment(overall, overallBefore, toldAt, parts);
    }
}

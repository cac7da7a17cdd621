package dev.tandem.initiatives.score;

import dev.tandem.initiatives.gate.Status;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of a ranking. */
@Schema(name = "RankedInitiative", description = "An initiative with its score and its place.")
public record RankedInitiative(
        @Schema(description = "Shared by equal scores; null without a score.", examples = "1", nullable = true)
        Integer rank,

        UUID initiativeId,
        @Schema(examples = "Checkout rebuild") String title,
        Status status,
        @Schema(nullable = true) UUID portfolioNodeId,

        @Schema(
                description = "Unitless, two decimals; null when a part is missing.",
                examples = "3.25",
                nullable = true)
        String score,

        @Schema(
                description = "Where it lies by value and effort; null when either is missing.",
                enumeration = {"QUICK_WIN", "BIG_BET", "FILL_IN", "TIME_SINK"},
                nullable = true)
        String quadrant,

        @Schema(description = "The parts that the score lacks.")
        List<ScorePart> missing,

        @Schema(description = "The parts of the score that have points.")
        List<RankedPart> parts) {

    /** A part with its points. */
    @Schema(name = "RankedPart", description = "A part of a score with its points and where they came from.")
    public record RankedPart(ScorePart part, int points, ScoreSource source) {}

    static RankedInitiative of(Integer rank, RankingService.Scored scored, RankingKind by) {
        Map<ScorePart, Integer> points = Input.points(scored.inputs());
        List<ScorePart> parts = by == RankingKind.WSJF ? Formulas.WSJF : Formulas.VALUE_EFFORT;
        Formulas.Quadrant quadrant = Formulas.quadrant(points);
        return new RankedInitiative(
                rank,
                scored.name().id(),
                scored.name().title(),
                scored.name().status(),
                scored.name().portfolioNodeId(),
                ScoresView.text(scored.score()),
                quadrant == null ? null : quadrant.name(),
                Formulas.missing(parts, points),
                scored.inputs().stream()
                        .filter(input -> parts.contains(input.part()) && input.points() != null)
                        .map(input -> new RankedPart(input.part(), input.points(), input.source()))
                        .toList());
    }
}

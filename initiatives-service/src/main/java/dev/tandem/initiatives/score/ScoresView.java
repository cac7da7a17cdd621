package dev.tandem.initiatives.score;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.person.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The scores of an initiative, with everything they were made of. */
@Schema(name = "Scores", description = "The scores of an initiative and what they were made of.")
public record ScoresView(
        UUID initiativeId,

        @Schema(description = "Counts the changes of what was entered; the ETag. 0 while nothing was.")
        long version,

        @Schema(
                description =
                        "Weighted shortest job first: (business value + time criticality + risk reduction) ÷ job size.")
        ScoreFigure wsjf,

        @Schema(description = "Business value ÷ job size.") ScoreFigure valueEffort,

        @Schema(
                description =
                        "QUICK_WIN: value high, effort low. BIG_BET: both high. FILL_IN: both low. TIME_SINK: value"
                                + " low, effort high. High is 8 points or more; null when either is missing.",
                enumeration = {"QUICK_WIN", "BIG_BET", "FILL_IN", "TIME_SINK"},
                nullable = true)
        String quadrant,

        @Schema(description = "The four parts, in their order.")
        List<ScoreInput> inputs)
        implements Versioned {

    /** A score, or what it lacks. */
    @Schema(name = "ScoreFigure", description = "A score, or what it lacks.")
    public record ScoreFigure(
            @Schema(
                    description = "Unitless, two decimals, half-even, as a text; null when a part is missing.",
                    examples = "3.25",
                    nullable = true)
            String score,

            @Schema(description = "The parts that are missing.")
            List<ScorePart> missing) {}

    /** One part: what counts, and what was known and entered. */
    @Schema(name = "ScoreInput", description = "One part of the scores: its points and where they came from.")
    public record ScoreInput(
            ScorePart part,

            @Schema(description = "The points that count: 1, 2, 3, 5, 8, 13 or 20; null when missing.", nullable = true)
            Integer points,

            @Schema(
                    description = "OVERRIDE: a person, against the data, with a reason. DATA: plan, deadlines or risks."
                            + " ENTERED: a person, where nothing is known. MISSING: neither.")
            ScoreSource source,

            @Schema(description = "What the data say; null when nothing.", nullable = true)
            Integer dataPoints,

            @Schema(
                    description = "What the data points came from.",
                    examples = "Planned benefit, baseline, version 1",
                    nullable = true)
            String dataFrom,

            @Schema(
                    description =
                            "The figure behind the data points; null when there is none, and when it is money that"
                                    + " you may not read.",
                    examples = "410000.00 EUR",
                    nullable = true)
            String dataFigure,

            @Schema(description = "What a person entered; null when nobody did.", nullable = true)
            Integer enteredPoints,

            @Schema(nullable = true) String reason,
            @Schema(nullable = true) Person enteredBy,
            @Schema(nullable = true) LocalDate enteredOn) {}

    static ScoresView of(
            UUID initiativeId, long version, List<Input> inputs, boolean money, Map<String, Person> persons) {
        Map<ScorePart, Integer> points = Input.points(inputs);
        Formulas.Quadrant quadrant = Formulas.quadrant(points);
        return new ScoresView(
                initiativeId,
                version,
                new ScoreFigure(text(Formulas.wsjf(points)), Formulas.missing(Formulas.WSJF, points)),
                new ScoreFigure(text(Formulas.valueEffort(points)), Formulas.missing(Formulas.VALUE_EFFORT, points)),
                quadrant == null ? null : quadrant.name(),
                inputs.stream().map(input -> input(input, money, persons)).toList());
    }

    static String text(BigDecimal score) {
        return score == null ? null : score.toPlainString();
    }

    private static ScoreInput input(Input input, boolean money, Map<String, Person> persons) {
        Evidence.Finding finding = input.finding();
        EnteredPart entered = input.entered();
        boolean shown = finding != null && (money || !finding.money());
        return new ScoreInput(
                input.part(),
                input.points(),
                input.source(),
                finding == null ? null : Integer.valueOf(finding.points()),
                finding == null ? null : finding.from(),
                shown ? finding.figure() : null,
                entered == null ? null : Integer.valueOf(entered.points()),
                entered == null ? null : entered.reason(),
                entered == null ? null : persons.get(entered.by()),
                entered == null ? null : entered.on());
    }
}

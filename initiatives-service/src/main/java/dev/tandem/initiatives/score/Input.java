package dev.tandem.initiatives.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a score takes for a part: an override, else what the data say, else what was entered.
 *
 * @param points null when it is missing
 * @param finding what the data say, also when it was overridden; null when nothing
 * @param entered what was entered, also when the data go before it; null when nothing
 */
record Input(ScorePart part, Integer points, ScoreSource source, Evidence.Finding finding, EnteredPart entered) {

    /** One for each part, in their order. */
    static List<Input> of(Map<ScorePart, Evidence.Finding> findings, List<EnteredPart> entered) {
        Map<ScorePart, EnteredPart> byPart = new EnumMap<>(ScorePart.class);
        entered.forEach(one -> byPart.put(one.part(), one));
        List<Input> inputs = new ArrayList<>();
        for (ScorePart part : ScorePart.values()) {
            inputs.add(of(part, findings.get(part), byPart.get(part)));
        }
        return List.copyOf(inputs);
    }

    /** The points of those that have some. */
    static Map<ScorePart, Integer> points(List<Input> inputs) {
        Map<ScorePart, Integer> points = new EnumMap<>(ScorePart.class);
        inputs.stream()
                .filter(input -> input.points() != null)
                .forEach(input -> points.put(input.part(), input.points()));
        return points;
    }

    private static Input of(ScorePart part, Evidence.Finding finding, EnteredPart entered) {
        if (entered != null && entered.override()) {
            return new Input(part, entered.points(), ScoreSource.OVERRIDE, finding, entered);
        }
        if (finding != null) {
            return new Input(part, finding.points(), ScoreSource.DATA, finding, entered);
        }
        return entered == null
                ? new Input(part, null, ScoreSource.MISSING, null, null)
                : new Input(part, entered.points(), ScoreSource.ENTERED, null, entered);
    }
}

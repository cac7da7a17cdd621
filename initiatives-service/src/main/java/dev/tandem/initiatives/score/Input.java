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
record Input(Part part, Integer points, Source source, Evidence.Finding finding, EnteredPart entered) {

    /** One for each part, in their order. */
    static List<Input> of(Map<Part, Evidence.Finding> findings, List<EnteredPart> entered) {
        Map<Part, EnteredPart> byPart = new EnumMap<>(Part.class);
        entered.forEach(one -> byPart.put(one.part(), one));
        List<Input> inputs = new ArrayList<>();
        for (Part part : Part.values()) {
            inputs.add(of(part, findings.get(part), byPart.get(part)));
        }
        return List.copyOf(inputs);
    }

    /** The points of those that have some. */
    static Map<Part, Integer> points(List<Input> inputs) {
        Map<Part, Integer> points = new EnumMap<>(Part.class);
        inputs.stream()
                .filter(input -> input.points() != null)
                .forEach(input -> points.put(input.part(), input.points()));
        return points;
    }

    private static Input of(Part part, Evidence.Finding finding, EnteredPart entered) {
        if (entered != null && entered.override()) {
            return new Input(part, entered.points(), Source.OVERRIDE, finding, entered);
        }
        if (finding != null) {
            return new Input(part, finding.points(), Source.DATA, finding, entered);
        }
        return entered == null
                ? new Input(part, null, Source.MISSING, null, null)
                : new Input(part, entered.points(), Source.ENTERED, null, entered);
    }
}

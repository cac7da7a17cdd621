package dev.tandem.initiatives.checkin;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far apart the two sides are on one dimension. Two steps apart (GREEN and RED) on any is an alignment warning.
 *
 * @param steps 1 or 2
 */
@Schema(description = "A dimension on which the sides' latest check-ins differ.")
public record ConfidenceGap(
        Dimension dimension,
        Confidence business,
        Confidence technology,

        @Schema(description = "How many steps apart, 1 or 2.", examples = "2")
        int steps) {

    /** The fewest steps that make an alignment warning. */
    static final int WARNING = 2;

    /**
     * The dimensions on which the sides differ.
     *
     * @param business what that side said last, or null
     * @param technology what that side said last, or null
     */
    static List<ConfidenceGap> between(Confidences business, Confidences technology) {
        List<ConfidenceGap> gaps = new ArrayList<>();
        if (business == null || technology == null) {
            return gaps;
        }
        for (Dimension dimension : Dimension.values()) {
            Confidence ours = business.on(dimension);
            Confidence theirs = technology.on(dimension);
            int steps = ours.stepsTo(theirs);
            if (steps > 0) {
                gaps.add(new ConfidenceGap(dimension, ours, theirs, steps));
            }
        }
        return gaps;
    }

    static boolean isWarning(List<ConfidenceGap> gaps) {
        return gaps.stream().anyMatch(gap -> gap.steps() >= WARNING);
    }
}

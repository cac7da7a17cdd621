package dev.tandem.initiatives.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceGapTest {

    @ParameterizedTest(name = "business {0}, technology {1}: {2} steps, warning {3}")
    @CsvSource({
        "GREEN, GREEN, 0, false",
        "GREEN, AMBER, 1, false",
        "GREEN, RED,   2, true",
        "AMBER, GREEN, 1, false",
        "AMBER, AMBER, 0, false",
        "AMBER, RED,   1, false",
        "RED,   GREEN, 2, true",
        "RED,   AMBER, 1, false",
        "RED,   RED,   0, false"
    })
    void twoStepsApartIsAWarning(Confidence business, Confidence technology, int steps, boolean warning) {
        List<ConfidenceGap> gaps = ConfidenceGap.between(
                new Confidences(Confidence.AMBER, business, Confidence.RED, Confidence.GREEN),
                new Confidences(Confidence.AMBER, technology, Confidence.RED, Confidence.GREEN));

        assertEquals(
                steps == 0 ? List.of() : List.of(new ConfidenceGap(Dimension.TIME, business, technology, steps)), gaps);
        assertEquals(warning, ConfidenceGap.isWarning(gaps));
    }

    @Test
    void theGapIsTheSameFromBothSidesWhateverTheySay() {
        for (Confidences ours : all()) {
            for (Confidences theirs : all()) {
                List<ConfidenceGap> gaps = ConfidenceGap.between(ours, theirs);
                List<ConfidenceGap> turned = ConfidenceGap.between(theirs, ours);
                assertEquals(
                        gaps.stream()
                                .map(gap -> gap.dimension() + " " + gap.steps())
                                .toList(),
                        turned.stream()
                                .map(gap -> gap.dimension() + " " + gap.steps())
                                .toList());
                assertEquals(ours.equals(theirs), gaps.isEmpty());
            }
        }
    }

    @Test
    void aSideThatSaidNothingIsNotCompared() {
        Confidences said = new Confidences(Confidence.RED, Confidence.RED, Confidence.RED, Confidence.RED);

        assertFalse(ConfidenceGap.isWarning(ConfidenceGap.between(null, said)));
        assertFalse(ConfidenceGap.isWarning(ConfidenceGap.between(said, null)));
        assertFalse(ConfidenceGap.isWarning(ConfidenceGap.between(null, null)));
    }

    private static List<Confidences> all() {
        List<Confidences> all = new ArrayList<>();
        for (Confidence scope : Confidence.values()) {
            for (Confidence time : Confidence.values()) {
                for (Confidence money : Confidence.values()) {
                    for (Confidence value : Confidence.values()) {
                        all.add(new Confidences(scope, time, money, value));
                    }
                }
            }
        }
        return all;
    }
}

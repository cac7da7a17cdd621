package dev.tandem.initiatives.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverallTest {

    @Test
    void thePublishedWeightsAddUpToAHundred() {
        assertEquals(
                100,
                Arrays.stream(AlignmentPart.values())
                        .mapToInt(AlignmentPart::weight)
                        .sum());
    }

    @Test
    void whereEverythingCanBeJudgedAPartCountsWhatIsPublished() {
        Overall overall = Overall.of(List.of(
                measured(AlignmentPart.PLANNED_MONEY, 1, 2),
                measured(AlignmentPart.ACTUAL_MONEY, 1, 3),
                measured(AlignmentPart.INITIATIVES_WITH_OBJECTIVE, 3, 4),
                measured(AlignmentPart.OBJECTIVES_WITH_INITIATIVE, 1, 1),
                measured(AlignmentPart.OWNERS, 7, 10),
                measured(AlignmentPart.CHECK_INS, 0, 5),
                measured(AlignmentPart.SIGN_OFFS, 1, 2),
                measured(AlignmentPart.SECURITY_DEADLINES, 1, 2),
                measured(AlignmentPart.AGREED_WEIGHTS, 9, 10)));

        // 10 + 5 + 11.25 + 10 + 7 + 0 + 2.5 + 5 + 4.5 = 55.25
        assertEquals("55.2", overall.figure().toPlainString());
        assertEquals(
                List.of("10.0", "5.0", "11.2", "10.0", "7.0", "0.0", "2.5", "5.0", "4.5"),
                overall.parts().stream()
                        .map(part -> part.points().toPlainString())
                        .toList());
    }

    @Test
    void theWeightOfWhatCannotBeJudgedGoesToTheOthersInProportion() {
        List<Overall.Measured> measured = new ArrayList<>();
        for (AlignmentPart part : AlignmentPart.values()) {
            measured.add(
                    part == AlignmentPart.OWNERS || part == AlignmentPart.CHECK_INS
                            ? measured(part, 1, 2)
                            : new Overall.Measured(part, null, 0, 0));
        }

        Overall overall = Overall.of(measured);

        assertEquals("50.0", overall.figure().toPlainString());
        Overall.Scored owners = overall.of(AlignmentPart.OWNERS);
        assertEquals("50.0", owners.weight().toPlainString());
        assertEquals("25.0", owners.points().toPlainString());
        assertNull(overall.of(AlignmentPart.PLANNED_MONEY).value());
        assertEquals("0.0", overall.of(AlignmentPart.PLANNED_MONEY).weight().toPlainString());
    }

    @Test
    void withNothingToJudgeThereIsNoFigure() {
        Overall overall = Overall.of(Arrays.stream(AlignmentPart.values())
                .map(part -> new Overall.Measured(part, null, 0, 0))
                .toList());

        assertNull(overall.figure());
        assertEquals(AlignmentPart.values().length, overall.parts().size());
    }

    @Test
    void perfectIsAHundredAndHopelessIsNothingWhateverCanBeJudged() {
        for (int mask = 1; mask < 1 << AlignmentPart.values().length; mask++) {
            assertEquals("100.0", Overall.of(judged(mask, 1)).figure().toPlainString());
            assertEquals("0.0", Overall.of(judged(mask, 0)).figure().toPlainString());
        }
    }

    @Test
    void pointsAddUpToTheFigureAndWeightsToAHundredAndNoPartHasMorePointsThanItCounts() {
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            List<Overall.Measured> measured = new ArrayList<>();
            for (AlignmentPart part : AlignmentPart.values()) {
                long all = 1L + random.nextInt(random.nextBoolean() ? 5 : 10_000);
                long good = random.nextInt(4) == 0 ? all : (long) (random.nextDouble() * all);
                measured.add(
                        random.nextInt(4) == 0 ? new Overall.Measured(part, null, 0, 0) : measured(part, good, all));
            }
            Overall overall = Overall.of(measured);
            if (overall.figure() == null) {
                continue;
            }
            String seeded = "seed " + seed;
            assertEquals(
                    overall.figure(),
                    sum(overall.parts().stream().map(Overall.Scored::points).toList()),
                    seeded);
            assertEquals(
                    new BigDecimal("100.0"),
                    sum(overall.parts().stream().map(Overall.Scored::weight).toList()),
                    seeded);
            overall.parts()
                    .forEach(part -> assertTrue(part.points().compareTo(part.weight()) <= 0, () -> seeded + part));
            double plain = measured.stream()
                    .filter(one -> one.value() != null)
                    .mapToDouble(one -> one.part().weight()
                            * one.value().dividend().doubleValue()
                            / one.value().divisor().doubleValue())
                    .sum();
            double weights = measured.stream()
                    .filter(one -> one.value() != null)
                    .mapToDouble(one -> one.part().weight())
                    .sum();
            assertEquals(100 * plain / weights, overall.figure().doubleValue(), 0.0500001, seeded);
        }
    }

    private static List<Overall.Measured> judged(int mask, int good) {
        List<Overall.Measured> judged = new ArrayList<>();
        for (AlignmentPart part : AlignmentPart.values()) {
            boolean counts = (mask & 1 << judged.size()) != 0;
            judged.add(counts ? measured(part, good * 3L, 3) : new Overall.Measured(part, null, 0, 0));
        }
        return judged;
    }

    private static Overall.Measured measured(AlignmentPart part, long good, long all) {
        return new Overall.Measured(part, Ratio.of(good, all), (int) all, (int) (all - good));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

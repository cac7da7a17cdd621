package dev.tandem.metrics.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.metrics.metric.FunnelStep;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {

    private static final List<FunnelStep> STEPS = List.of(FunnelStep.values());

    /** Counts first to last, {@code -} where no metric is of the step. */
    @ParameterizedTest
    @CsvSource({
        "1000 50 20 10 1, FIRST_STEP 0.050000 0.400000 0.500000 0.100000, FIRST_STEP 0.050000 0.020000 0.010000"
                + " 0.001000",
        "1000 50 - 10 -,  FIRST_STEP 0.050000 NO_METRIC 0.200000 NO_METRIC, FIRST_STEP 0.050000 NO_METRIC 0.010000"
                + " NO_METRIC",
        "- - 3 2 1,       NO_METRIC NO_METRIC FIRST_STEP 0.666667 0.500000, NO_METRIC NO_METRIC FIRST_STEP 0.666667"
                + " 0.333333",
        "8 0 0 4 1,       FIRST_STEP 0.000000 NOTHING_BEFORE NOTHING_BEFORE 0.250000, FIRST_STEP 0.000000 0.000000"
                + " 0.500000 0.125000",
        "0 0 0 0 0,       FIRST_STEP NOTHING_BEFORE NOTHING_BEFORE NOTHING_BEFORE NOTHING_BEFORE, FIRST_STEP"
                + " NOTHING_BEFORE NOTHING_BEFORE NOTHING_BEFORE NOTHING_BEFORE",
        "-5 10 - - -,     FIRST_STEP NOTHING_BEFORE NO_METRIC NO_METRIC NO_METRIC, FIRST_STEP NOTHING_BEFORE NO_METRIC"
                + " NO_METRIC NO_METRIC",
        "2 3 - - -,       FIRST_STEP 1.500000 NO_METRIC NO_METRIC NO_METRIC, FIRST_STEP 1.500000 NO_METRIC NO_METRIC"
                + " NO_METRIC",
        "8000000 1 - - -, FIRST_STEP 0.000000 NO_METRIC NO_METRIC NO_METRIC, FIRST_STEP 0.000000 NO_METRIC NO_METRIC"
                + " NO_METRIC",
        "- - - - -,       NO_METRIC NO_METRIC NO_METRIC NO_METRIC NO_METRIC, NO_METRIC NO_METRIC NO_METRIC NO_METRIC"
                + " NO_METRIC"
    })
    void aStepIsComparedWithTheNearestMeasuredOneBeforeAndWithTheFirst(String counts, String ofBefore, String ofFirst) {
        Funnel funnel = funnel(counts.strip().split(" "));

        assertEquals(
                ofBefore,
                text(funnel.steps().stream().map(Funnel.Step::ofStepBefore).toList()));
        assertEquals(
                ofFirst,
                text(funnel.steps().stream().map(Funnel.Step::ofFirstStep).toList()));
    }

    @Test
    void sharesOfStepsMultiplyToTheShareOfTheFirst() {
        Random random = new Random(66);
        for (int round = 0; round < 2000; round++) {
            Map<FunnelStep, BigDecimal> counts = new EnumMap<>(FunnelStep.class);
            Set<FunnelStep> measured = EnumSet.noneOf(FunnelStep.class);
            for (FunnelStep step : STEPS) {
                if (random.nextInt(4) > 0) {
                    measured.add(step);
                    counts.put(step, BigDecimal.valueOf(random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(1_000)));
                }
            }
            BigDecimal way = BigDecimal.ONE;
            for (Funnel.Step step : Funnel.of(measured, counts).steps()) {
                assertEquals(measured.contains(step.step()), step.count() != null);
                for (Funnel.Conversion share : List.of(step.ofStepBefore(), step.ofFirstStep())) {
                    assertEquals(share.rate() == null, share.reason() != null, "a rate or the reason why not");
                }
                if (way != null && step.count() != null && step.before() != null) {
                    way = step.ofStepBefore().rate() == null
                            ? null
                            : way.multiply(step.ofStepBefore().rate());
                    if (way != null) {
                        assertNotNull(step.ofFirstStep().rate());
                        BigDecimal apart =
                                way.subtract(step.ofFirstStep().rate()).abs();
                        BigDecimal rounding = new BigDecimal("0.000003").multiply(way.add(BigDecimal.valueOf(1000)));
                        assertEquals(-1, apart.compareTo(rounding), "seeded round " + round);
                    }
                }
            }
        }
    }

    @Test
    void theFirstMeasuredStepHasNothingBeforeIt() {
        Funnel funnel = funnel("-", "7", "1", "-", "-");

        assertNull(funnel.steps().get(1).before());
        assertEquals(FunnelStep.LEAD, funnel.steps().get(2).before());
        assertEquals(FunnelStep.SIGN_UP, funnel.steps().get(4).before());
    }

    private static Funnel funnel(String... counts) {
        Map<FunnelStep, BigDecimal> byStep = new EnumMap<>(FunnelStep.class);
        for (int i = 0; i < counts.length; i++) {
            if (!counts[i].equals("-")) {
                byStep.put(STEPS.get(i), new BigDecimal(counts[i]));
            }
        }
        return Funnel.of(byStep.keySet(), byStep);
    }

    private static String text(List<Funnel.Conversion> shares) {
        return shares.stream()
                .map(share -> share.rate() == null
                        ? share.reason().name()
                        : share.rate().toPlainString())
                .collect(Collectors.joining(" "));
    }
}

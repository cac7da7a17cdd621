package dev.tandem.initiatives.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseRulesTest {

    @ParameterizedTest(name = "{0} from {1} to {2}, {3} to {4}, in {5} to {6}: {7} at {8}")
    @CsvSource(
            nullValues = "-",
            value = {
                "MAXIMISE, 10, 11, 2026-01-01, 2026-12-31, 2026-01-01, 2026-12-31, -, -",
                "MAXIMISE, 10, 11, -, 2026-12-31, -, -, -, -",
                "MINIMISE, -10, -11, -, 2026-12-31, -, 2026-12-31, -, -",
                "MAXIMISE, 10, 10, -, 2026-12-31, -, -, GOAL_EQUALS_BASELINE, goal",
                "MINIMISE, 10, 10.00, -, 2026-12-31, -, -, GOAL_EQUALS_BASELINE, goal",
                "MINIMISE, 0, 0.0, -, 2026-12-31, -, -, GOAL_EQUALS_BASELINE, goal",
                "MAXIMISE, 10, 9.99, -, 2026-12-31, -, -, GOAL_AGAINST_DIRECTION, goal",
                "MINIMISE, 10, 10.01, -, 2026-12-31, -, -, GOAL_AGAINST_DIRECTION, goal",
                "MAXIMISE, 10, 11, 2026-01-02, 2026-01-01, -, -, FIELDS, dueOn",
                "MAXIMISE, 10, 11, 1899-12-31, 2026-01-01, -, -, FIELDS, startOn",
                "MAXIMISE, 10, 11, -, 2200-01-01, -, -, FIELDS, dueOn",
                "MAXIMISE, 10, 11, 2025-12-31, 2026-06-30, 2026-01-01, 2026-12-31, OUTSIDE_PERIOD, startOn",
                "MAXIMISE, 10, 11, -, 2025-12-31, 2026-01-01, -, OUTSIDE_PERIOD, dueOn",
                "MAXIMISE, 10, 11, -, 2027-01-01, -, 2026-12-31, OUTSIDE_PERIOD, dueOn"
            })
    void aPromiseBreaksTheFirstRuleItDoesNotKeep(
            Direction direction,
            BigDecimal baseline,
            BigDecimal goal,
            LocalDate startOn,
            LocalDate dueOn,
            LocalDate periodStart,
            LocalDate periodEnd,
            PromiseRules.Rule rule,
            String field) {
        Promise promise = new Promise(direction, baseline, goal, MeasuredOver.WINDOW, startOn, dueOn);

        var breach = PromiseRules.breach(promise, periodStart, periodEnd);

        assertEquals(rule, breach.map(PromiseRules.Breach::rule).orElse(null));
        assertEquals(field, breach.map(PromiseRules.Breach::field).orElse(null));
    }

    @Test
    void equalNumbersMakeEqualPromisesHoweverTheyAreWritten() {
        LocalDate due = LocalDate.of(2026, 12, 31);

        assertEquals(
                new Promise(Direction.MAXIMISE, BigDecimal.ZERO, new BigDecimal("100"), MeasuredOver.WINDOW, null, due),
                new Promise(
                        Direction.MAXIMISE,
                        new BigDecimal("0.00"),
                        new BigDecimal("100.0"),
                        MeasuredOver.WINDOW,
                        null,
                        due));
    }
}

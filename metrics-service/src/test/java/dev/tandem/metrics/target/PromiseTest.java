package dev.tandem.metrics.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    private static final LocalDate BEFORE = DUE;
    private static final LocalDate AFTER = DUE.plusDays(1);

    @ParameterizedTest(name = "{0} from {1} to {2} at {3}: {4} %")
    @CsvSource({
        "MAXIMISE, 0, 100, 42.5, 42.5, OPEN",
        "MAXIMISE, 1000, 25000, 13000, 50, OPEN",
        "MAXIMISE, 1000, 25000, 400, -2.5, OPEN",
        "MAXIMISE, 0, 100, 250, 250, REACHED",
        "MAXIMISE, -10, -5, -5, 100, REACHED",
        "MAXIMISE, 0, 3, 1, 33.3, OPEN",
        "MAXIMISE, 0, 100000, 99999.9, 99.9, OPEN",
        "MAXIMISE, 0, 3, -1, -33.4, OPEN",
        "MINIMISE, 52000, 39000, 52000, 0, OPEN",
        "MINIMISE, 52000, 39000, 45500, 50, OPEN",
        "MINIMISE, 52000, 39000, 39000, 100, REACHED",
        "MINIMISE, 52000, 39000, 65000, -100, OPEN",
        "MINIMISE, 1, 0, -0.5, 150, REACHED"
    })
    void progressIsThePartOfTheWayThatWasGone(
            Direction direction,
            BigDecimal baseline,
            BigDecimal goal,
            BigDecimal actual,
            BigDecimal progress,
            Standing standing) {
        Measured measured = promise(direction, baseline, goal, false).measure(actual, BEFORE);

        assertEquals(0, progress.compareTo(measured.progress()), () -> measured.progress() + " %");
        assertEquals(standing, measured.standing());
    }

    @ParameterizedTest(name = "actual {0}, over: {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {"-, false, OPEN", "-, true, MISSED", "99, true, MISSED", "100, true, REACHED", "99, false, OPEN"})
    void aPromiseIsMissedWhenItsDayIsOverAndTheGoalNotMet(BigDecimal actual, boolean over, Standing standing) {
        Promise promise = promise(Direction.MAXIMISE, BigDecimal.ZERO, BigDecimal.valueOf(100), false);

        assertEquals(standing, promise.measure(actual, over ? AFTER : BEFORE).standing());
    }

    @Test
    void aSumThatIsToStayLowIsJudgedWhenItsDayIsOver() {
        Promise promise = promise(Direction.MINIMISE, BigDecimal.valueOf(12000), BigDecimal.valueOf(9000), true);

        Measured early = promise.measure(BigDecimal.valueOf(700), BEFORE);
        assertNull(early.progress());
        assertEquals(Standing.OPEN, early.standing());
        assertEquals(
                Standing.REACHED,
                promise.measure(BigDecimal.valueOf(8900), AFTER).standing());
        assertEquals(
                Standing.MISSED,
                promise.measure(BigDecimal.valueOf(9100), AFTER).standing());
        Promise rising = promise(Direction.MAXIMISE, BigDecimal.ZERO, BigDecimal.valueOf(9000), true);
        assertEquals(
                Standing.REACHED,
                rising.measure(BigDecimal.valueOf(9000), BEFORE).standing());
    }

    @Test
    void tenThousandRandomPromisesAgreeWithBothFormulasOfTheDesign() {
        Random random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal baseline = number(random);
            BigDecimal goal = number(random);
            BigDecimal actual = number(random);
            int way = goal.compareTo(baseline);
            if (way == 0) {
                continue;
            }
            Direction direction = way > 0 ? Direction.MAXIMISE : Direction.MINIMISE;
            BigDecimal expected = direction == Direction.MAXIMISE
                    ? actual.subtract(baseline).divide(goal.subtract(baseline), MathContext.DECIMAL128)
                    : baseline.subtract(actual).divide(baseline.subtract(goal), MathContext.DECIMAL128);
            BigDecimal difference = expected.movePointRight(2)
                    .subtract(promise(direction, baseline, goal, false)
                            .measure(actual, BEFORE)
                            .progress());

            assertEquals(0, difference.setScale(1, RoundingMode.FLOOR).signum(), () -> "cut by " + difference);
        }
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(2001) - 1000L, random.nextInt(4));
    }

    private static Promise promise(Direction direction, BigDecimal baseline, BigDecimal goal, boolean onlyRises) {
        return new Promise(1, direction, baseline, goal, onlyRises, DUE);
    }
}

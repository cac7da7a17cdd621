package dev.tandem.metrics.forecastaccuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyTest {

    private record Pair(BigDecimal stated, BigDecimal actual) {}

    /** Pairs of stated/actual. */
    @ParameterizedTest
    @CsvSource({
        "100/110 100/90,        0 , -0.0101, 0.1010, 0.1000",
        "90/100 180/200,        0 , 0.1000,  0.1000, 0.1000",
        "0/50 100/100,          0 , 0.5000,  0.5000, 0.3333",
        "50/0 100/100,          1 , 0.0000,  0.0000, 0.5000",
        "50/0,                  1 , null,    null,   null",
        "-80/-100,              0 , -0.2000, 0.2000, 0.2000",
        "10/-10 10/10,          0 , -1.0000, 1.0000, 1.0000",
        "3/1 0/1 0/1,           0 , 0.0000,  1.3333, 1.3333",
        "0.01/0.03,             0 , 0.6667,  0.6667, 0.6667"
    })
    void errorsAreMeasuredAgainstWhatCame(String pairs, int withoutActual, String bias, String mape, String wape) {
        Accuracy accuracy = accuracy(pairs(pairs));

        assertEquals(withoutActual, accuracy.withoutActual());
        assertEquals(bias, String.valueOf(accuracy.bias()));
        assertEquals(mape, String.valueOf(accuracy.mape()));
        assertEquals(wape, String.valueOf(accuracy.wape()));
    }

    @Test
    void nothingComparedHasNoFigures() {
        Accuracy accuracy = new Accuracy();

        assertEquals(0, accuracy.months());
        assertEquals("null null null", accuracy.bias() + " " + accuracy.mape() + " " + accuracy.wape());
    }

    @Test
    void figuresAreThoseOfTheDefinitionsWhateverTheOrder() {
        Random random = new Random(2021);
        for (int round = 0; round < 500; round++) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(20); i++) {
                pairs.add(new Pair(amount(random), amount(random)));
            }
            Accuracy one = accuracy(pairs);
            Collections.shuffle(pairs, random);
            Accuracy other = accuracy(pairs);

            assertEquals(one.bias(), other.bias());
            assertEquals(one.mape(), other.mape());
            assertEquals(one.wape(), other.wape());
            List<Pair> measured =
                    pairs.stream().filter(pair -> pair.actual.signum() != 0).toList();
            if (!measured.isEmpty()) {
                BigDecimal shares = measured.stream()
                        .map(pair -> pair.actual
                                .subtract(pair.stated)
                                .abs()
                                .divide(pair.actual.abs(), MathContext.DECIMAL128))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertEquals(shares.divide(BigDecimal.valueOf(measured.size()), 4, RoundingMode.HALF_EVEN), one.mape());
                assertEquals(true, one.bias().abs().compareTo(one.mape()) <= 0, "a bias is no larger than the error");
                assertEquals(
                        one.actual().subtract(one.stated()).abs().compareTo(sum(pairs)) <= 0,
                        true,
                        "errors that set each other off are errors all the same");
            }
        }
    }

    private static BigDecimal sum(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> pair.actual.subtract(pair.stated).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Random random) {
        return random.nextInt(4) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(200_000) - 20_000, 2);
    }

    private static List<Pair> pairs(String text) {
        List<Pair> pairs = new ArrayList<>();
        for (String pair : text.strip().split(" ", -1)) {
            int slash = pair.indexOf('/');
            pairs.add(new Pair(new BigDecimal(pair.substring(0, slash)), new BigDecimal(pair.substring(slash + 1))));
        }
        return pairs;
    }

    private static Accuracy accuracy(List<Pair> pairs) {
        Accuracy accuracy = new Accuracy();
        pairs.forEach(pair -> accuracy.add(pair.stated, pair.actual));
        return accuracy;
    }
}

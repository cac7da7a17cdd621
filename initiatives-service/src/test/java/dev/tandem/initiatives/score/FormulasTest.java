package dev.tandem.initiatives.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

    @ParameterizedTest(name = "({0} + {1} + {2}) / {3} = {4}; {0} / {3} = {5}, {6}; missing {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                "8,  5, 3,  2,  8.00,  4.00, QUICK_WIN, ''",
                "13, 8, 5,  8,  3.25,  1.62, BIG_BET,   ''",
                "5,  1, 1,  3,  2.33,  1.67, FILL_IN,   ''",
                "2,  1, 1,  20, 0.20,  0.10, TIME_SINK, ''",
                "20, 20, 20, 1, 60.00, 20.00, QUICK_WIN, ''",
                "1,  1, 1,  20, 0.15,  0.05, TIME_SINK, ''",
                "8,  8, 1,  8,  2.12,  1.00, BIG_BET,   ''",
                "8,  -, 3,  2,  -,     4.00, QUICK_WIN, TIME_CRITICALITY",
                "-,  5, 3,  2,  -,     -,    -,         BUSINESS_VALUE",
                "8,  5, -,  -,  -,     -,    -,         RISK_REDUCTION JOB_SIZE",
            })
    void scoresFollowTheirFormulasAndLackWhatIsMissing(
            Integer value,
            Integer time,
            Integer risk,
            Integer size,
            BigDecimal wsjf,
            BigDecimal valueEffort,
            Formulas.Quadrant quadrant,
            String missing) {
        Map<ScorePart, Integer> points = new EnumMap<>(ScorePart.class);
        put(points, ScorePart.BUSINESS_VALUE, value);
        put(points, ScorePart.TIME_CRITICALITY, time);
        put(points, ScorePart.RISK_REDUCTION, risk);
        put(points, ScorePart.JOB_SIZE, size);

        assertEquals(wsjf, Formulas.wsjf(points));
        assertEquals(valueEffort, Formulas.valueEffort(points));
        assertEquals(quadrant, Formulas.quadrant(points));
        List<String> named = Formulas.missing(Formulas.WSJF, points).stream()
                .map(ScorePart::name)
                .toList();
        assertEquals(missing, String.join(" ", named));
    }

    private static void put(Map<ScorePart, Integer> points, ScorePart part, Integer value) {
        if (value != null) {
            points.put(part, value);
        }
    }
}

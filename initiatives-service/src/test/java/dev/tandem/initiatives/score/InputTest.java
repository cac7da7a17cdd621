package dev.tandem.initiatives.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputTest {

    private static final Evidence NOTHING = new Evidence("EUR", null, null, null, null, null, null, false, null, null);

    @ParameterizedTest(name = "data {0}, entered {1}, override {2}: {3} from {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, false, -, MISSING",
                "8, -, false, 8, DATA",
                "-, 3, false, 3, ENTERED",
                "8, 3, false, 8, DATA",
                "8, 3, true,  3, OVERRIDE",
                "-, 3, true,  3, OVERRIDE",
            })
    void anOverrideGoesBeforeDataAndDataBeforeWhatWasEntered(
            Integer data, Integer entered, boolean override, Integer points, ScoreSource source) {
        Map<ScorePart, Evidence.Finding> findings =
                data == null ? Map.of() : Map.of(ScorePart.JOB_SIZE, new Evidence.Finding(data, "x", false, "y"));
        List<EnteredPart> parts = entered == null
                ? List.of()
                : List.of(new EnteredPart(
                        ScorePart.JOB_SIZE, entered, override, "why", "paul", LocalDate.of(2026, 3, 31)));

        List<Input> inputs = Input.of(findings, parts);

        Input size = inputs.get(3);
        assertEquals(
                List.of(ScorePart.values()), inputs.stream().map(Input::part).toList());
        assertEquals(points, size.points());
        assertEquals(source, size.source());
        assertEquals(points == null ? Map.of() : Map.of(ScorePart.JOB_SIZE, points), Input.points(inputs));
    }

    @Test
    void whatIsKnownBecomesPointsWithTheirFigure() {
        Evidence all = new Evidence(
                "EUR",
                "baseline, version 2",
                new BigDecimal("410000.00"),
                new BigDecimal("150000.00"),
                new BigDecimal("15.0"),
                45L,
                "Deadline SECURITY",
                true,
                12,
                "Risk it reduces");

        assertEquals(
                Map.of(
                        ScorePart.BUSINESS_VALUE,
                        new Evidence.Finding(5, "410000.00 EUR", true, "Planned benefit, baseline, version 2"),
                        ScorePart.TIME_CRITICALITY,
                        new Evidence.Finding(20, "45 days left", false, "Deadline SECURITY"),
                        ScorePart.RISK_REDUCTION,
                        new Evidence.Finding(8, "exposure 12", false, "Risk it reduces"),
                        ScorePart.JOB_SIZE,
                        new Evidence.Finding(8, "15 person-months", false, "Planned effort, baseline, version 2")),
                all.findings());
        assertEquals(Map.of(), NOTHING.findings());
    }

    @Test
    void withoutEffortTheCostTellsTheJobSize() {
        Evidence cost = new Evidence(
                "EUR", "version 1", null, new BigDecimal("150000.00"), null, null, null, false, null, null);

        assertEquals(
                Map.of(ScorePart.JOB_SIZE, new Evidence.Finding(3, "150000.00 EUR", true, "Planned cost, version 1")),
                cost.findings());
    }

    @Test
    void aPlanThatPromisesNothingSaysNothing() {
        Evidence empty = new Evidence(
                "EUR", "version 1", BigDecimal.ZERO, new BigDecimal("-5.00"), null, null, null, false, null, null);

        assertEquals(Map.of(), empty.findings());
    }
}

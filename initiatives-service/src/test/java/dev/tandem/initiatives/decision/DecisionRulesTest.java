package dev.tandem.initiatives.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void nobodyDecidesForBothSidesOrTwice() {
        assertEquals(List.of(), pointers(List.of("bo", "bianca"), List.of("to")));
        assertEquals(List.of("/technologyPeople/1"), pointers(List.of("bo"), List.of("to", "bo")));
        assertEquals(List.of("/businessPeople/1"), pointers(List.of("bo", "bo"), List.of("to")));
        assertEquals(List.of("/technologyPeople/1"), pointers(List.of("bo"), List.of("to", "to")));
    }

    @ParameterizedTest(name = "decided on {0}, superseding one of {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-31, -,          -",
                "2026-04-01, -,          /decidedOn",
                "1899-12-31, -,          /decidedOn",
                "1900-01-01, -,          -",
                "2026-03-01, 2026-03-01, -",
                "2026-03-01, 2026-03-02, /decidedOn"
            })
    void aDecisionIsNotOfTomorrowAndNotOlderThanTheOneBefore(LocalDate day, LocalDate superseded, String pointer) {
        assertEquals(
                pointer == null ? List.of() : List.of(pointer),
                DecisionRules.day(day, TODAY, superseded).stream()
                        .map(DecisionRules.Fault::pointer)
                        .toList());
    }

    private static List<String> pointers(List<String> business, List<String> technology) {
        return DecisionRules.people(business, technology).stream()
                .map(DecisionRules.Fault::pointer)
                .toList();
    }
}

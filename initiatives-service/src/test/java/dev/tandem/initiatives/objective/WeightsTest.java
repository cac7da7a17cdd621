package dev.tandem.initiatives.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.http.problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

    @ParameterizedTest(name = "{0} and {1} agree on {2}, {3} apart")
    @CsvSource({
        "60, 45, 52.5, 15",
        "0, 0, 0, 0",
        "100, 100, 100, 0",
        "33.3333, 33.3334, 33.33335, 0.0001",
        "10, 20.5, 15.25, 10.5"
    })
    void theAgreedWeightIsTheExactMean(String business, String technology, String agreed, String difference) {
        Weights weights = Weights.of(business, technology);

        assertEquals(agreed, weights.agreedText());
        assertEquals(difference, weights.differenceText());
    }

    @Test
    void nothingIsAgreedWhileOneSideIsSilent() {
        assertNull(Weights.of("60", null).agreedText());
        assertNull(Weights.of(null, "60").differenceText());
    }

    @Test
    void eachSideSetsItsOwnWeightOnly() {
        Weights present = Weights.of("60", "40");

        assertTrue(WeightRule.refusals(present, Weights.of("70", "40.0"), true, false)
                .isEmpty());
        assertEquals(
                List.of("/technologyWeight"),
                pointers(WeightRule.refusals(present, Weights.of("70", "50"), true, false)));
        assertEquals(
                List.of("/businessWeight"),
                pointers(WeightRule.refusals(present, Weights.of(null, "50"), false, true)));
    }

    @Test
    void somebodyOfBothSidesSetsBoth() {
        assertTrue(WeightRule.refusals(Weights.of(null, null), Weights.of("1", "2"), true, true)
                .isEmpty());
    }

    private static List<String> pointers(List<FieldError> errors) {
        return errors.stream().map(FieldError::pointer).toList();
    }
}

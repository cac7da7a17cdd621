package dev.tandem.http.precondition;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tandem.http.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", " \"7\" ", "W/\"6\",\"7\""})
    void presentVersionMatches(String ifMatch) {
        assertDoesNotThrow(() -> ETags.requireMatch(ifMatch, 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"6\" | 412",
                "W/\"7\" | 412",
                "\"\" | 412",
                "7 | 400",
                "\"7 | 400",
                "\"6\" \"7\" | 400",
                "`` | 400"
            })
    void anythingElseIsRefused(String ifMatch, int status) {
        assertEquals(status, statusOf(ifMatch));
    }

    @ParameterizedTest
    @NullSource
    void missingVersionIsAskedFor(String ifMatch) {
        assertEquals(428, statusOf(ifMatch));
    }

    private static int statusOf(String ifMatch) {
        return assertThrows(ProblemException.class, () -> ETags.requireMatch(ifMatch, 7))
                .type()
                .status();
    }
}

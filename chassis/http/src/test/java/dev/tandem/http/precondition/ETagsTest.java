package dev.tandem.http.precondition;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.http.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", " \"7\" ", "W/\"6\",\"7\"", "\"7-yxTZ5D0qkB1m-Xw9\""})
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
                "W/\"7-abc\" | 412",
                "\"77-7\" | 412",
                "\"abc-7\" | 412",
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

    @Test
    void tagTellsTheVersionAndChangesWithEveryByteThatIsSent() {
        String tag = ETags.of("\"7\"", new byte[] {1, 2, 3});

        assertTrue(tag.matches("\"7-[A-Za-z0-9+/]{16}\""), tag);
        assertDoesNotThrow(() -> ETags.requireMatch(tag, 7));
        assertEquals(tag, ETags.of("\"7\"", new byte[] {1, 2, 3}));
        assertNotEquals(tag, ETags.of("\"7\"", new byte[] {1, 2, 4}));
        assertTrue(ETags.of(null, new byte[] {1}).matches("\"[A-Za-z0-9+/]{16}\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\" | true",
                "* | true",
                "W/\"a\" | true",
                "\"b\", W/\"a\" | true",
                "\"b\" | false",
                "\"A\" | false",
                "a | false",
                "\"a | false"
            })
    void readerWhoHasItAlreadyIsRecognised(String ifNoneMatch, boolean same) {
        assertEquals(same, ETags.matches(ifNoneMatch, "\"a\""));
    }

    private static int statusOf(String ifMatch) {
        return assertThrows(ProblemException.class, () -> ETags.requireMatch(ifMatch, 7))
                .type()
                .status();
    }
}

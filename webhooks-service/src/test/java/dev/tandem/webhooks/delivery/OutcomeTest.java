package dev.tandem.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    private static final Duration TOOK = Duration.ofMillis(20);

    @ParameterizedTest
    @CsvSource({
        "200, true, false",
        "202, true, false",
        "204, true, false",
        "299, true, false",
        "199, false, false",
        "301, false, false",
        "302, false, false",
        "307, false, false",
        "400, false, false",
        "401, false, false",
        "404, false, false",
        "410, false, true",
        "429, false, false",
        "500, false, false",
        "503, false, false"
    })
    void onlyAnAnswerOfSuccessDeliversAndOnly410SaysGone(int status, boolean delivered, boolean gone) {
        Outcome outcome = Outcome.answered(status, null, null, TOOK);

        assertEquals(delivered, outcome.delivered());
        assertEquals(gone, outcome.gone());
    }

    @ParameterizedTest
    @CsvSource({"429, PT1M", "503, PT1M", "500,", "301,", "404,"})
    void onlyWhoIsBusyMayAskForPatience(int status, Duration expected) {
        assertEquals(
                expected,
                Outcome.answered(status, Duration.ofMinutes(1), null, TOOK).retryAfter());
    }

    @Test
    void whatASuccessSaysIsNotKept() {
        assertNull(Outcome.answered(200, null, "thank you", TOOK).excerpt());
        assertEquals("what?", Outcome.answered(400, null, "what?", TOOK).excerpt());
    }

    @Test
    void anExcerptIsOneShortLineOfReadableText() {
        byte[] odd = "  <html>\r\n\t\u0000\u001b[31m red \ud83d\ude80  ".getBytes(StandardCharsets.UTF_8);

        assertEquals("<html> [31m red \ud83d\ude80", Excerpt.of(odd));
        assertNull(Excerpt.of(new byte[0]));
        assertNull(Excerpt.of(" \n ".getBytes(StandardCharsets.UTF_8)));
        String rockets = Excerpt.of("\ud83d\ude80".repeat(600).getBytes(StandardCharsets.UTF_8));
        assertEquals(500, rockets.codePointCount(0, rockets.length()));
        assertTrue(rockets.endsWith("…"));
    }
}

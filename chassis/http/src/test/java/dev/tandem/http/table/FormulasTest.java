package dev.tandem.http.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 30 1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\tplain",
                " =1",
                "\u00A0=1",
                "\"=1",
                "'=1",
                "' \"=1",
                "\u201C=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "-",
                "-5-3",
                "-5.",
                "-.5",
                "-1.2.3",
                "+5",
                "' -5",
                "'-5"
            })
    void whatASpreadsheetMayRunGetsAnApostrophe(String text) {
        assertEquals("'" + text, Formulas.disarmed(text));
        assertEquals(text, Formulas.rearmed("'" + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Web shop",
                "a=b",
                "1-2",
                "'quoted'",
                "it's",
                "' a'",
                "\u20AC 5",
                "\"",
                "'",
                "(-5)",
                "-5",
                "-5.10",
                "5",
                "0.00"
            })
    void allElseIsLeftAsItIs(String text) {
        assertEquals(text, Formulas.disarmed(text));
        assertEquals(text, Formulas.rearmed(text));
    }

    @Test
    void everyTextComesBackAsItWasAndNoneIsLeftToRun() {
        String letters = "=+-@\t\r\n'\" a1\uFF1D\u201C";
        Random random = new Random(20261126);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder made = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                made.append(letters.charAt(random.nextInt(letters.length())));
            }
            String text = made.toString();
            String disarmed = Formulas.disarmed(text);
            assertEquals(text, Formulas.rearmed(disarmed), () -> "of " + text);
            if (!text.matches("-1+")) {
                assertEquals(-1, "=+-@\t\r\n\uFF1D".indexOf((disarmed + "x").charAt(0)), () -> "of " + text);
            }
        }
    }
}

package dev.tandem.metrics.cloudbill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FocusValuesTest {

    @ParameterizedTest
    @CsvSource({
        "0.00000080000, 0.00000080000",
        "-3.00, -3.00",
        "12, 12",
        "35.2E-7, 0.00000352",
        "1.5e3, 1500",
        "1E5, 100000",
        "0.1000000000000000000000, 0.1",
        "000000000000000000000.5, 0.5",
        "999999999999999999.999999999999999999, 999999999999999999.999999999999999999",
    })
    void aNumberIsReadToItsLastDigit(String text, String expected) {
        assertEquals(new BigDecimal(expected), FocusValues.decimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "$1",
                "1 000",
                "+1",
                ".5",
                "1.",
                "NaN",
                "Infinity",
                "0x1",
                "1E",
                "1E999",
                "1e10000000",
                "1e-40",
                "1e19",
                "0.0000000000000000001",
                "1000000000000000000",
                "٣"
            })
    void whatIsNoNumberOrTooLongIsRefused(String text) {
        assertNull(FocusValues.decimal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-01 00:00:00, 2024-09-01T00:00",
        "2024-09-01T00:00:00Z, 2024-09-01T00:00",
        "2024-09-01T00:00Z, 2024-09-01T00:00",
        "2024-09-01 00:00:00 UTC, 2024-09-01T00:00",
        "2024-09-01 00:00:00.000, 2024-09-01T00:00",
        "2024-09-01T02:00:00+02:00, 2024-09-01T00:00",
        "2024-08-31T17:00:00-0700, 2024-09-01T00:00",
        "2024-09-01, 2024-09-01T00:00",
    })
    void anInstantIsReadInUtc(String text, LocalDateTime expected) {
        assertEquals(expected, FocusValues.instant(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-02-30",
                "2024-13-01",
                "01.09.2024",
                "2024-09-01T25:00:00Z",
                "2024-09-01T00:00:00+99:00",
                "0001-01-01",
                "soon",
                "1725148800"
            })
    void whatIsNoInstantIsRefused(String text) {
        assertNull(FocusValues.instant(text));
    }

    @Test
    void theWordNullIsNothing() {
        assertNull(FocusValues.given("NULL"));
        assertNull(FocusValues.given("null"));
        assertNull(FocusValues.given(""));
        assertEquals("NULLS", FocusValues.given("NULLS"));
    }
}

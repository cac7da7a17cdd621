package dev.tandem.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Decimal18Test {

    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00000080000", "123456789012345678.123456789012345678", "007"})
    void digitsAreKept(String text) throws JsonProcessingException {
        Decimal18 decimal = mapper.readValue("\"" + text + "\"", Decimal18.class);
        assertEquals(new BigDecimal(text), decimal.value());
        assertEquals("\"" + new BigDecimal(text).toPlainString() + "\"", mapper.writeValueAsString(decimal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "1e5",
                "5e1310720",
                "+1",
                ".5",
                "1.",
                "1234567890123456789",
                "0.1234567890123456789",
                "1\n"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Decimal18.of(text));
    }

    @Test
    void numberInJsonIsRefused() {
        assertThrows(JsonMappingException.class, () -> mapper.readValue("1.5", Decimal18.class));
    }

    @Test
    void hugeExponentIsRefusedAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThrows(
                        IllegalArgumentException.class, () -> new Decimal18(new BigDecimal("1e1000000000"))));
    }
}

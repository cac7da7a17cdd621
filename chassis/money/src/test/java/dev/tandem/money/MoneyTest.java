package dev.tandem.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "1234.56, EUR, 1234.56",
        "-0.01, EUR, -0.01",
        "5, EUR, 5.00",
        "1.5, EUR, 1.50",
        "100, JPY, 100",
        "1.234, BHD, 1.234",
        "1.2345, CLF, 1.2345",
        "999999999999999.99, GBP, 999999999999999.99"
    })
    void amountTakesTheScaleOfItsCurrency(String amount, String currency, String shown) {
        assertEquals(shown + " " + currency, Money.of(amount, currency).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, JPY, amount",
        "1.0, JPY, amount",
        "1.234, EUR, amount",
        "1.0000, BHD, amount",
        "1e3, EUR, amount",
        "1E10000000, EUR, amount",
        "+1, EUR, amount",
        "1., EUR, amount",
        ".5, EUR, amount",
        "' 1', EUR, amount",
        "'', EUR, amount",
        "NaN, EUR, amount",
        "'1,5', EUR, amount",
        "1000000000000000, EUR, amount",
        "٣, EUR, amount",
        "1, XXX, currency",
        "1, eur, currency",
        "1, DEM, currency",
        "1, BGN, currency",
        "1, '', currency"
    })
    void anythingElseIsRefusedByField(String amount, String currency, String field) {
        assertEquals(
                field,
                assertThrows(InvalidMoney.class, () -> Money.of(amount, currency))
                        .field());
    }

    @Test
    void hugeExponentIsRefusedAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThrows(InvalidMoney.class, () -> new Money(new BigDecimal("1e1000000000"), "EUR"));
            assertThrows(InvalidMoney.class, () -> new Money(new BigDecimal("1e-1000000000"), "EUR"));
        });
    }

    @Test
    void nothingIsRounded() {
        assertThrows(InvalidMoney.class, () -> new Money(new BigDecimal("0.005"), "EUR"));
        assertEquals(Money.of("0.50", "EUR"), new Money(new BigDecimal("0.500"), "EUR"));
    }

    @Test
    void sumsKeepTheCurrency() {
        Money ten = Money.of("10", "EUR");
        assertEquals(Money.of("12.50", "EUR"), ten.plus(Money.of("2.50", "EUR")));
        assertEquals(Money.of("-7.50", "EUR"), Money.of("2.50", "EUR").minus(ten));
        assertEquals(Money.of("-10", "EUR"), ten.negated());
        assertTrue(Money.zero("JPY").isZero());
        assertFalse(ten.isNegative());
        InvalidMoney refused = assertThrows(InvalidMoney.class, () -> ten.plus(Money.of("1", "USD")));
        assertEquals("currency", refused.field());
    }

    @Test
    void jsonIsATextAmountAndACurrency() throws JsonProcessingException {
        String json = "{\"amount\":\"12345678901234.50\",\"currency\":\"EUR\"}";
        assertEquals(json, mapper.writeValueAsString(mapper.readValue(json, Money.class)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"amount\": 1.5, \"currency\": \"EUR\"} | amount",
                "{\"amount\": \"1.5\", \"currency\": 978} | currency",
                "{\"amount\": \"1.5\", \"currency\": \"JPY\"} | amount",
                "{\"amount\": \"1.5\"} | currency",
                "{\"currency\": \"EUR\"} | amount",
                "{\"amount\": null, \"currency\": \"EUR\"} | amount",
                "{\"amount\": \"1\", \"currency\": \"EUR\", \"x\": 1} | x"
            })
    void refusedJsonPointsToTheField(String json, String field) {
        JsonMappingException refused =
                assertThrows(JsonMappingException.class, () -> mapper.readValue(json, Money.class));
        assertEquals(field, refused.getPath().get(0).getFieldName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1 EUR\"", "1", "[]", "[{}]"})
    void moneyIsAnObject(String json) {
        assertThrows(JsonMappingException.class, () -> mapper.readValue(json, Money.class));
    }

    @Test
    void currenciesHaveTheirMinorUnits() {
        assertEquals(0, Currencies.minorUnits("JPY").getAsInt());
        assertEquals(2, Currencies.minorUnits("EUR").getAsInt());
        for (String code : List.of("BHD", "KWD", "JOD")) {
            assertEquals(3, Currencies.minorUnits(code).getAsInt());
        }
        assertEquals(4, Currencies.minorUnits("CLF").getAsInt());
        assertTrue(Currencies.minorUnits("HRK").isEmpty());
        assertTrue(Currencies.codes().stream().allMatch(code -> code.matches("[A-Z]{3}")));
    }
}

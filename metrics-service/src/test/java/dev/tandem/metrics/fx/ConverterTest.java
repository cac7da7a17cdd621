package dev.tandem.metrics.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConverterTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private static final Rates RATES = new Rates(
            "EUR",
            List.of(
                    rate(RateKey.average("USD", MARCH), "0.92"),
                    rate(RateKey.average("USD", APRIL), "0.95"),
                    rate(RateKey.average("GBP", MARCH), "1.15"),
                    rate(RateKey.plan("USD", 2025), "0.9"),
                    rate(RateKey.plan("USD", 2026), "0.875"),
                    rate(RateKey.plan("GBP", 2025), "1.2")));

    private static Rate rate(RateKey key, String value) {
        return new Rate(key, new BigDecimal(value), new UUID(0, key.hashCode()), 1);
    }

    private static Converter to(String currency) {
        return new Converter(RATES, currency, 4, APRIL, month -> month.isBefore(APRIL));
    }

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    @Test
    void anAmountInTheTargetCurrencyStaysAsItIsAndTakesNoRate() {
        Converter converter = to("JPY");

        assertEquals(of("12.3400"), converter.actual(of("12.3400"), "JPY", MARCH));
        assertEquals(List.of(), converter.used());
        assertEquals(List.of(), converter.missing());
    }

    @Test
    void anActualIsConvertedToTheBaseCurrencyExactlyByTheAverageOfItsMonth() {
        Converter converter = to("EUR");

        assertEquals(of("0.000000000000000000920000"), converter.actual(of("0.0000000000000000010000"), "USD", MARCH));
        assertEquals(of("95.00"), converter.actual(of("100"), "USD", APRIL));
        assertEquals(
                List.of(RateKey.average("USD", MARCH), RateKey.average("USD", APRIL)),
                converter.used().stream().map(Rate::key).toList());
    }

    @Test
    void betweenTwoOthersItGoesThroughTheBaseCurrencyAndNamesBothRates() {
        Converter converter = to("GBP");

        assertEquals(of("80").setScale(Converter.PLACES), converter.actual(of("100"), "USD", MARCH));
        assertEquals(
                List.of(RateKey.average("GBP", MARCH), RateKey.average("USD", MARCH)),
                converter.used().stream().map(Rate::key).toList());
    }

    @Test
    void fromTheBaseCurrencyItIsDividedOnceToThirtySixPlaces() {
        Converter converter = to("GBP");

        assertEquals(of("0.869565217391304347826086956521739130"), converter.actual(BigDecimal.ONE, "EUR", MARCH));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"2026-03, 90.0", "2026-04, 87.500", "null, 87.500"})
    void aPlannedAmountGoesByTheFiscalYearOfItsMonthOrOfThePresentOne(YearMonth month, BigDecimal expected) {
        assertEquals(0, expected.compareTo(to("EUR").planned(of("100"), "USD", month)));
    }

    @Test
    void everyMissingRateIsNamedOnceWithThoseOfTheTarget() {
        Converter converter = to("CHF");
        converter.actual(of("1"), "USD", MARCH);
        converter.actual(of("2"), "USD", MARCH);
        converter.plannedIn(of("1"), "GBP", 2026);

        assertEquals(
                List.of(RateKey.average("CHF", MARCH), RateKey.plan("CHF", 2026), RateKey.plan("GBP", 2026)),
                converter.missing());
    }

    @Test
    void onlyAveragesOfMonthsThatAreNotClosedAreProvisional() {
        Converter converter = to("EUR");

        assertFalse(converter.isProvisional(RateKey.average("USD", MARCH)));
        assertTrue(converter.isProvisional(RateKey.average("USD", APRIL)));
        assertFalse(converter.isProvisional(RateKey.plan("USD", 2026)));
    }

    @Test
    void aRateOfNothingOrLessIsNone() {
        RateKey key = RateKey.average("USD", MARCH);
        assertThrows(IllegalArgumentException.class, () -> rate(key, "0.00"));
        assertThrows(IllegalArgumentException.class, () -> rate(key, "-1"));
    }

    @Test
    void sumsDoNotDependOnTheOrderAndDifferFromTheExactOneByLessThanAnyCurrencyShows() {
        Random random = new Random(20260301);
        for (int run = 0; run < 200; run++) {
            Converter converter = to("GBP");
            List<BigDecimal> amounts = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                amounts.add(new BigDecimal(new BigInteger(100, random), 1 + random.nextInt(18))
                        .multiply(BigDecimal.valueOf(random.nextInt(3) - 1L)));
            }
            BigDecimal sum = sum(converter, amounts);
            BigDecimal whole = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            Collections.shuffle(amounts, random);

            assertEquals(sum, sum(converter, amounts));
            BigDecimal exact = whole.multiply(of("0.92")).divide(of("1.15"), 60, RoundingMode.HALF_EVEN);
            assertTrue(sum.subtract(exact).abs().compareTo(of("1e-34")) < 0);
        }
    }

    private static BigDecimal sum(Converter converter, List<BigDecimal> amounts) {
        return amounts.stream()
                .map(amount -> converter.actual(amount, "USD", MARCH))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

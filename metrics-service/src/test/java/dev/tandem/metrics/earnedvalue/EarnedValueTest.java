package dev.tandem.metrics.earnedvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarnedValueTest {

    /** The text-book: 100,000 planned, half of it by now, 40 % done, 50,000 spent. */
    @Test
    void theTextBookExampleComesOut() {
        EarnedValue value = of("100000.00", "50000.00", "40000.00", "50000.00");

        assertEquals(new BigDecimal("-10000.00"), value.costVariance());
        assertEquals(new BigDecimal("-10000.00"), value.scheduleVariance());
        assertEquals(new BigDecimal("0.8000"), value.costPerformance());
        assertEquals(new BigDecimal("0.8000"), value.schedulePerformance());
        assertEquals(new BigDecimal("125000.00"), value.estimateAtCompletion());
        assertEquals(new BigDecimal("75000.00"), value.estimateToComplete());
        assertEquals(new BigDecimal("-25000.00"), value.varianceAtCompletion());
        assertEquals(new BigDecimal("1.2000"), value.toCompletePerformance());
        assertEquals(new BigDecimal("0.4000"), value.complete());
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 0.00, 0.00, 0.00, , , , ",
        "100.00, 0.00, 0.00, 0.00, , , , 1.0000",
        "100.00, 50.00, 0.00, 10.00, 0.0000, 0.0000, , 1.1111",
        "100.00, 50.00, 50.00, 0.00, , 1.0000, 0.00, 0.5000",
        "100.00, 50.00, 50.00, 100.00, 0.5000, 1.0000, 200.00, ",
        "100.00, 50.00, 50.00, 120.00, 0.4167, 1.0000, 240.00, -2.5000",
    })
    void whatWouldBeADivisionByZeroIsNull(
            String bac,
            String pv,
            String ev,
            String ac,
            BigDecimal cpi,
            BigDecimal spi,
            BigDecimal eac,
            BigDecimal tcpi) {
        EarnedValue value = of(bac, pv, ev, ac);

        assertEquals(cpi, value.costPerformance());
        assertEquals(spi, value.schedulePerformance());
        assertEquals(eac, value.estimateAtCompletion());
        assertEquals(tcpi, value.toCompletePerformance());
        if (eac == null) {
            assertNull(value.estimateToComplete());
            assertNull(value.varianceAtCompletion());
        }
    }

    @Property(tries = 500, seed = "20260411")
    void estimatesAddUpAndAgreeWithTheIndices(
            @ForAll("money") BigDecimal bac,
            @ForAll("money") BigDecimal pv,
            @ForAll("money") BigDecimal ev,
            @ForAll("money") BigDecimal ac) {
        EarnedValue value = new EarnedValue(bac, pv, ev, ac);
        if (ev.signum() == 0) {
            assertNull(value.estimateAtCompletion());
            return;
        }
        BigDecimal estimate = value.estimateAtCompletion();
        assertEquals(estimate, ac.add(value.estimateToComplete()));
        assertEquals(bac, estimate.add(value.varianceAtCompletion()));
        assertTrue(
                estimate.subtract(bac.multiply(ac).divide(ev, 20, RoundingMode.HALF_EVEN))
                                .abs()
                                .compareTo(new BigDecimal("0.005"))
                        <= 0,
                "rounded once");
        assertTrue(
                value.costVariance().signum() >= 0 ? estimate.compareTo(bac) <= 0 : estimate.compareTo(bac) >= 0,
                "over cost now is over budget in the end");
    }

    @Provide
    Arbitrary<BigDecimal> money() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("10000000"))
                .ofScale(2);
    }

    private static EarnedValue of(String bac, String pv, String ev, String ac) {
        return new EarnedValue(new BigDecimal(bac), new BigDecimal(pv), new BigDecimal(ev), new BigDecimal(ac));
    }
}

package dev.tandem.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static List<BigDecimal> decimals(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theFirstOfEqualsGetsTheRest() {
        assertEquals(decimals("33.34", "33.33", "33.33"), Shares.evenly(new BigDecimal("100"), 3, 2));
        assertEquals(decimals("-33.34", "-33.33", "-33.33"), Shares.evenly(new BigDecimal("-100"), 3, 2));
    }

    @Test
    void theLargestRemainderGetsTheRest() {
        assertEquals(
                decimals("16", "17", "67"),
                Shares.split(new BigDecimal("100"), decimals("0.163", "0.166", "0.671"), 0));
    }

    @Test
    void zeroWeightGetsNothing() {
        assertEquals(decimals("0.00", "0.01"), Shares.split(new BigDecimal("0.01"), decimals("0", "60"), 2));
    }

    @Test
    void badWeightsAreRefused() {
        BigDecimal total = BigDecimal.TEN;
        assertThrows(IllegalArgumentException.class, () -> Shares.split(total, List.of(), 2));
        assertThrows(IllegalArgumentException.class, () -> Shares.split(total, decimals("0", "0"), 2));
        assertThrows(IllegalArgumentException.class, () -> Shares.split(total, decimals("-1", "2"), 2));
    }

    @Test
    void totalFinerThanTheScaleIsNotRoundedSilently() {
        assertThrows(ArithmeticException.class, () -> Shares.evenly(new BigDecimal("0.001"), 2, 2));
    }

    @Provide
    Arbitrary<BigDecimal> totals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999999999999.99"), new BigDecimal("999999999999999.99"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .filter(weights -> sum(weights).signum() > 0);
    }

    @Property
    void partsSumToTheWhole(@ForAll("totals") BigDecimal total, @ForAll("weights") List<BigDecimal> weights) {
        assertEquals(0, total.compareTo(sum(Shares.split(total, weights, 2))));
    }

    @Property
    void everyPartIsWithinOneUnitOfItsExactShare(
            @ForAll("totals") BigDecimal total, @ForAll("weights") List<BigDecimal> weights) {
        List<BigDecimal> parts = Shares.split(total, weights, 2);
        BigDecimal whole = sum(weights);
        for (int index = 0; index < parts.size(); index++) {
            BigDecimal exact = total.multiply(weights.get(index)).divide(whole, new MathContext(60));
            BigDecimal distance = parts.get(index).subtract(exact).abs();
            assertTrue(distance.compareTo(new BigDecimal("0.01")) < 0, () -> "off by " + distance);
        }
    }

    @Property
    void orderDoesNotMatterButAmongEquals(
            @ForAll("totals") BigDecimal total, @ForAll("weights") List<BigDecimal> weights, @ForAll long seed) {
        List<BigDecimal> shuffled = new ArrayList<>(weights);
        Collections.shuffle(shuffled, new Random(seed));
        List<BigDecimal> parts = new ArrayList<>(Shares.split(total, weights, 2));
        List<BigDecimal> others = new ArrayList<>(Shares.split(total, shuffled, 2));
        Collections.sort(parts);
        Collections.sort(others);
        assertEquals(parts, others);
    }

    @Property
    void negativesAreTheMirrorOfPositives(
            @ForAll("totals") BigDecimal total, @ForAll("weights") List<BigDecimal> weights) {
        assertEquals(
                Shares.split(total, weights, 2).stream().map(BigDecimal::negate).toList(),
                Shares.split(total.negate(), weights, 2));
    }

    @Property
    void evenPartsDifferByOneUnitAtMost(
            @ForAll("totals") BigDecimal total, @ForAll @IntRange(min = 1, max = 400) int count) {
        List<BigDecimal> parts = Shares.evenly(total, count, 2);
        BigInteger spread =
                Collections.max(parts).subtract(Collections.min(parts)).unscaledValue();
        assertEquals(count, parts.size());
        assertTrue(spread.compareTo(BigInteger.ONE) <= 0);
    }
}

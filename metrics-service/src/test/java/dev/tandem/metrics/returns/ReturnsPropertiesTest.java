package dev.tandem.metrics.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What must hold for any flows; the value and the rate are found in two different ways. */
class ReturnsPropertiesTest {

    private static final BigDecimal STATED_PRECISION = new BigDecimal("0.0000001");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Property(tries = 500, seed = "20260401")
    void theValueTurnsItsSignWithinTheStatedPrecisionOfARate(@ForAll("investments") CashFlows flows) {
        InternalRate found = InternalRate.of(flows);
        Assume.that(found.reason() != InternalRate.NoRate.BEYOND_ALL_BOUNDS);

        assertEquals(1, found.rates().size(), "flows that turn once have one rate");
        BigDecimal rate = found.rate();
        BigDecimal below = flows.netPresentValue(rate.subtract(STATED_PRECISION));
        BigDecimal above = flows.netPresentValue(rate.add(STATED_PRECISION));
        assertTrue(below.signum() * above.signum() <= 0, below + " at the lower rate, " + above + " at the higher");
    }

    @Property(tries = 300, seed = "20260402")
    void everyRateThatAnyFlowsHaveIsOne(@ForAll("any flows") CashFlows flows) {
        for (BigDecimal rate : InternalRate.of(flows).rates()) {
            BigDecimal below = flows.netPresentValue(rate.subtract(STATED_PRECISION));
            BigDecimal above = flows.netPresentValue(rate.add(STATED_PRECISION));
            assertTrue(below.signum() * above.signum() <= 0, rate + " is between " + below + " and " + above);
        }
    }

    @Property(tries = 300, seed = "20260403")
    void thereAreNeverMoreRatesThanTurns(@ForAll("any flows") CashFlows flows) {
        List<BigDecimal> values = List.copyOf(flows.byPosition().values());
        int turns = 0;
        for (int i = 1; i < values.size(); i++) {
            turns += values.get(i).signum() * values.get(i - 1).signum() < 0 ? 1 : 0;
        }
        int rates = InternalRate.of(flows).rates().size();
        assertTrue(rates <= turns, rates + " rates of " + turns + " turns");
    }

    @Property(tries = 300, seed = "20260404")
    void scalingTheFlowsScalesTheirValueAndLeavesRateAndPaybackAlone(
            @ForAll("investments") CashFlows flows,
            @ForAll("rates") BigDecimal rate,
            @ForAll @IntRange(min = 1, max = 1000) int times) {
        TreeMap<Integer, BigDecimal> scaled = new TreeMap<>();
        flows.byPosition().forEach((position, flow) -> scaled.put(position, flow.multiply(BigDecimal.valueOf(times))));
        CashFlows more = new CashFlows(flows.start(), scaled, flows.perYear());
        Assume.that(InternalRate.of(flows).rate() != null);

        BigDecimal expected = flows.netPresentValue(rate).multiply(BigDecimal.valueOf(times));
        assertTrue(more.netPresentValue(rate).subtract(expected).abs().compareTo(CENT.movePointLeft(10)) < 0);
        assertEquals(flows.payback(), more.payback());
        assertTrue(InternalRate.of(flows)
                        .rate()
                        .subtract(InternalRate.of(more).rate())
                        .abs()
                        .compareTo(STATED_PRECISION)
                <= 0);
    }

    @Property(tries = 300, seed = "20260405")
    void anInvestmentIsWorthLessTheHigherTheRate(
            @ForAll("investments") CashFlows flows,
            @ForAll("rates") BigDecimal rate,
            @ForAll @BigRange(min = "0.01", max = "1") @Scale(2) BigDecimal more) {
        BigDecimal outlay = flows.byPosition().get(0);
        BigDecimal atLow = flows.netPresentValue(rate).subtract(outlay);
        BigDecimal atHigh = flows.netPresentValue(rate.add(more)).subtract(outlay);
        assertTrue(atHigh.compareTo(atLow) < 0);
    }

    @Property(tries = 300, seed = "20260406")
    void valuesOfPartsAddUp(@ForAll("any flows") CashFlows flows, @ForAll("rates") BigDecimal rate) {
        BigDecimal parts = BigDecimal.ZERO;
        for (var flow : flows.discounted(rate).byPosition().values()) {
            parts = parts.add(flow);
        }
        assertEquals(0, parts.compareTo(flows.netPresentValue(rate)));
        assertEquals(
                0,
                flows.netPresentValue(BigDecimal.ZERO)
                        .compareTo(flows.byPosition().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    @Property(tries = 300, seed = "20260407")
    void theDiscountedPaybackIsNeverEarlierAtARateAboveNothing(
            @ForAll("investments") CashFlows flows, @ForAll("rates") BigDecimal rate) {
        Payback plain = flows.payback();
        Payback discounted = flows.discounted(rate).payback();
        if (discounted.years() != null && rate.signum() > 0) {
            assertTrue(discounted.years().compareTo(plain.years()) >= 0);
        }
    }

    /** One outlay, then only income, in all between a third and three times as much: the text-book case. */
    @Provide
    Arbitrary<CashFlows> investments() {
        Arbitrary<List<BigDecimal>> income =
                amounts(1, 1_000_000).list().ofMinSize(12).ofMaxSize(60);
        Arbitrary<BigDecimal> multiple = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.33"), new BigDecimal("3.00"))
                .ofScale(2);
        return Combinators.combine(income, multiple).as((amounts, times) -> {
            BigDecimal all = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            List<BigDecimal> flows = new ArrayList<>(amounts);
            flows.add(0, all.multiply(times).setScale(2, RoundingMode.UP));
            return monthly(flows, true);
        });
    }

    @Provide("any flows")
    Arbitrary<CashFlows> anyFlows() {
        return amounts(-1_000_000, 1_000_000).list().ofMinSize(0).ofMaxSize(40).map(amounts -> monthly(amounts, false));
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-0.50"), new BigDecimal("2.00"))
                .ofScale(4);
    }

    private static Arbitrary<BigDecimal> amounts(int from, int to) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(from), BigDecimal.valueOf(to))
                .ofScale(2);
    }

    private static CashFlows monthly(List<BigDecimal> amounts, boolean firstGoesOut) {
        TreeMap<LocalDate, BigDecimal> flows = new TreeMap<>();
        LocalDate month = LocalDate.of(2024, 1, 1);
        for (BigDecimal amount : amounts) {
            flows.put(month, firstGoesOut && flows.isEmpty() ? amount.negate() : amount);
            month = month.plusMonths(1);
        }
        return CashFlows.dated(flows);
    }
}

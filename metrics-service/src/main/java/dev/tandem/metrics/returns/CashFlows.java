package dev.tandem.metrics.returns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Money that comes in (positive) and goes out (negative) over time. Positions are counted from the first flow, which is
 * at 0 and so undiscounted; a flow of nothing after it tells only that a period passed.
 *
 * @param start when the first flow is: its year, or its day since 1970
 * @param byPosition each flow at its position
 * @param perYear how many positions make a year: 1 for yearly flows, 365 for days (act/365)
 */
record CashFlows(int start, SortedMap<Integer, BigDecimal> byPosition, int perYear) {

    private static final int DAYS_OF_A_YEAR = 365;

    /** Enough for 18 digits of money to be right to the cent after thousands of multiplications. */
    private static final MathContext EXACT_ENOUGH = new MathContext(50, RoundingMode.HALF_EVEN);

    private static final BigDecimal CLOSE_ENOUGH = new BigDecimal("1e-45");

    /** One flow a year. */
    static CashFlows yearly(SortedMap<Integer, BigDecimal> flows) {
        return fromTheFirst(flows, 1);
    }

    /** Flows on days; the year has 365 of them, whatever the calendar says. */
    static CashFlows dated(SortedMap<LocalDate, BigDecimal> flows) {
        SortedMap<Integer, BigDecimal> byPosition = new TreeMap<>();
        flows.forEach((day, flow) -> byPosition.put(Math.toIntExact(day.toEpochDay()), flow));
        return fromTheFirst(byPosition, DAYS_OF_A_YEAR);
    }

    private static CashFlows fromTheFirst(SortedMap<Integer, BigDecimal> flows, int perYear) {
        SortedMap<Integer, BigDecimal> counted = new TreeMap<>();
        int start = 0;
        for (var flow : flows.entrySet()) {
            if (counted.isEmpty() && flow.getValue().signum() != 0) {
                start = flow.getKey();
            }
            if (!counted.isEmpty() || flow.getValue().signum() != 0) {
                counted.put(flow.getKey() - start, flow.getValue());
            }
        }
        return new CashFlows(start, counted, perYear);
    }

    boolean isEmpty() {
        return byPosition.isEmpty();
    }

    /**
     * The net present value: Σ flow ÷ (1 + rate)^(position ÷ perYear), not rounded to money.
     *
     * @param rate a year's discount, 0.05 for 5 %; above −1
     */
    BigDecimal netPresentValue(BigDecimal rate) {
        return discounted(rate).sum();
    }

    /** The flows together, as they are. */
    BigDecimal sum() {
        return byPosition.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What an amount of the time of the first flow is worth at another time.
     *
     * @param at that time, counted like the start
     */
    BigDecimal movedTo(int at, BigDecimal amount, BigDecimal rate) {
        return amount.divide(growthOfAPosition(rate).pow(start - at, EXACT_ENOUGH), EXACT_ENOUGH);
    }

    /** The same flows, each worth what it is at the time of the first one. */
    CashFlows discounted(BigDecimal rate) {
        BigDecimal growth = growthOfAPosition(rate);
        Map<Integer, BigDecimal> growthOver = new HashMap<>();
        SortedMap<Integer, BigDecimal> present = new TreeMap<>();
        BigDecimal grown = BigDecimal.ONE;
        int before = 0;
        for (var flow : byPosition.entrySet()) {
            int gap = flow.getKey() - before;
            grown = grown.multiply(
                    growthOver.computeIfAbsent(gap, positions -> growth.pow(positions, EXACT_ENOUGH)), EXACT_ENOUGH);
            present.put(flow.getKey(), flow.getValue().divide(grown, EXACT_ENOUGH));
            before = flow.getKey();
        }
        return new CashFlows(start, present, perYear);
    }

    /**
     * How many years it takes until the flows so far add up to nothing or more and stay so; a flow is taken as coming in
     * evenly since the one before.
     */
    Payback payback() {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal years = null;
        boolean everBelow = false;
        int before = 0;
        for (var flow : byPosition.entrySet()) {
            BigDecimal next = sum.add(flow.getValue());
            if (next.signum() < 0) {
                everBelow = true;
                years = null;
            } else if (sum.signum() < 0) {
                BigDecimal part = sum.negate().divide(flow.getValue(), EXACT_ENOUGH);
                BigDecimal position = part.multiply(BigDecimal.valueOf(flow.getKey() - (long) before))
                        .add(BigDecimal.valueOf(before));
                years = position.divide(BigDecimal.valueOf(perYear), EXACT_ENOUGH);
            }
            sum = next;
            before = flow.getKey();
        }
        return Payback.of(everBelow, years);
    }

    private BigDecimal growthOfAPosition(BigDecimal rate) {
        BigDecimal ofAYear = BigDecimal.ONE.add(rate);
        if (ofAYear.signum() <= 0) {
            throw new IllegalArgumentException("nothing is worth anything at a rate of " + rate);
        }
        return perYear == 1 ? ofAYear : root(ofAYear, perYear);
    }

    /** The {@code degree}th root by Newton's method, from a first guess that is right to 15 digits. */
    private static BigDecimal root(BigDecimal of, int degree) {
        BigDecimal times = BigDecimal.valueOf(degree);
        BigDecimal root = new BigDecimal(Math.pow(of.doubleValue(), 1.0 / degree), EXACT_ENOUGH);
        BigDecimal off = BigDecimal.ONE;
        while (off.abs().compareTo(CLOSE_ENOUGH) > 0) {
            BigDecimal lower = root.pow(degree - 1, EXACT_ENOUGH);
            off = of.divide(lower, EXACT_ENOUGH).subtract(root).divide(times, EXACT_ENOUGH);
            root = root.add(off, EXACT_ENOUGH);
        }
        return root;
    }
}

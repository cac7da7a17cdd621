package dev.tandem.metrics.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The yearly rate at which flows have a net present value of nothing, to seven decimals. It is the root of an equation
 * and so an approximation: the true one is less than 0.0000001 away.
 *
 * @param rate 0.0524 for 5.24 %; null with a reason
 * @param reason null when there is one rate
 * @param rates every rate that there is, rising; several are no answer to what an investment earns
 */
record InternalRate(BigDecimal rate, NoRate reason, List<BigDecimal> rates) {

    private static final int PLACES = 7;
    private static final double LOWEST = -0.9999;
    private static final double HIGHEST = 1_000;

    /** Why there is none. */
    enum NoRate {
        /** All flows go the same way, or there are none. */
        NO_SIGN_CHANGE,
        /** The flows go both ways, but at no rate are they worth nothing. */
        NO_RATE,
        /** The flows change their sign more than once, and more than one rate fits. */
        MORE_THAN_ONE_RATE,
        /** The only rate is below −99.99 % or above 100,000 %. */
        BEYOND_ALL_BOUNDS
    }

    static InternalRate of(CashFlows flows) {
        if (!goesBothWays(flows)) {
            return new InternalRate(null, NoRate.NO_SIGN_CHANGE, List.of());
        }
        List<Double> all = RateRoots.of(flows);
        List<BigDecimal> rates = all.stream()
                .filter(rate -> rate >= LOWEST && rate <= HIGHEST)
                .sorted()
                .map(rate -> new BigDecimal(rate).setScale(PLACES, RoundingMode.HALF_EVEN))
                .toList();
        if (rates.size() == 1) {
            return new InternalRate(rates.get(0), null, rates);
        }
        if (rates.size() > 1) {
            return new InternalRate(null, NoRate.MORE_THAN_ONE_RATE, rates);
        }
        return new InternalRate(null, all.isEmpty() ? NoRate.NO_RATE : NoRate.BEYOND_ALL_BOUNDS, List.of());
    }

    private static boolean goesBothWays(CashFlows flows) {
        return flows.byPosition().values().stream()
                        .map(BigDecimal::signum)
                        .filter(sign -> sign != 0)
                        .distinct()
                        .count()
                > 1;
    }
}

package dev.tandem.initiatives.gate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The money that a plan puts at stake, by currency: costs, and benefits below zero. Credits and gains set nothing off, so
 * nobody gets below a limit by adding a line.
 */
public record Stake(Map<String, BigDecimal> byCurrency) {

    /** Nothing at stake. */
    public static final Stake NONE = new Stake(Map.of());

    public Stake {
        byCurrency = Map.copyOf(byCurrency);
    }

    /** The same with a cost added; what is not above zero changes nothing. */
    public Stake plus(BigDecimal cost, String currency) {
        if (cost.signum() <= 0) {
            return this;
        }
        Map<String, BigDecimal> sums = new TreeMap<>(byCurrency);
        sums.merge(currency, cost, BigDecimal::add);
        return new Stake(sums);
    }
}

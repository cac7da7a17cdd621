package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Adds up rounded amounts by measure. */
final class Amounts {

    private final Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);

    Amounts(int scale) {
        for (Measure measure : Measure.values()) {
            sums.put(measure, BigDecimal.ZERO.setScale(scale));
        }
    }

    void add(Measure measure, BigDecimal amount) {
        sums.merge(measure, amount, BigDecimal::add);
    }

    Figures plan() {
        return new Figures(
                sums.get(Measure.PLAN_CAPEX),
                sums.get(Measure.PLAN_OPEX),
                sums.get(Measure.PLAN_UNCLASSIFIED),
                sums.get(Measure.PLAN_BENEFIT));
    }

    Figures actual() {
        return new Figures(
                sums.get(Measure.ACTUAL_CAPEX),
                sums.get(Measure.ACTUAL_OPEX),
                sums.get(Measure.ACTUAL_UNCLASSIFIED),
                sums.get(Measure.ACTUAL_BENEFIT));
    }
}

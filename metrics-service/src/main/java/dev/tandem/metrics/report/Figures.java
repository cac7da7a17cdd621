package dev.tandem.metrics.report;

import java.math.BigDecimal;

/** One side of a row, plan or actual, in the minor units of its currency. */
record Figures(BigDecimal costCapex, BigDecimal costOpex, BigDecimal costUnclassified, BigDecimal benefit) {

    BigDecimal cost() {
        return costCapex.add(costOpex).add(costUnclassified);
    }

    BigDecimal net() {
        return benefit.subtract(cost());
    }
}

package dev.tandem.metrics.report;

import java.math.BigDecimal;

/** One side of a row, plan or actual, in the minor units of its currency. */
public record Figures(BigDecimal costCapex, BigDecimal costOpex, BigDecimal costUnclassified, BigDecimal benefit) {

    public BigDecimal cost() {
        return costCapex.add(costOpex).add(costUnclassified);
    }

    public BigDecimal net() {
        return benefit.subtract(cost());
    }

    public Figures plus(Figures other) {
        return new Figures(
                costCapex.add(other.costCapex),
                costOpex.add(other.costOpex),
                costUnclassified.add(other.costUnclassified),
                benefit.add(other.benefit));
    }
}

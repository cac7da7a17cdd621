package dev.tandem.initiatives.actual;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Costs and benefits in one currency. Cost is the sum of its parts and net what is left of the benefit. */
record Figures(BigDecimal costCapex, BigDecimal costOpex, BigDecimal costUnclassified, BigDecimal benefit) {

    static final Figures NONE = new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static Figures cost(ActualCell.ExpenseType expenseType, BigDecimal amount) {
        BigDecimal zero = BigDecimal.ZERO;
        if (expenseType == null) {
            return new Figures(zero, zero, amount, zero);
        }
        return switch (expenseType) {
            case CAPEX -> new Figures(amount, zero, zero, zero);
            case OPEX -> new Figures(zero, amount, zero, zero);
        };
    }

    static Figures benefit(BigDecimal amount) {
        return new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, amount);
    }

    Figures plus(Figures other) {
        return new Figures(
                costCapex.add(other.costCapex),
                costOpex.add(other.costOpex),
                costUnclassified.add(other.costUnclassified),
                benefit.add(other.benefit));
    }

    /** Rounded half-even, each part by itself, so that what is shown adds up. */
    Figures rounded(int scale) {
        return new Figures(
                costCapex.setScale(scale, RoundingMode.HALF_EVEN),
                costOpex.setScale(scale, RoundingMode.HALF_EVEN),
                costUnclassified.setScale(scale, RoundingMode.HALF_EVEN),
                benefit.setScale(scale, RoundingMode.HALF_EVEN));
    }

    BigDecimal cost() {
        return costCapex.add(costOpex).add(costUnclassified);
    }

    BigDecimal net() {
        return benefit.subtract(cost());
    }
}

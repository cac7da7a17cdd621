package dev.tandem.metrics.board;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cost and benefit of one initiative, as planned, as forecast and as measured. */
@Schema(
        name = "BoardAmounts",
        requiredProperties = {
            "planCost",
            "planBenefit",
            "forecastCost",
            "forecastBenefit",
            "actualCost",
            "actualBenefit"
        },
        description = "Decimal text in the report's currency.")
public record Amounts(
        BigDecimal planCost,
        BigDecimal planBenefit,
        BigDecimal forecastCost,
        BigDecimal forecastBenefit,
        BigDecimal actualCost,
        BigDecimal actualBenefit) {

    static Amounts nothing(int scale) {
        BigDecimal zero = BigDecimal.ZERO.setScale(scale);
        return new Amounts(zero, zero, zero, zero, zero, zero);
    }

    Amounts plus(Amounts other) {
        return with(other, BigDecimal::add);
    }

    Amounts minus(Amounts other) {
        return with(other, BigDecimal::subtract);
    }

    private Amounts with(Amounts other, BinaryOperator<BigDecimal> operator) {
        return new Amounts(
                operator.apply(planCost, other.planCost),
                operator.apply(planBenefit, other.planBenefit),
                operator.apply(forecastCost, other.forecastCost),
                operator.apply(forecastBenefit, other.forecastBenefit),
                operator.apply(actualCost, other.actualCost),
                operator.apply(actualBenefit, other.actualBenefit));
    }

    /** The six amounts added up, each without its sign. */
    BigDecimal size() {
        return Stream.of(planCost, planBenefit, forecastCost, forecastBenefit, actualCost, actualBenefit)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

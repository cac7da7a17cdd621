package dev.tandem.initiatives.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What lines come to in one currency, in its minor units.
 *
 * @param costUnclassified cost whose source says neither CAPEX nor OPEX
 * @param cost the three kinds of cost together
 * @param benefitExpected every benefit times its probability
 * @param net benefit less cost
 */
@Schema(description = "What lines come to in one currency. Decimal texts.")
public record PlanFigures(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "120000.00")
        BigDecimal costCapex,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "30000.00")
        BigDecimal costOpex,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "0.00")
        BigDecimal costUnclassified,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "150000.00")
        BigDecimal cost,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "410000.00")
        BigDecimal benefit,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, description = "Every benefit times its probability.", examples = "328000.00")
        BigDecimal benefitExpected,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "260000.00")
        BigDecimal net) {

    static PlanFigures zero(int scale) {
        BigDecimal zero = BigDecimal.ZERO.setScale(scale);
        return new PlanFigures(zero, zero, zero, zero, zero, zero, zero);
    }

    /** The same with a part of a line of COST or BENEFIT added; what is expected keeps all its digits. */
    PlanFigures plus(PlanLine line, BigDecimal part) {
        ExpenseType expenseType = line.expenseType();
        if (line.kind() == LineKind.BENEFIT) {
            return new PlanFigures(
                    costCapex,
                    costOpex,
                    costUnclassified,
                    cost,
                    benefit.add(part),
                    benefitExpected.add(part.multiply(line.likelihood())),
                    net.add(part));
        }
        return new PlanFigures(
                expenseType == ExpenseType.CAPEX ? costCapex.add(part) : costCapex,
                expenseType == ExpenseType.OPEX ? costOpex.add(part) : costOpex,
                expenseType == null ? costUnclassified.add(part) : costUnclassified,
                cost.add(part),
                benefit,
                benefitExpected,
                net.subtract(part));
    }

    PlanFigures minus(PlanFigures other) {
        return new PlanFigures(
                costCapex.subtract(other.costCapex),
                costOpex.subtract(other.costOpex),
                costUnclassified.subtract(other.costUnclassified),
                cost.subtract(other.cost),
                benefit.subtract(other.benefit),
                benefitExpected.subtract(other.benefitExpected),
                net.subtract(other.net));
    }

    /** The same with what is expected rounded half-even to the minor units of the others. */
    PlanFigures rounded() {
        return new PlanFigures(
                costCapex,
                costOpex,
                costUnclassified,
                cost,
                benefit,
                benefitExpected.setScale(benefit.scale(), RoundingMode.HALF_EVEN),
                net);
    }
}

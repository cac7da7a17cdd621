package dev.tandem.metrics.cloudbill;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The costs of charges, added up to the last decimal; each by itself, for they say the same money in several ways. */
@Schema(
        description =
                "Sums over charges, exact to the last decimal. They are different views of the same money: never add"
                        + " one to another.")
public record BillTotals(
        @Schema(examples = "20.52022672899") String billedCost,

        @Schema(examples = "14.97651418586") String effectiveCost,

        @Schema(examples = "20.39090575119") String listCost,

        @Schema(examples = "14.97626039326") String contractedCost) {

    static BillTotals of(BigDecimal billed, BigDecimal effective, BigDecimal list, BigDecimal contracted) {
        return new BillTotals(
                FocusValues.plain(billed),
                FocusValues.plain(effective),
                FocusValues.plain(list),
                FocusValues.plain(contracted));
    }

    /** The sums of several, to be asked for one currency at a time. */
    static BillTotals sum(List<BillTotals> parts) {
        return of(
                sum(parts, BillTotals::billedCost),
                sum(parts, BillTotals::effectiveCost),
                sum(parts, BillTotals::listCost),
                sum(parts, BillTotals::contractedCost));
    }

    private static BigDecimal sum(List<BillTotals> parts, Function<BillTotals, String> cost) {
        return parts.stream().map(cost).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

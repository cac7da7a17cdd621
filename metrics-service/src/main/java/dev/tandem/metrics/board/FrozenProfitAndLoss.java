package dev.tandem.metrics.board;

import dev.tandem.metrics.report.CurrencyBlock;
import dev.tandem.metrics.report.Figures;
import dev.tandem.metrics.report.GroupBy;
import dev.tandem.metrics.report.Interval;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.PlanEntries;
import dev.tandem.metrics.report.ProfitAndLossView;
import dev.tandem.metrics.report.Sides;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The profit and loss of a board report: the rows of `/api/v1/reports/profit-and-loss` in four groupings. */
@Schema(
        name = "BoardProfitAndLoss",
        requiredProperties = {"total", "years", "quarters", "portfolioNodes", "initiatives"},
        description = "What `/api/v1/reports/profit-and-loss` says with this `asOf` and `currency`.")
public record FrozenProfitAndLoss(
        ProfitAndLossView.TotalView total,

        @Schema(description = "Everything by fiscal year; what has no date last.")
        List<ProfitAndLossView.RowView> years,

        @Schema(description = "Everything by fiscal quarter; what has no date last.")
        List<ProfitAndLossView.RowView> quarters,

        @Schema(
                description =
                        "By portfolio node with everything below it, over all time; what has no date in a row of its"
                                + " own.")
        List<ProfitAndLossView.RowView> portfolioNodes,

        @Schema(description = "By initiative, over all time; what has no date in a row of its own.")
        List<ProfitAndLossView.RowView> initiatives) {

    /** @param ledger by portfolio node, in one currency */
    static FrozenProfitAndLoss of(Ledger ledger, String currency) {
        return new FrozenProfitAndLoss(
                block(ledger, currency, GroupBy.ALL, Interval.TOTAL).total(),
                block(ledger, currency, GroupBy.ALL, Interval.YEAR).rows(),
                block(ledger, currency, GroupBy.ALL, Interval.QUARTER).rows(),
                block(ledger, currency, GroupBy.PORTFOLIO_NODE, Interval.TOTAL).rows(),
                block(ledger, currency, GroupBy.INITIATIVE, Interval.TOTAL).rows());
    }

    /** The figures of each initiative, dated or not. */
    static Map<String, Movers.Standing> standings(Ledger ledger) {
        Map<String, Movers.Standing> standings = new HashMap<>();
        for (CurrencyBlock block : ledger.profitAndLoss(GroupBy.INITIATIVE, Interval.TOTAL)) {
            block.rows()
                    .forEach(row -> standings.merge(
                            row.group().id(),
                            new Movers.Standing(row.group().title(), amounts(row.sides())),
                            (one, other) -> new Movers.Standing(
                                    one.title(), one.amounts().plus(other.amounts()))));
        }
        return standings;
    }

    private static Amounts amounts(Sides sides) {
        return new Amounts(
                sides.plan().cost(),
                sides.plan().benefit(),
                sides.forecast().cost(),
                sides.forecast().benefit(),
                sides.actual().cost(),
                sides.actual().benefit());
    }

    private static ProfitAndLossView.CurrencyView block(
            Ledger ledger, String currency, GroupBy groupBy, Interval interval) {
        return ledger.profitAndLoss(groupBy, interval).stream()
                .findFirst()
                .map(block -> ProfitAndLossView.block(ledger.query(), groupBy, block))
                .orElseGet(() -> ProfitAndLossView.block(ledger.query(), groupBy, nothing(currency)));
    }

    private static CurrencyBlock nothing(String currency) {
        BigDecimal zero = BigDecimal.ZERO.setScale(Ledger.minorUnits(currency));
        Figures figures = new Figures(zero, zero, zero, zero);
        PlanEntries.Counted none = new PlanEntries.Counted(0, 0);
        return new CurrencyBlock(currency, List.of(), new Sides(figures, figures, figures), none, none);
    }
}

package dev.tandem.initiatives.alignment;

import dev.tandem.initiatives.objective.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money in one currency against the agreed weights. */
@Schema(
        name = "AlignmentCurrency",
        description = "Planned and measured cost in one currency against the agreed weights.")
public record CurrencyView(
        @Schema(examples = "EUR") String currency,
        Sum planned,
        Sum actual,

        @Schema(description = "By theme; the shares add up to 100, and so do the agreed ones.")
        List<OfTheme> themes,

        @Schema(
                description =
                        "By objective, each with everything below it, so that rows of different levels overlap; the"
                                + " row without an id is money that serves no live objective. Those with neither money nor"
                                + " an agreed share are left out. Null unless asked for.",
                nullable = true)
        List<OfObjective> objectives) {

    /** An amount. */
    @Schema(name = "AlignmentSum", description = "All of it.")
    public record Sum(@Schema(examples = "2478600.00") String amount) {}

    /** An amount and its share. */
    @Schema(name = "AlignmentShare", description = "A share of the money.")
    public record Share(
            @Schema(description = "In the currency's minor units.", examples = "530000.00")
            String amount,

            @Schema(
                    description = "Per cent of the money that does not net out below zero; null when there is none.",
                    examples = "21.38",
                    nullable = true)
            String share,

            @Schema(
                    description =
                            "`share` − `agreedShare`, in percentage points: above 0 it gets more than was agreed.",
                    examples = "1.38",
                    nullable = true)
            String difference) {

        private static Share of(Split.Lot lot, BigDecimal agreed) {
            return new Share(
                    lot.amount().toPlainString(),
                    text(lot.share()),
                    agreed == null || lot.share() == null
                            ? null
                            : text(lot.share().subtract(agreed)));
        }
    }

    /** A theme's. */
    @Schema(name = "AlignmentOfTheme", description = "A theme's share of the money and of what was agreed.")
    public record OfTheme(
            @Schema(description = "Null for money that serves no live objective.", nullable = true)
            Theme theme,

            @Schema(
                    description = "Per cent of the agreed weights; null when nothing is agreed.",
                    examples = "30.00",
                    nullable = true)
            String agreedShare,

            Share planned,
            Share actual) {}

    /** An objective's. */
    @Schema(name = "AlignmentOfObjective", description = "An objective's share of the money and of what was agreed.")
    public record OfObjective(
            @Schema(nullable = true) UUID objectiveId,

            @Schema(examples = "Ship within a day", nullable = true)
            String title,

            @Schema(description = "The objective above it.", nullable = true)
            UUID parentId,

            @Schema(nullable = true) Theme theme,

            @Schema(
                    description =
                            "Per cent of the whole: the parent's times its agreed weight over those of all below that"
                                    + " parent; null when nothing is agreed.",
                    examples = "30.00",
                    nullable = true)
            String agreedShare,

            Share planned,
            Share actual) {}

    static CurrencyView of(String currency, MoneyShares shares, Goals goals, boolean byObjective) {
        MoneyShares.Row total = shares.total();
        return new CurrencyView(
                currency,
                new Sum(total.planned().amount().toPlainString()),
                new Sum(total.actual().amount().toPlainString()),
                themes(shares),
                byObjective ? objectives(shares, goals) : null);
    }

    private static List<OfTheme> themes(MoneyShares shares) {
        List<OfTheme> themes = new ArrayList<>();
        var rows = shares.themes();
        for (Theme theme : Theme.values()) {
            MoneyShares.Row row = rows.get(theme.name());
            if (row != null) {
                themes.add(theme(theme, row));
            }
        }
        if (shares.hasNone()) {
            themes.add(theme(null, shares.none()));
        }
        return themes;
    }

    private static OfTheme theme(Theme theme, MoneyShares.Row row) {
        return new OfTheme(
                theme, text(row.agreed()), Share.of(row.planned(), row.agreed()), Share.of(row.actual(), row.agreed()));
    }

    private static List<OfObjective> objectives(MoneyShares shares, Goals goals) {
        List<OfObjective> objectives = new ArrayList<>();
        shares.objectives().forEach((place, row) -> objectives.add(objective(goals.goal(place), row)));
        if (shares.hasNone()) {
            objectives.add(objective(null, shares.none()));
        }
        return objectives;
    }

    private static OfObjective objective(Goal goal, MoneyShares.Row row) {
        return new OfObjective(
                goal == null ? null : goal.id(),
                goal == null ? null : goal.title(),
                goal == null ? null : goal.parentId(),
                goal == null ? null : Theme.valueOf(goal.theme()),
                text(row.agreed()),
                Share.of(row.planned(), row.agreed()),
                Share.of(row.actual(), row.agreed()));
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}

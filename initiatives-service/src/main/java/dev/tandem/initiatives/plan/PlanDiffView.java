package dev.tandem.initiatives.plan;

import dev.tandem.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is different between two versions of a plan, as clients read it. */
@Schema(name = "PlanDiff", description = "What is different between two versions of a plan, line by line.")
public record PlanDiffView(
        UUID initiativeId,

        @Schema(description = "The version compared with.", examples = "1")
        int from,

        @Schema(description = "The version compared.", examples = "2")
        int to,

        @Schema(description = "The lines that are different, in the order of the later version; removed ones last.")
        List<Line> lines,

        @Schema(description = "What it comes to, one entry for each currency of either version.")
        List<CurrencyDelta> totals) {

    /** A line that is different. */
    @Schema(name = "PlanDiffLine", description = "A line that is different.")
    public record Line(
            PlanDiff.Kind change,

            @Schema(description = "Its place in the earlier version, counted from 1.", nullable = true)
            Integer fromLine,

            @Schema(description = "Its place in the later version, counted from 1.", nullable = true)
            Integer toLine,

            @Schema(nullable = true) PlanLine before,
            @Schema(nullable = true) PlanLine after,

            @Schema(description = "The names of the fields that changed.", examples = "[\"amount\"]")
            List<String> fields,

            @Schema(description = "By how much more money it is, one entry for each currency.")
            List<Money> delta) {}

    /** What the two versions come to in one currency, and the difference. */
    @Schema(name = "PlanDiffTotals", description = "What the two versions come to in one currency: later less earlier.")
    public record CurrencyDelta(
            @Schema(examples = "EUR") String currency, PlanFigures from, PlanFigures to, PlanFigures delta) {}

    static PlanDiffView of(PlanVersion from, PlanVersion to) {
        return new PlanDiffView(
                to.initiativeId(),
                from.number(),
                to.number(),
                PlanDiff.of(from.lines(), to.lines()).stream()
                        .map(PlanDiffView::line)
                        .toList(),
                totals(from, to));
    }

    private static Line line(PlanDiff.Change change) {
        return new Line(
                change.change(),
                change.fromLine(),
                change.toLine(),
                change.before(),
                change.after(),
                change.fields(),
                change.delta());
    }

    private static List<CurrencyDelta> totals(PlanVersion from, PlanVersion to) {
        Map<String, PlanTotals> before = byCurrency(from);
        Map<String, PlanTotals> after = byCurrency(to);
        Set<String> currencies = new TreeSet<>(before.keySet());
        currencies.addAll(after.keySet());
        return currencies.stream()
                .map(currency -> delta(currency, before.get(currency), after.get(currency)))
                .toList();
    }

    private static CurrencyDelta delta(String currency, PlanTotals before, PlanTotals after) {
        int scale = (before == null ? after : before).total().cost().scale();
        PlanFigures was = before == null ? PlanFigures.zero(scale) : before.total();
        PlanFigures is = after == null ? PlanFigures.zero(scale) : after.total();
        return new CurrencyDelta(currency, was, is, is.minus(was));
    }

    private static Map<String, PlanTotals> byCurrency(PlanVersion version) {
        return PlanTotals.of(version.lines()).stream()
                .collect(Collectors.toMap(PlanTotals::currency, Function.identity()));
    }
}

package dev.tandem.initiatives.plan;

import dev.tandem.money.Money;
import dev.tandem.money.Shares;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the lines of a plan come to in one currency: altogether, month by month, and undated. A line over a span counts in
 * equal parts in every calendar month that it touches; the parts add up to exactly its amount.
 *
 * @param months months in which something falls, in order
 * @param undated null when every line is dated
 */
@Schema(description = "What the lines of a plan come to in one currency.")
public record PlanTotals(
        @Schema(examples = "EUR") String currency,
        PlanFigures total,
        List<Month> months,

        @Schema(description = "Lines without a date; null when there are none.", nullable = true)
        PlanFigures undated) {

    /** What falls into one month. */
    @Schema(name = "PlanMonth", description = "What falls into one month.")
    public record Month(
            @Schema(description = "The month, written YYYY-MM.", examples = "2026-09")
            YearMonth month,

            PlanFigures figures) {}

    /** One entry for each currency of the lines, in the order of their codes. */
    public static List<PlanTotals> of(List<PlanLine> lines) {
        Map<String, Sum> byCurrency = new TreeMap<>();
        for (PlanLine line : lines) {
            if (line.amount() != null) {
                byCurrency
                        .computeIfAbsent(line.amount().currency(), code -> new Sum(line.amount()))
                        .add(line);
            }
        }
        return byCurrency.entrySet().stream()
                .map(entry -> entry.getValue().totals(entry.getKey()))
                .toList();
    }

    /** How many months the lines touch, each line by itself: what it costs to add them up. */
    static long monthsTouched(List<PlanLine> lines) {
        return lines.stream()
                .filter(PlanLine::dated)
                .mapToLong(line -> line.on() != null
                        ? 1
                        : ChronoUnit.MONTHS.between(YearMonth.from(line.from()), YearMonth.from(line.to())) + 1)
                .sum();
    }

    /** The months that a dated line touches. */
    static List<YearMonth> monthsOf(PlanLine line) {
        YearMonth first = YearMonth.from(line.on() != null ? line.on() : line.from());
        YearMonth last = YearMonth.from(line.on() != null ? line.on() : line.to());
        List<YearMonth> months = new ArrayList<>();
        for (long i = 0; i <= ChronoUnit.MONTHS.between(first, last); i++) {
            months.add(first.plusMonths(i));
        }
        return months;
    }

    private static final class Sum {

        private final PlanFigures zero;
        private final Map<YearMonth, PlanFigures> months = new TreeMap<>(Comparator.naturalOrder());
        private PlanFigures total;
        private PlanFigures undated;

        Sum(Money any) {
            this.zero = PlanFigures.zero(any.amount().scale());
            this.total = zero;
        }

        void add(PlanLine line) {
            Money amount = line.amount();
            total = total.plus(line, amount.amount());
            if (!line.dated()) {
                undated = (undated == null ? zero : undated).plus(line, amount.amount());
                return;
            }
            List<YearMonth> touched = monthsOf(line);
            List<BigDecimal> parts = Shares.evenly(
                    amount.amount(), touched.size(), amount.amount().scale());
            for (int i = 0; i < parts.size(); i++) {
                PlanFigures before = months.getOrDefault(touched.get(i), zero);
                months.put(touched.get(i), before.plus(line, parts.get(i)));
            }
        }

        PlanTotals totals(String currency) {
            List<Month> list = months.entrySet().stream()
                    .map(entry -> new Month(entry.getKey(), entry.getValue().rounded()))
                    .toList();
            return new PlanTotals(currency, total.rounded(), list, undated == null ? null : undated.rounded());
        }
    }
}

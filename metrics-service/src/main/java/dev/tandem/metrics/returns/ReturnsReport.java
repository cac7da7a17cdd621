package dev.tandem.metrics.returns;

import dev.tandem.metrics.report.CurrencyBlock;
import dev.tandem.metrics.report.Figures;
import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.Series;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the returns of every group from its months in the profit and loss. */
record ReturnsReport(Terms terms) {

    /** Everything in one currency. */
    record Block(String currency, List<Row> rows, Map<Series, Returns> total) {}

    /** The returns of one group. */
    record Row(Group group, Map<Series, Returns> returns) {}

    /** Of a block whose rows are months. */
    Block of(CurrencyBlock months) {
        Map<Group, List<CurrencyBlock.Row>> byGroup = new LinkedHashMap<>();
        List<CurrencyBlock.Row> outermost = new ArrayList<>();
        for (CurrencyBlock.Row row : months.rows()) {
            byGroup.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row);
            if (row.group().parentId() == null) {
                outermost.add(row);
            }
        }
        int scale = Ledger.minorUnits(months.currency());
        return new Block(
                months.currency(),
                byGroup.entrySet().stream()
                        .map(group -> new Row(group.getKey(), returns(group.getValue(), scale)))
                        .toList(),
                returns(outermost, scale));
    }

    private Map<Series, Returns> returns(List<CurrencyBlock.Row> rows, int scale) {
        Map<Series, Returns> returns = new EnumMap<>(Series.class);
        for (Series series : Series.values()) {
            SortedMap<YearMonth, Figures> byMonth = new TreeMap<>();
            BigDecimal nothing = BigDecimal.ZERO.setScale(scale);
            Figures undated = new Figures(nothing, nothing, nothing, nothing);
            for (CurrencyBlock.Row row : rows) {
                Figures figures = row.sides().of(series);
                if (row.period() == null) {
                    undated = undated.plus(figures);
                } else {
                    byMonth.merge(row.period().first(), figures, Figures::plus);
                }
            }
            returns.put(series, Returns.of(byMonth, undated, terms));
        }
        return returns;
    }
}

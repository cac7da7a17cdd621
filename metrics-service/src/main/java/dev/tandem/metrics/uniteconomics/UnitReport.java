package dev.tandem.metrics.uniteconomics;

import dev.tandem.metrics.report.Entry;
import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.GroupPath;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.Period;
import dev.tandem.metrics.report.Series;
import dev.tandem.metrics.report.Tabulation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Divides measured cost and benefit by measured units, group by group. Units have no currency, so every block counts all of
 * them; a group without an amount in a currency is not in its block.
 */
record UnitReport(Ledger ledger, List<MeasuredUnits.Units> units) {

    private static final int PLACES_OF_UNITS = 6;
    private static final String NO_CURRENCY = "";

    /** Everything in one currency. */
    record Block(String currency, List<Row> rows, UnitFigures total) {}

    /** One group in one period. */
    record Row(Group group, Period period, UnitFigures figures) {}

    private record Key(GroupPath path, Period period) {}

    private enum Measure {
        UNITS,
        COST,
        BENEFIT
    }

    /** One block per currency that has a measured amount. */
    List<Block> blocks() {
        Tabulation money = ledger.tabulation(ledger.query().interval());
        Tabulation counting = new Tabulation(
                money.grouping(), money.interval(), money.calendar(), money.range(), currency -> PLACES_OF_UNITS);
        List<Tabulation.Block<Measure>> counted = counting.of(units.stream()
                .map(unit -> new Tabulation.Amount<>(
                        unit.initiativeId(), NO_CURRENCY, unit.month(), Measure.UNITS, unit.quantity()))
                .toList());
        Map<Key, BigDecimal> quantities = counted.stream()
                .flatMap(block -> block.rows().stream())
                .collect(Collectors.toMap(row -> new Key(row.path(), row.period()), row -> row.sums()
                        .of(Measure.UNITS)));
        BigDecimal all = counted.stream()
                .map(block -> block.total().of(Measure.UNITS))
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return money.of(ledger.actual().stream().map(UnitReport::amount).toList()).stream()
                .map(block -> block(block, key -> quantities.getOrDefault(key, BigDecimal.ZERO), all))
                .toList();
    }

    private static Tabulation.Amount<Measure> amount(Entry entry) {
        Measure measure = entry.measure() == Series.ACTUAL.benefit() ? Measure.BENEFIT : Measure.COST;
        return new Tabulation.Amount<>(entry.initiativeId(), entry.currency(), entry.month(), measure, entry.amount());
    }

    private static Block block(Tabulation.Block<Measure> block, Function<Key, BigDecimal> quantities, BigDecimal all) {
        return new Block(
                block.currency(),
                block.rows().stream()
                        .map(row -> new Row(
                                row.group(),
                                row.period(),
                                figures(quantities.apply(new Key(row.path(), row.period())), row.sums())))
                        .toList(),
                figures(all, block.total()));
    }

    private static UnitFigures figures(BigDecimal quantity, Tabulation.Sums<Measure> sums) {
        BigDecimal plain = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
        return new UnitFigures(
                plain.scale() < 0 ? plain.setScale(0) : plain, sums.of(Measure.COST), sums.of(Measure.BENEFIT));
    }
}

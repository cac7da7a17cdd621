package dev.tandem.metrics.benefit;

import dev.tandem.metrics.report.Entry;
import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.Period;
import dev.tandem.metrics.report.Portfolio;
import dev.tandem.metrics.report.Tabulation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets the benefits that were promised of initiatives that went live beside those realised since, by driver.
 *
 * @param until the last month that counts as past
 */
record BenefitReport(Ledger ledger, YearMonth until) {

    static final List<String> WENT_LIVE = List.of("LIVE", "CLOSED");

    /** Everything in one currency. */
    record Block(String currency, List<Row> rows, Map<Driver, BenefitFigures> total) {}

    /**
     * The benefits of one group in one period; drivers without any are left out.
     *
     * @param period null when undated
     */
    record Row(Group group, Period period, Map<Driver, BenefitFigures> byDriver) {}

    private enum Kind {
        PLANNED,
        DUE,
        FORECAST,
        REALISED,
        EARLY
    }

    private record Measure(Kind kind, Driver driver) {}

    /** Of each kind the drivers together are rounded once, as the profit and loss rounds them. */
    private static final List<Set<Measure>> WHOLES =
            Stream.of(Kind.values()).map(BenefitReport::ofAllDrivers).toList();

    private static Set<Measure> ofAllDrivers(Kind kind) {
        return Stream.of(Driver.values())
                .map(driver -> new Measure(kind, driver))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One block per currency that has a benefit. */
    List<Block> blocks() {
        Map<UUID, Portfolio.Initiative> live = ledger.portfolio().initiatives().stream()
                .filter(initiative -> WENT_LIVE.contains(initiative.status()))
                .collect(Collectors.toMap(Portfolio.Initiative::id, Function.identity()));
        List<Tabulation.Amount<Measure>> amounts = new ArrayList<>();
        Stream.of(ledger.plan().entries(), ledger.forecast().entries(), ledger.actual())
                .flatMap(List::stream)
                .filter(entry -> entry.measure().isBenefit() && live.containsKey(entry.initiativeId()))
                .forEach(entry ->
                        kinds(entry, live.get(entry.initiativeId())).forEach(kind -> amounts.add(amount(entry, kind))));
        return ledger.tabulation(ledger.query().interval()).of(amounts, WHOLES).stream()
                .map(BenefitReport::block)
                .toList();
    }

    private static Tabulation.Amount<Measure> amount(Entry entry, Kind kind) {
        return new Tabulation.Amount<>(
                entry.initiativeId(),
                entry.currency(),
                entry.month(),
                new Measure(kind, Driver.of(entry.driver())),
                entry.amount());
    }

    private List<Kind> kinds(Entry entry, Portfolio.Initiative initiative) {
        boolean past = entry.month() != null && !entry.month().isAfter(until);
        return switch (entry.measure().series()) {
            case PLAN -> past ? List.of(Kind.PLANNED, Kind.DUE) : List.of(Kind.PLANNED);
            case FORECAST -> List.of(Kind.FORECAST);
            case ACTUAL -> past ? List.of(isSinceGoLive(entry, initiative) ? Kind.REALISED : Kind.EARLY) : List.of();
        };
    }

    private static boolean isSinceGoLive(Entry entry, Portfolio.Initiative initiative) {
        LocalDate liveOn = initiative.about().liveOn();
        return liveOn == null || !entry.month().isBefore(YearMonth.from(liveOn));
    }

    private static Block block(Tabulation.Block<Measure> block) {
        return new Block(
                block.currency(),
                block.rows().stream()
                        .map(row -> new Row(row.group(), row.period(), byDriver(row.sums())))
                        .toList(),
                byDriver(block.total()));
    }

    private static Map<Driver, BenefitFigures> byDriver(Tabulation.Sums<Measure> sums) {
        Map<Driver, BenefitFigures> byDriver = new EnumMap<>(Driver.class);
        for (Driver driver : Driver.values()) {
            BenefitFigures figures = new BenefitFigures(
                    sums.of(new Measure(Kind.PLANNED, driver)),
                    sums.of(new Measure(Kind.DUE, driver)),
                    sums.of(new Measure(Kind.FORECAST, driver)),
                    sums.of(new Measure(Kind.REALISED, driver)),
                    sums.of(new Measure(Kind.EARLY, driver)));
            if (!figures.isNothing()) {
                byDriver.put(driver, figures);
            }
        }
        return byDriver;
    }
}

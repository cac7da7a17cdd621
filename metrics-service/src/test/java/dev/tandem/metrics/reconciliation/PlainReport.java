package dev.tandem.metrics.reconciliation;

import dev.tandem.metrics.reconciliation.PlainBooks.Fact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The profit and loss, worked out from plain books with pencil and paper: every fact is looked at, nothing is kept. */
final class PlainReport {

    private static final int MANY = 60;

    /** What is known of a metric. */
    record Metric(String kind, String aggregation, String expenseType) {}

    /** A line of a baseline. Of a benefit with a metric: what one unit above {@code baseline} is worth. */
    record Line(
            String initiative,
            String kind,
            String expenseType,
            BigDecimal amount,
            String currency,
            YearMonth month,
            String metric,
            BigDecimal baseline,
            BigDecimal unitValue,
            String unitCurrency) {}

    /** One amount: {@code figure} is such as {@code actual.costCapex}. */
    record Amount(String id, YearMonth month, String figure, String currency, BigDecimal exact) {}

    private final PlainBooks books;
    private final Map<String, Metric> metrics;
    private final List<Line> plan;
    private final String target;
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();

    /** @param target the currency everything is converted to; null for none */
    PlainReport(PlainBooks books, Map<String, Metric> metrics, List<Line> plan, String target) {
        this.books = books;
        this.metrics = metrics;
        this.plan = plan;
        this.target = target;
    }

    /** The rates that are lacking, as keys. */
    Set<String> missing() {
        return missing;
    }

    /** The rates that were taken, with what they are. */
    Set<String> used() {
        return used;
    }

    /** All amounts of the months, in the currency asked for. */
    List<Amount> amounts(YearMonth first, YearMonth last) {
        List<Amount> amounts = new ArrayList<>();
        cells().forEach((cell, facts) -> addActual(facts, amounts));
        for (Line line : plan) {
            String figure = line.kind().equals("BENEFIT") ? "plan.benefit" : "plan." + cost(line.expenseType());
            amounts.add(
                    new Amount(books.ids.get(line.initiative()), line.month(), figure, line.currency(), line.amount()));
        }
        return amounts.stream()
                .filter(amount ->
                        !amount.month().isBefore(first) && !amount.month().isAfter(last))
                .map(this::converted)
                .toList();
    }

    /** Sums by currency and figure: benefits and costs rounded once, and the parts of a cost so that they add up to it. */
    static Map<String, Map<String, BigDecimal>> rounded(List<Amount> amounts) {
        Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.computeIfAbsent(amount.currency(), currency -> new HashMap<>())
                .merge(amount.figure(), amount.exact(), BigDecimal::add));
        sums.forEach((currency, byFigure) -> {
            int scale = minorUnits(currency);
            for (String side : List.of("plan.", "forecast.", "actual.")) {
                cost(byFigure, side, scale);
                byFigure.computeIfPresent(
                        side + "benefit", (figure, exact) -> exact.setScale(scale, RoundingMode.HALF_EVEN));
            }
        });
        return sums;
    }

    private static void cost(Map<String, BigDecimal> byFigure, String side, int scale) {
        List<String> parts = Stream.of("costCapex", "costOpex", "costUnclassified")
                .map(part -> side + part)
                .filter(byFigure::containsKey)
                .toList();
        BigDecimal cost = parts.stream()
                .map(byFigure::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(scale, RoundingMode.HALF_EVEN);
        Map<String, BigDecimal> lost = new HashMap<>();
        for (String part : parts) {
            BigDecimal exact = byFigure.get(part);
            byFigure.put(part, exact.setScale(scale, RoundingMode.FLOOR));
            lost.put(part, exact.subtract(byFigure.get(part)));
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        for (String part : parts.stream()
                .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
                .toList()) {
            BigDecimal told = parts.stream().map(byFigure::get).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (told.compareTo(cost) < 0) {
                byFigure.merge(part, unit, BigDecimal::add);
            }
        }
        byFigure.put(side + "cost", cost);
    }

    static int minorUnits(String currency) {
        return Map.of("JPY", 0, "KWD", 3).getOrDefault(currency, 2);
    }

    private Map<String, List<Fact>> cells() {
        return books.inCells().stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.metric() + fact.month() + fact.currency() + books.ids.get(fact.initiative())));
    }

    private void addActual(List<Fact> cell, List<Amount> amounts) {
        Fact any = cell.get(0);
        Metric metric = metrics.get(any.metric());
        String id = books.ids.get(any.initiative());
        BigDecimal value = valueOf(cell, metric.aggregation());
        if (metric.kind().equals("COST")) {
            amounts.add(new Amount(id, any.month(), "actual." + cost(metric.expenseType()), any.currency(), value));
            return;
        }
        boolean named = false;
        for (Line line : plan) {
            boolean fits = line.unitValue() != null || line.currency().equals(any.currency());
            if (id.equals(books.ids.get(line.initiative())) && any.metric().equals(line.metric()) && fits) {
                named = true;
                if (line.month().equals(any.month())) {
                    BigDecimal moved = line.baseline() == null ? value : value.subtract(line.baseline());
                    BigDecimal worth = line.unitValue() == null ? moved : moved.multiply(line.unitValue());
                    String currency = line.unitValue() == null ? line.currency() : line.unitCurrency();
                    amounts.add(new Amount(id, any.month(), "actual.benefit", currency, worth));
                }
            }
        }
        if (!named && metric.kind().equals("REVENUE")) {
            amounts.add(new Amount(id, any.month(), "actual.benefit", any.currency(), value));
        }
    }

    private static BigDecimal valueOf(List<Fact> cell, String aggregation) {
        BigDecimal sum = PlainBooks.sum(cell);
        return switch (aggregation) {
            case "SUM" -> sum;
            case "AVERAGE" -> sum.divide(BigDecimal.valueOf(cell.size()), MANY, RoundingMode.HALF_EVEN);
            default ->
                cell.stream()
                        .max(Comparator.comparing(Fact::from).thenComparing(Fact::id))
                        .orElseThrow()
                        .value();
        };
    }

    private static String cost(String expenseType) {
        return expenseType == null ? "costUnclassified" : expenseType.equals("CAPEX") ? "costCapex" : "costOpex";
    }

    private Amount converted(Amount amount) {
        if (target == null || amount.currency().equals(target)) {
            return amount;
        }
        String when = amount.figure().startsWith("actual")
                ? "-" + amount.month()
                : "-FY" + amount.month().getYear();
        BigDecimal into = rate(amount.currency(), when);
        BigDecimal outOf = rate(target, when);
        BigDecimal exact = into == null || outOf == null
                ? BigDecimal.ZERO
                : amount.exact().multiply(into).divide(outOf, MANY, RoundingMode.HALF_EVEN);
        return new Amount(amount.id(), amount.month(), amount.figure(), target, exact);
    }

    private BigDecimal rate(String currency, String when) {
        if (currency.equals("EUR")) {
            return BigDecimal.ONE;
        }
        BigDecimal rate = books.rates.get(currency + when);
        if (rate == null) {
            missing.add(currency + when);
        } else {
            used.add(currency + when + " " + PlainBooks.plain(rate));
        }
        return rate;
    }
}

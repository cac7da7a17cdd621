package dev.tandem.metrics.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A second, simple telling of what is kept of facts, rates, bills and closed months: the newest word of everything, in
 * maps. Nothing is added up before somebody asks. It knows nothing of the service but its rules.
 */
final class PlainBooks {

    /** One fact. {@code initiative} is a name of {@link #ids}, known yet or not; {@code value} null when deleted. */
    record Fact(
            String id,
            String metric,
            LocalDate from,
            LocalDate to,
            BigDecimal value,
            String currency,
            String initiative) {

        YearMonth month() {
            return YearMonth.from(from);
        }
    }

    /** Leave to write to one closed month. */
    record Leave(YearMonth month) {}

    /** What becomes of a body of facts. */
    record Outcome(int accepted, int corrected, int unchanged, Set<String> refused, int late) {}

    /** One charge of a cloud bill. */
    record Charge(String app, BigDecimal effective) {}

    /** A bill: one account's charges of a month in a currency. */
    record BillKey(YearMonth month, String currency) {}

    /** Who bears the charges of these apps (all when there are none), in hundredths. */
    record Rule(int order, Set<String> apps, Map<String, BigDecimal> shares) {}

    /** The id of an initiative by each of its names that the service has heard of. */
    final Map<String, String> ids = new HashMap<>();

    final Map<String, Fact> facts = new TreeMap<>();
    final Map<String, BigDecimal> rates = new HashMap<>();
    final Set<YearMonth> closed = new TreeSet<>();
    final Map<Integer, Rule> rules = new TreeMap<>();
    final Map<BillKey, List<Charge>> bills = new HashMap<>();

    /** What each bill gave to each initiative when it was shared out last. */
    final Map<BillKey, Map<String, BigDecimal>> given = new HashMap<>();

    final String billMetric;

    PlainBooks(String billMetric) {
        this.billMetric = billMetric;
    }

    /** The books as they are now, whatever is written later. */
    PlainBooks copy() {
        PlainBooks copy = new PlainBooks(billMetric);
        copy.ids.putAll(ids);
        copy.facts.putAll(facts);
        copy.rates.putAll(rates);
        copy.closed.addAll(closed);
        copy.rules.putAll(rules);
        copy.bills.putAll(bills);
        copy.given.putAll(given);
        return copy;
    }

    /** Says what a body would do; does it when it is {@code kept}. */
    Outcome write(Collection<Fact> body, Leave leave, boolean kept) {
        int accepted = 0;
        int corrected = 0;
        int unchanged = 0;
        int late = 0;
        Set<String> refused = new HashSet<>();
        List<Fact> changes = new ArrayList<>();
        for (Fact fact : body) {
            Fact before = facts.get(fact.id());
            boolean says = before == null ? fact.value() != null : !same(fact, before);
            Set<YearMonth> touched = touched(fact, before);
            if (!says) {
                unchanged++;
            } else if (touched.stream().anyMatch(month -> closed.contains(month) && !isOf(leave, month))) {
                refused.add(fact.id());
            } else {
                late += touched.stream().anyMatch(month -> isOf(leave, month)) ? 1 : 0;
                accepted += before == null ? 1 : 0;
                corrected += before == null ? 0 : 1;
                changes.add(fact);
            }
        }
        if (kept) {
            changes.forEach(fact -> facts.put(fact.id(), fact));
        }
        return new Outcome(accepted, corrected, unchanged, refused, late);
    }

    private boolean same(Fact one, Fact other) {
        return (one.value() == null
                        ? other.value() == null
                        : other.value() != null && one.value().compareTo(other.value()) == 0)
                && one.metric().equals(other.metric())
                && one.from().equals(other.from())
                && Objects.equals(one.to(), other.to())
                && Objects.equals(one.currency(), other.currency())
                && Objects.equals(known(one.initiative()), known(other.initiative()));
    }

    /** The id behind a name, or the name while nobody is known by it. */
    private String known(String initiative) {
        return ids.getOrDefault(initiative, initiative);
    }

    private static boolean isOf(Leave leave, YearMonth month) {
        return leave != null && leave.month().equals(month);
    }

    private static Set<YearMonth> touched(Fact fact, Fact before) {
        Set<YearMonth> months = new HashSet<>();
        if (fact.value() != null) {
            months.add(fact.month());
        }
        if (before != null && before.value() != null) {
            months.add(before.month());
        }
        return months;
    }

    /** Publishes the bill in place of the one before; false when a closed month is against it. */
    boolean bill(BillKey key, List<Charge> charges) {
        if (sameCharges(charges, bills.get(key))) {
            return true;
        }
        Map<String, BigDecimal> wanted = shareOut(charges);
        if (closed.contains(key.month()) && !wanted.equals(given.getOrDefault(key, Map.of()))) {
            return false;
        }
        bills.put(key, charges);
        given.put(key, wanted);
        return true;
    }

    private static boolean sameCharges(List<Charge> some, List<Charge> others) {
        return others != null && new HashSet<>(some).equals(new HashSet<>(others)) && some.size() == others.size();
    }

    /** Puts the rule in place of the one of its order and shares out the bills of open months anew. */
    void rule(Rule rule) {
        rules.put(rule.order(), rule);
        bills.forEach((key, charges) -> {
            if (!closed.contains(key.month())) {
                given.put(key, shareOut(charges));
            }
        });
    }

    private Map<String, BigDecimal> shareOut(List<Charge> charges) {
        Map<String, BigDecimal> shared = new HashMap<>();
        for (Charge charge : charges) {
            rules.values().stream()
                    .filter(rule -> charge.app() != null
                            && (rule.apps().isEmpty() || rule.apps().contains(charge.app())))
                    .findFirst()
                    .ifPresent(rule -> rule.shares()
                            .forEach((initiative, share) -> shared.merge(
                                    initiative,
                                    charge.effective().multiply(share).movePointLeft(2),
                                    BigDecimal::add)));
        }
        shared.replaceAll((initiative, value) -> value.stripTrailingZeros());
        return shared;
    }

    /** Every fact that counts: written ones that are not deleted, and what bills give. */
    List<Fact> counting() {
        List<Fact> counting = new ArrayList<>();
        facts.values().stream().filter(fact -> fact.value() != null).forEach(counting::add);
        given.forEach((bill, shares) -> shares.forEach((initiative, value) -> counting.add(new Fact(
                "bill " + bill + " " + initiative,
                billMetric,
                bill.month().atDay(1),
                bill.month().atEndOfMonth(),
                value,
                bill.currency(),
                initiative))));
        return counting;
    }

    /** Those of initiatives that are known. */
    List<Fact> inCells() {
        return counting().stream()
                .filter(fact -> fact.initiative() != null && ids.containsKey(fact.initiative()))
                .toList();
    }

    /** "metric month currency initiative" to "total / count". */
    Map<String, String> cells(String metric) {
        Map<String, List<Fact>> byCell = new TreeMap<>();
        for (Fact fact : inCells()) {
            if (fact.metric().equals(metric)) {
                String cell = metric + " " + fact.month() + (fact.currency() == null ? "" : " " + fact.currency()) + " "
                        + ids.get(fact.initiative());
                byCell.computeIfAbsent(cell, key -> new ArrayList<>()).add(fact);
            }
        }
        Map<String, String> cells = new TreeMap<>();
        byCell.forEach((cell, of) -> cells.put(cell, plain(sum(of)) + " / " + of.size()));
        return cells;
    }

    static BigDecimal sum(Collection<Fact> facts) {
        return facts.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

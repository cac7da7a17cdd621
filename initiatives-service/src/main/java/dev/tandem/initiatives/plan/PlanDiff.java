package dev.tandem.initiatives.plan;

import dev.tandem.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * What is different between two plans, line by line. A line is known again by its key; else by being equal; else by what it
 * is of (kind, description, cost type, expense type, metric, team); else by kind and description alone.
 */
public final class PlanDiff {

    private static final List<BiPredicate<PlanLine, PlanLine>> SAME = List.of(
            (one, other) -> one.key() != null && one.key().equals(other.key()),
            PlanLine::equals,
            (one, other) -> maySame(one, other) && of(one).equals(of(other)),
            (one, other) -> maySame(one, other)
                    && one.kind() == other.kind()
                    && one.description() != null
                    && one.description().equals(other.description()));

    private final List<PlanLine> before;
    private final List<PlanLine> after;
    private final Integer[] afterOf;
    private final boolean[] taken;

    private PlanDiff(List<PlanLine> before, List<PlanLine> after) {
        this.before = before;
        this.after = after;
        this.afterOf = new Integer[before.size()];
        this.taken = new boolean[after.size()];
    }

    /** What happened to a line. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A line that is different.
     *
     * @param fromLine its place in the earlier plan, counted from 1, or null
     * @param toLine its place in the later plan, or null
     * @param fields the names of what changed
     * @param delta by how much more money it is, one entry for each currency
     */
    public record Change(
            Kind change,
            Integer fromLine,
            Integer toLine,
            PlanLine before,
            PlanLine after,
            List<String> fields,
            List<Money> delta) {}

    /** Everything that is different, in the order of the later plan; what was removed comes last. */
    public static List<Change> of(List<PlanLine> before, List<PlanLine> after) {
        PlanDiff diff = new PlanDiff(before, after);
        SAME.forEach(diff::match);
        return diff.changes();
    }

    private void match(BiPredicate<PlanLine, PlanLine> same) {
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size() && afterOf[i] == null; j++) {
                if (!taken[j] && same.test(before.get(i), after.get(j))) {
                    afterOf[i] = j;
                    taken[j] = true;
                }
            }
        }
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Integer j = afterOf[i];
            if (j == null) {
                changes.add(change(Kind.REMOVED, i, null));
            } else if (!before.get(i).equals(after.get(j))) {
                changes.add(change(Kind.CHANGED, i, j));
            }
        }
        for (int j = 0; j < after.size(); j++) {
            if (!taken[j]) {
                changes.add(change(Kind.ADDED, null, j));
            }
        }
        changes.sort(Comparator.comparing(Change::toLine, Comparator.nullsLast(Comparator.naturalOrder())));
        return changes;
    }

    private Change change(Kind kind, Integer i, Integer j) {
        PlanLine was = i == null ? null : before.get(i);
        PlanLine is = j == null ? null : after.get(j);
        return new Change(
                kind,
                i == null ? null : i + 1,
                j == null ? null : j + 1,
                was,
                is,
                was == null || is == null ? List.of() : fields(was, is),
                delta(was, is));
    }

    private static List<String> fields(PlanLine was, PlanLine is) {
        Map<String, Object> old = values(was);
        return values(is).entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), old.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Money> delta(PlanLine was, PlanLine is) {
        Money before = was == null ? null : was.amount();
        Money after = is == null ? null : is.amount();
        if (before != null && after != null && before.currency().equals(after.currency())) {
            return List.of(after.minus(before));
        }
        List<Money> delta = new ArrayList<>();
        if (before != null) {
            delta.add(before.negated());
        }
        if (after != null) {
            delta.add(after);
        }
        delta.sort(Comparator.comparing(Money::currency));
        return delta;
    }

    /** Lines with different keys are different lines, whatever else they share. */
    private static boolean maySame(PlanLine one, PlanLine other) {
        return one.key() == null || other.key() == null || one.key().equals(other.key());
    }

    /** What a line is of, as against how much and when. */
    private static List<Object> of(PlanLine line) {
        List<Object> of = new ArrayList<>();
        of.add(line.kind());
        of.add(line.description());
        of.add(line.expenseType());
        of.add(line.costType());
        of.add(line.driver());
        of.add(line.metricId());
        of.add(line.metricKey());
        of.add(line.team());
        return of;
    }

    private static Map<String, Object> values(PlanLine line) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", line.kind());
        values.put("key", line.key());
        values.put("description", line.description());
        values.put("expenseType", line.expenseType());
        values.put("costType", line.costType());
        values.put("amount", line.amount());
        values.put("probability", line.probability());
        values.put("driver", line.driver());
        values.put("metricId", line.metricId());
        values.put("metricKey", line.metricKey());
        values.put("baseline", line.baseline());
        values.put("unitValue", line.unitValue());
        values.put("on", line.on());
        values.put("from", line.from());
        values.put("to", line.to());
        values.put("team", line.team());
        values.put("fullTimeEquivalents", line.fullTimeEquivalents());
        return values;
    }
}

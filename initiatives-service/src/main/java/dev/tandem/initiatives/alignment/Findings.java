package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What needs attention, by kind: what is due first comes first, what is apart most comes first, else the oldest (ids are by
 * age).
 */
final class Findings {

    private static final String BUSINESS = "BUSINESS";
    private static final String TECHNOLOGY = "TECHNOLOGY";

    private final Map<FindingKind, List<Item>> items = new EnumMap<>(FindingKind.class);

    /**
     * One finding.
     *
     * @param title of the objective; null for an initiative
     * @param sides the sides that it is about
     * @param gate that waits, else null
     * @param deadline the title of the deadline, else null
     * @param dueOn what has a due day, else null
     * @param difference of the weights, else null
     */
    record Item(
            UUID id,
            boolean initiative,
            String title,
            List<String> sides,
            String gate,
            String deadline,
            LocalDate dueOn,
            BigDecimal difference) {

        static Item ofWork(UUID id, List<String> sides) {
            return new Item(id, true, null, sides, null, null, null, null);
        }

        static Item ofGoal(Goal goal, List<String> sides, BigDecimal difference) {
            return new Item(goal.id(), false, goal.title(), sides, null, null, null, difference);
        }

        private Item due(LocalDate day) {
            return new Item(id, initiative, title, sides, gate, deadline, day, difference);
        }
    }

    private Findings() {
        for (FindingKind kind : FindingKind.values()) {
            items.put(kind, new ArrayList<>());
        }
    }

    /**
     * Everything about these initiatives.
     *
     * @param whole whether they are the whole portfolio: then it is about every live objective, else about those that they
     *     contribute to
     */
    static Findings of(Goals goals, List<Work> works, Tally tally, boolean whole, Signals signals) {
        Findings findings = new Findings();
        Set<UUID> ids = new HashSet<>();
        for (Work work : works) {
            if (!work.retired()) {
                ids.add(work.id());
            }
            if (work.open()) {
                findings.look(work);
            }
        }
        BitSet served = goals.served(tally.served);
        for (int place = 0; place < goals.size(); place++) {
            if (whole || tally.touched.get(place)) {
                findings.look(goals.goal(place), whole && !served.get(place));
            }
        }
        findings.look(signals, ids);
        findings.sort();
        return findings;
    }

    private void look(Work work) {
        if (work.serves().isEmpty()) {
            add(FindingKind.INITIATIVE_WITHOUT_OBJECTIVE, Item.ofWork(work.id(), List.of()));
        }
        if (!work.owned()) {
            add(
                    FindingKind.OWNER_MISSING,
                    Item.ofWork(work.id(), missing(work.businessOwned(), work.technologyOwned())));
        }
    }

    private void look(Goal goal, boolean unserved) {
        if (unserved) {
            add(FindingKind.OBJECTIVE_WITHOUT_INITIATIVE, Item.ofGoal(goal, List.of(), null));
        }
        if (!goal.owned()) {
            add(
                    FindingKind.OWNER_MISSING,
                    Item.ofGoal(goal, missing(goal.businessOwned(), goal.technologyOwned()), null));
        }
        if (!goal.weighed()) {
            List<String> silent = missing(goal.businessWeight() != null, goal.technologyWeight() != null);
            add(FindingKind.WEIGHT_MISSING, Item.ofGoal(goal, silent, null));
        } else if (goal.apart().signum() > 0) {
            add(FindingKind.WEIGHTS_APART, Item.ofGoal(goal, List.of(), goal.apart()));
        }
    }

    private void look(Signals signals, Set<UUID> ids) {
        for (Signals.CheckIns one : signals.checkIns()) {
            if (!ids.contains(one.workId())) {
                continue;
            }
            if (one.overdue()) {
                LocalDate first = Stream.of(one.businessDue(), one.technologyDue())
                        .filter(day -> day != null)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                List<String> silent = missing(one.businessDue() == null, one.technologyDue() == null);
                add(
                        FindingKind.CHECK_IN_OVERDUE,
                        Item.ofWork(one.workId(), silent).due(first));
            }
            if (one.diverging()) {
                add(FindingKind.CHECK_INS_DIVERGING, Item.ofWork(one.workId(), List.of(BUSINESS, TECHNOLOGY)));
            }
        }
        for (Signals.Waiting one : signals.waiting()) {
            if (one.overdue() && ids.contains(one.workId())) {
                List<String> side = List.of(one.side());
                add(
                        FindingKind.SIGN_OFF_OVERDUE,
                        new Item(one.workId(), true, null, side, one.gate(), null, one.dueOn(), null));
            }
        }
        for (Signals.Deadline one : signals.deadlines()) {
            if (one.state() != Signals.State.ON_TRACK && ids.contains(one.workId())) {
                add(
                        one.state() == Signals.State.BREACHED
                                ? FindingKind.SECURITY_DEADLINE_BREACHED
                                : FindingKind.SECURITY_DEADLINE_AT_RISK,
                        new Item(one.workId(), true, null, List.of(), null, one.title(), one.dueOn(), null));
            }
        }
    }

    private void add(FindingKind kind, Item item) {
        items.get(kind).add(item);
    }

    private void sort() {
        Comparator<Item> order = Comparator.comparing(Item::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Item::difference, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Item::initiative, Comparator.reverseOrder())
                .thenComparing(Item::id)
                .thenComparing(item -> String.valueOf(item.gate()))
                .thenComparing(item -> item.sides().toString())
                .thenComparing(item -> String.valueOf(item.deadline()));
        items.values().forEach(some -> some.sort(order));
    }

    /** The sides that are not there. */
    private static List<String> missing(boolean business, boolean technology) {
        List<String> missing = new ArrayList<>();
        if (!business) {
            missing.add(BUSINESS);
        }
        if (!technology) {
            missing.add(TECHNOLOGY);
        }
        return missing;
    }

    List<Item> of(FindingKind kind) {
        return items.get(kind);
    }
}

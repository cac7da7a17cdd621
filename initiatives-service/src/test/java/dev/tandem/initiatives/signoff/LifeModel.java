package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Action;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.SignOffDecision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The rules of the gates told a second time, as simply as can be, from the words of DESIGN and ROLES. */
final class LifeModel implements Life {

    private static final Map<String, String> BEHIND = Map.of(
            "PROPOSED APPROVE", "APPROVED",
            "APPROVED START", "IN_PROGRESS",
            "IN_PROGRESS GO_LIVE", "LIVE",
            "LIVE CLOSE", "CLOSED",
            "APPROVED REBASELINE", "APPROVED",
            "IN_PROGRESS REBASELINE", "IN_PROGRESS",
            "LIVE REBASELINE", "LIVE");

    private static final Map<Gate, String> TOLD = Map.of(
            Gate.APPROVE, "approved",
            Gate.START, "started",
            Gate.GO_LIVE, "went-live",
            Gate.CLOSE, "closed",
            Gate.REBASELINE, "revised");

    private record Said(Gate gate, Side side) {}

    private record Condition(Gate gate, Side side, int version, boolean binding) {}

    private final boolean adopted;
    private final String author;
    private final List<String> planAuthors = new ArrayList<>();
    private final Map<Said, String> approvals =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final Map<Integer, Condition> conditions = new TreeMap<>();
    private final Map<Gate, Set<Side>> waiting = new EnumMap<>(Gate.class);
    private final Map<Gate, Integer> limits = new EnumMap<>(Gate.class);
    private final List<Side> sides = new ArrayList<>();
    private final Set<String> decided = new HashSet<>();
    private final List<String> events = new ArrayList<>();
    private String status;
    private String heldFrom;
    private boolean signed;
    private int baseline;
    private int cost;
    private boolean foreign;
    private String businessOwner;
    private String technologyOwner;
    private boolean contributes;
    private String title = "";

    LifeModel(RandomCommands.Start start) {
        adopted = start.adopted() != null;
        author = start.author();
        if (adopted) {
            status = start.adopted().name();
            planAuthors.add(author);
            baseline = 1;
            events.addAll(List.of("adopted", "revised"));
        } else {
            status = "PROPOSED";
            events.add("proposed");
        }
    }

    @Override
    public Answer obey(LifeCommand command) {
        if (command instanceof LifeCommand.Sign sign) {
            return sign(sign);
        } else if (command instanceof LifeCommand.Request request) {
            return request(request.gate(), request.version());
        } else if (command instanceof LifeCommand.Close close) {
            return close(close.by(), close.number());
        } else if (command instanceof LifeCommand.Go go) {
            return go(go.action());
        } else if (command instanceof LifeCommand.WritePlan plan) {
            return plan(plan);
        }
        describe(command);
        return Answer.taken();
    }

    private Answer sign(LifeCommand.Sign sign) {
        if (!Life.speaksFor(sign.by(), sign.side())) {
            return Answer.refused("FORBIDDEN");
        }
        String refusal = shut(sign.gate(), sign.version());
        if (refusal == null && sign.decision() != SignOffDecision.REJECT) {
            refusal = unapprovable();
        }
        if (refusal == null) {
            refusal = unfit(sign.by(), sign.side(), sign.version());
        }
        Said said = new Said(sign.gate(), sign.side());
        if (refusal == null && sign.decision() != SignOffDecision.REJECT && approvals.containsKey(said)) {
            refusal = "SIDE_ALREADY_SIGNED";
        }
        if (refusal != null) {
            return Answer.refused(refusal);
        }
        decided.add(sign.by() + " " + sign.side() + " " + sign.version());
        events.add("signed-off");
        if (sign.decision() == SignOffDecision.REJECT) {
            return asked(sign.gate()).contains(sign.side()) ? turnDown(sign.gate()) : note(said);
        }
        approvals.put(said, sign.by());
        for (int i = 0; i < sign.conditions(); i++) {
            sides.add(sign.side());
            conditions.put(sides.size(), new Condition(sign.gate(), sign.side(), sign.version(), false));
        }
        Set<Side> missing = missing(sign.gate());
        if (missing.isEmpty()) {
            return pass(sign.gate());
        }
        waiting.put(sign.gate(), missing);
        return Answer.waiting(missing);
    }

    private Answer turnDown(Gate gate) {
        waiting.remove(gate);
        if (gate == Gate.APPROVE && !unsignedAdopted()) {
            status = "REJECTED";
            forget(one -> one == gate);
            events.add("rejected");
        } else if (forget(one -> one == gate)) {
            events.add("sign-off-voided");
        }
        return Answer.taken();
    }

    private Answer note(Said said) {
        Set<Side> missing = missing(said.gate());
        approvals.remove(said);
        conditions.values().removeIf(one -> !one.binding() && one.gate() == said.gate() && one.side() == said.side());
        return Answer.waiting(missing);
    }

    private Answer request(Gate gate, int version) {
        String refusal = shut(gate, version);
        refusal = refusal == null ? unapprovable() : refusal;
        if (refusal != null) {
            return Answer.refused(refusal);
        }
        Set<Side> missing = missing(gate);
        if (missing.isEmpty()) {
            return pass(gate);
        }
        if (!missing.equals(waiting.put(gate, missing))) {
            events.add("gate-requested");
        }
        return Answer.waiting(missing);
    }

    private Answer pass(Gate gate) {
        status = behind(gate);
        events.add(TOLD.get(gate));
        signed = signed || gate == Gate.APPROVE;
        baseline = gate == Gate.APPROVE || gate == Gate.REBASELINE ? planAuthors.size() : baseline;
        waiting.remove(gate);
        approvals.keySet().removeIf(said -> said.gate() == gate);
        conditions.replaceAll(
                (number, one) -> one.gate() == gate ? new Condition(gate, one.side(), one.version(), true) : one);
        if (forget(other -> behind(other) == null)) {
            events.add("sign-off-voided");
        }
        return Answer.gatePassed();
    }

    private Answer close(String by, int number) {
        if (!Life.speaks(by)) {
            return Answer.refused("FORBIDDEN");
        }
        if (number > sides.size()) {
            return Answer.refused("NOT_FOUND");
        }
        Condition condition = conditions.get(number);
        if (!Life.speaksFor(by, sides.get(number - 1))) {
            return Answer.refused("FORBIDDEN");
        }
        if (condition == null) {
            return Answer.refused("CONDITION_NOT_STANDING");
        }
        boolean wroteThatPlan = planAuthors.get(condition.version() - 1).equals(by);
        String refusal = wroteThatPlan ? "OWN_WORK" : unfit(by, condition.side(), condition.version());
        if (refusal != null) {
            return Answer.refused(refusal);
        }
        conditions.remove(number);
        events.add("condition-closed");
        return Answer.taken();
    }

    private Answer go(Action action) {
        String next =
                switch (action) {
                    case HOLD -> Set.of("APPROVED", "IN_PROGRESS").contains(status) ? "ON_HOLD" : null;
                    case RESUME -> status.equals("ON_HOLD") ? heldFrom : null;
                    case CANCEL ->
                        Set.of("LIVE", "CLOSED", "REJECTED", "CANCELLED").contains(status) ? null : "CANCELLED";
                    case REPROPOSE -> status.equals("REJECTED") ? "PROPOSED" : null;
                };
        if (next == null) {
            return Answer.refused("TRANSITION_NOT_OPEN");
        }
        if (action == Action.CANCEL) {
            voidAll();
            conditions.clear();
        }
        heldFrom = action == Action.HOLD ? status : null;
        status = next;
        events.add(Map.of(
                        Action.HOLD, "held",
                        Action.RESUME, "resumed",
                        Action.CANCEL, "cancelled",
                        Action.REPROPOSE, "re-proposed")
                .get(action));
        return Answer.taken();
    }

    private Answer plan(LifeCommand.WritePlan plan) {
        if (Set.of("CLOSED", "REJECTED", "CANCELLED").contains(status)) {
            return Answer.refused("PLAN_FINAL");
        }
        planAuthors.add(plan.by());
        cost = plan.cost();
        foreign = plan.foreign();
        events.add("revised");
        voidAll();
        return Answer.taken();
    }

    /** What changes fields, or the rules around. */
    private void describe(LifeCommand command) {
        if (command instanceof LifeCommand.Limit limit) {
            limits.put(limit.gate(), limit.above());
        } else if (command instanceof LifeCommand.Rename rename
                && !rename.title().equals(title)) {
            title = rename.title();
            events.add("revised");
        } else if (command instanceof LifeCommand.Contribute contribute && contribute.some() != contributes) {
            contributes = contribute.some();
            events.add("revised");
            voidAll();
        } else if (command instanceof LifeCommand.NameOwners owners
                && !(Objects.equals(owners.business(), businessOwner)
                        && Objects.equals(owners.technology(), technologyOwner))) {
            businessOwner = owners.business();
            technologyOwner = owners.technology();
            events.add("revised");
            voidAll();
        }
    }

    private void voidAll() {
        if (forget(gate -> true)) {
            events.add("sign-off-voided");
        }
    }

    private boolean forget(Predicate<Gate> gates) {
        boolean waited = waiting.keySet().removeIf(gates);
        boolean approved = approvals.keySet().removeIf(said -> gates.test(said.gate()));
        boolean said = conditions.values().removeIf(one -> !one.binding() && gates.test(one.gate()));
        return waited || approved || said;
    }

    private String shut(Gate gate, int version) {
        if (behind(gate) == null) {
            return "GATE_NOT_OPEN";
        }
        if (planAuthors.isEmpty()) {
            return "PLAN_MISSING";
        }
        return version == planAuthors.size() ? null : "PLAN_VERSION_STALE";
    }

    private String unapprovable() {
        if (businessOwner == null || technologyOwner == null) {
            return "OWNER_MISSING";
        }
        return conditions.values().stream().anyMatch(Condition::binding) ? "CONDITION_OPEN" : null;
    }

    private String unfit(String by, Side side, int version) {
        if (by.equals(author) || by.equals(planAuthors.get(planAuthors.size() - 1))) {
            return "OWN_WORK";
        }
        boolean otherSide = EnumSet.complementOf(EnumSet.of(side)).stream()
                .anyMatch(other -> decided.contains(by + " " + other + " " + version));
        return otherSide ? "BOTH_SIDES" : null;
    }

    private String behind(Gate gate) {
        if (unsignedAdopted() && gate == Gate.APPROVE) {
            return Set.of("IN_PROGRESS", "LIVE", "CLOSED", "ON_HOLD").contains(status) ? status : null;
        }
        return unsignedAdopted() && gate == Gate.REBASELINE ? null : BEHIND.get(status + " " + gate);
    }

    private boolean unsignedAdopted() {
        return adopted && !signed;
    }

    private Set<Side> asked(Gate gate) {
        Integer limit = limits.get(gate);
        boolean finance = limit != null && (foreign || cost > limit);
        return finance ? EnumSet.allOf(Side.class) : EnumSet.of(Side.BUSINESS, Side.TECHNOLOGY);
    }

    private Set<Side> missing(Gate gate) {
        Set<Side> missing = EnumSet.copyOf(asked(gate));
        missing.removeIf(side -> approvals.containsKey(new Said(gate, side)));
        return missing;
    }

    String author() {
        return author;
    }

    int plan() {
        return planAuthors.size();
    }

    int conditionsSet() {
        return sides.size();
    }

    /** The gates that can be passed from here. */
    List<Gate> open() {
        return EnumSet.allOf(Gate.class).stream()
                .filter(gate -> behind(gate) != null)
                .toList();
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot(
                status,
                signed,
                planAuthors.size(),
                baseline,
                Life.sorted(approvals.entrySet().stream()
                        .map(one -> one.getKey().gate() + " " + one.getKey().side() + " " + one.getValue())),
                Life.sorted(conditions.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue().gate() + " "
                                + one.getValue().side() + (one.getValue().binding() ? " binding" : ""))),
                Life.sorted(waiting.entrySet().stream().map(one -> one.getKey() + " " + one.getValue())));
    }

    @Override
    public List<String> events() {
        return events;
    }
}

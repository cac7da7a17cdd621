package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.ConditionClosing;
import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.gate.DualSignOff.Outcome;
import dev.tandem.initiatives.gate.FinanceLimit;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.Stake;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.Condition;
import dev.tandem.initiatives.initiative.Contribution;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeDetails;
import dev.tandem.initiatives.initiative.InitiativeEvent;
import dev.tandem.initiatives.initiative.LastSignOff;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.initiative.Telling;
import dev.tandem.initiatives.person.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A life on the classes that decide, without transaction, database or HTTP. */
final class PureLife implements Life {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Occasion ON = new Occasion(Set.of(), Instant.parse("2026-06-01T10:00:00Z"));
    private static final UUID OBJECTIVE = new UUID(0, 7);

    private record Decided(String by, Side side, int version) {}

    private final Initiative initiative;
    private final List<String> planAuthors = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<Gate, FinanceLimit> limits = new EnumMap<>(Gate.class);
    private final List<String> events = new ArrayList<>();
    private Stake stake = Stake.NONE;

    PureLife(RandomCommands.Start start) {
        initiative = new Initiative(new UUID(0, 1), new Person(start.author(), null), ON.at());
        InitiativeDetails details = details("", null, null, List.of());
        if (start.adopted() == null) {
            tell(List.of(initiative.propose(Telling.first(details, ON), ON)));
        } else {
            tell(initiative.adopt(Telling.first(details, ON), start.adopted(), ON));
            planAuthors.add(start.author());
            tell(initiative.planned(1, 1, ON));
        }
    }

    @Override
    public Answer obey(LifeCommand command) {
        if (command instanceof LifeCommand.Sign sign) {
            return sign(sign);
        } else if (command instanceof LifeCommand.Request request) {
            return request(request);
        } else if (command instanceof LifeCommand.Close close) {
            return close(close);
        } else if (command instanceof LifeCommand.Go go) {
            return go(go);
        } else if (command instanceof LifeCommand.WritePlan plan) {
            return plan(plan);
        } else if (command instanceof LifeCommand.Limit limit) {
            limits.put(
                    limit.gate(),
                    limit.above() == null ? null : new FinanceLimit(BigDecimal.valueOf(limit.above()), "EUR"));
        } else {
            tell(initiative.revise(Telling.over(initiative, revised(command), ON), ON));
        }
        return Answer.taken();
    }

    private Answer sign(LifeCommand.Sign sign) {
        if (!Life.speaksFor(sign.by(), sign.side())) {
            return Answer.refused("FORBIDDEN");
        }
        Outcome outcome = DualSignOff.decide(
                new DualSignOff.Proposed(sign.gate(), sign.side(), sign.decision(), sign.by(), sign.version()),
                facts(sign.gate(), sign.by(), sign.version()));
        if (outcome instanceof Outcome.Refused refused) {
            return Answer.refused(refused.rule().name());
        }
        decided.add(new Decided(sign.by(), sign.side(), sign.version()));
        LastSignOff made = new LastSignOff(
                new UUID(0, decided.size()),
                sign.gate(),
                sign.side(),
                sign.decision(),
                sign.version(),
                sign.by(),
                TODAY,
                Collections.nCopies(sign.conditions(), "Do more."));
        List<Condition> set = new ArrayList<>();
        for (String text : made.conditions()) {
            Condition condition = new Condition(
                    conditions.size() + 1, sign.gate(), sign.side(), sign.version(), text, sign.by(), TODAY, false);
            conditions.add(condition);
            set.add(condition);
        }
        tell(passage().sign(made, set, outcome));
        return answer(outcome);
    }

    private Answer request(LifeCommand.Request request) {
        Outcome outcome = DualSignOff.request(request.gate(), request.version(), facts(request.gate(), "paul", 0));
        if (outcome instanceof Outcome.Refused refused) {
            return Answer.refused(refused.rule().name());
        }
        tell(passage().request(request.gate(), request.version(), "paul", outcome));
        return answer(outcome);
    }

    private Answer close(LifeCommand.Close close) {
        if (!Life.speaks(close.by())) {
            return Answer.refused("FORBIDDEN");
        }
        if (close.number() > conditions.size()) {
            return Answer.refused("NOT_FOUND");
        }
        Condition condition = conditions.get(close.number() - 1);
        if (!Life.speaksFor(close.by(), condition.side())) {
            return Answer.refused("FORBIDDEN");
        }
        if (initiative.signing().conditions().stream().noneMatch(one -> one.number() == close.number())) {
            return Answer.refused("CONDITION_NOT_STANDING");
        }
        Set<String> authors = new HashSet<>(List.of(planAuthors.get(condition.planVersion() - 1), presentPlanAuthor()));
        Optional<Outcome.Refused> refused = ConditionClosing.refusal(
                close.by(),
                new ConditionClosing.Facts(
                        condition.side(),
                        initiative.author().subject(),
                        authors,
                        signedBefore(close.by(), condition.planVersion())));
        if (refused.isPresent()) {
            return Answer.refused(refused.get().rule().name());
        }
        tell(List.of(initiative.closeCondition(close.number(), TODAY, ON)));
        return Answer.taken();
    }

    private Answer go(LifeCommand.Go go) {
        Optional<Status> next = Lifecycle.along(
                go.action(), initiative.status(), initiative.standing().heldFrom());
        if (next.isEmpty()) {
            return Answer.refused("TRANSITION_NOT_OPEN");
        }
        tell(initiative.go(go.action(), next.get(), null, TODAY, ON));
        return Answer.taken();
    }

    private Answer plan(LifeCommand.WritePlan plan) {
        if (!Lifecycle.plannable(initiative.status())) {
            return Answer.refused("PLAN_FINAL");
        }
        planAuthors.add(plan.by());
        stake = Stake.NONE.plus(BigDecimal.valueOf(plan.cost()), plan.foreign() ? "USD" : "EUR");
        tell(initiative.planned(planAuthors.size(), initiative.baselineVersion(), ON));
        return Answer.taken();
    }

    private InitiativeDetails revised(LifeCommand command) {
        InitiativeDetails now = initiative.details();
        if (command instanceof LifeCommand.NameOwners owners) {
            return details(now.title(), owners.business(), owners.technology(), now.contributions());
        }
        String business =
                now.businessOwner() == null ? null : now.businessOwner().subject();
        String technology =
                now.technologyOwner() == null ? null : now.technologyOwner().subject();
        if (command instanceof LifeCommand.Contribute contribute) {
            List<Contribution> some = List.of(new Contribution(OBJECTIVE, "100"));
            return details(now.title(), business, technology, contribute.some() ? some : List.of());
        }
        return details(((LifeCommand.Rename) command).title(), business, technology, now.contributions());
    }

    private static InitiativeDetails details(
            String title, String business, String technology, List<Contribution> contributions) {
        return new InitiativeDetails(
                title,
                null,
                null,
                business == null ? null : new Person(business, null),
                technology == null ? null : new Person(technology, null),
                contributions,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                null);
    }

    private DualSignOff.Facts facts(Gate gate, String by, int version) {
        return GateFacts.of(
                initiative,
                planAuthors.isEmpty() ? null : presentPlanAuthor(),
                DualSignOff.asked(limits.get(gate), stake),
                signedBefore(by, version));
    }

    private String presentPlanAuthor() {
        return planAuthors.get(planAuthors.size() - 1);
    }

    private Set<Side> signedBefore(String by, int version) {
        return decided.stream()
                .filter(one -> one.by().equals(by) && one.version() == version)
                .map(Decided::side)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
    }

    private Passage passage() {
        return new Passage(initiative, ON, TODAY, TODAY.plusDays(14));
    }

    private static Answer answer(Outcome outcome) {
        if (outcome instanceof Outcome.Passed) {
            return Answer.gatePassed();
        }
        if (outcome instanceof Outcome.Waiting waiting) {
            return Answer.waiting(waiting.missing());
        }
        return outcome instanceof Outcome.Noted noted ? Answer.waiting(noted.missing()) : Answer.taken();
    }

    private void tell(List<InitiativeEvent> told) {
        for (InitiativeEvent event : told) {
            events.add(event.type().split("\\.", -1)[3]);
            if (event.sequence() != events.size()) {
                throw new AssertionError("the sequence has a hole at " + event);
            }
        }
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot(
                initiative.status().name(),
                initiative.signed(),
                initiative.planVersion() == null ? 0 : initiative.planVersion(),
                initiative.baselineVersion() == null ? 0 : initiative.baselineVersion(),
                Life.sorted(initiative.signing().pendingSignOffs().stream()
                        .map(one -> one.gate() + " " + one.side() + " " + one.by())),
                Life.sorted(initiative.signing().conditions().stream()
                        .map(one -> one.number() + " " + one.gate() + " " + one.side()
                                + (one.binding() ? " binding" : ""))),
                Life.sorted(initiative.signing().waitingGates().stream().map(one -> one.gate() + " " + one.missing())));
    }

    @Override
    public List<String> events() {
        return events;
    }
}

package dev.tandem.initiatives.signoff;

import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.gate.DualSignOff.Outcome;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.gaterule.GateRule;
import dev.tandem.initiatives.gaterule.GateRules;
import dev.tandem.initiatives.initiative.Condition;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeView;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.initiative.PendingSignOff;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.plan.Plan;
import dev.tandem.initiatives.plan.Plans;
import dev.tandem.journal.DomainEvent;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The transactions of the gates. A sign-off locks the initiative, so that of two sides who sign at the same instant the
 * second sees the first, and the gate passes once.
 */
@ApplicationScoped
public class SignOffService {

    private final SignOffRepository repository;
    private final Initiatives initiatives;
    private final Plans plans;
    private final GateRules rules;
    private final Conditions conditions;
    private final SignerSides sides;
    private final EffectiveDay effectiveDay;
    private final Journal journal;
    private final Caller caller;

    SignOffService(
            SignOffRepository repository,
            Initiatives initiatives,
            Plans plans,
            GateRules rules,
            Conditions conditions,
            SignerSides sides,
            EffectiveDay effectiveDay,
            Journal journal,
            Caller caller) {
        this.repository = repository;
        this.initiatives = initiatives;
        this.plans = plans;
        this.rules = rules;
        this.conditions = conditions;
        this.sides = sides;
        this.effectiveDay = effectiveDay;
        this.journal = journal;
        this.caller = caller;
    }

    /** Records the decision of a side; with the last one that is missing the gate passes in the same transaction. */
    @Transactional
    public SignOffResult sign(Ref ref, SignOffDraft draft) {
        draft.requireConditionsAsDecided();
        sides.require(draft.side());
        Initiative initiative = initiatives.loadForChange(ref);
        LocalDate day = effectiveDay.of(draft.effectiveOn(), initiative);
        Plan plan = plans.of(initiative.id()).orElse(null);
        GateRule rule = rules.of(draft.gate());
        Set<Side> before = repository.sidesDecided(initiative.id(), draft.planVersion(), caller.subject());
        DualSignOff.Facts facts = GateFacts.of(initiative, plan, rule, before);
        Outcome outcome = DualSignOff.decide(draft.proposedBy(caller.subject()), facts);
        if (outcome instanceof Outcome.Refused refused) {
            throw SignOffProblems.of(refused);
        }
        Occasion on = initiatives.occasion(initiative.details());
        SignOff signOff = new SignOff(
                Ids.next(), initiative.id(), draft, new Person(caller.subject(), caller.name()), day, on.at());
        repository.persist(signOff);
        List<Condition> set = conditions.set(signOff, draft.conditions());
        List<PendingSignOff> counted = initiative.signing().pendingAt(draft.gate());
        LocalDate today = effectiveDay.today();
        Passage passage = new Passage(initiative, on, today, rule.due(today));
        List<DomainEvent> events = new ArrayList<>(passage.sign(signOff.note(draft.conditions()), set, outcome));
        if (outcome instanceof Outcome.Passed) {
            events.addAll(passed(initiative, plan, draft.gate(), events, on));
            signOff.counted(facts.asked());
            settle(counted, facts.asked());
        } else if (outcome instanceof Outcome.TurnedDown) {
            signOff.became(SignOffOutcome.TURNED_DOWN);
        } else if (outcome instanceof Outcome.Noted) {
            signOff.became(SignOffOutcome.RECORDED);
        }
        journal.append(events);
        return new SignOffResult(
                SignOffView.of(signOff, initiative),
                outcome instanceof Outcome.Passed,
                missing(outcome),
                InitiativeView.of(initiative));
    }

    /** Asks the sides to sign; a gate that waits for nobody any more passes. */
    @Transactional
    public GateRequestResult request(Ref ref, GateRequest draft) {
        Initiative initiative = initiatives.loadForChange(ref);
        initiatives.requireOwn(caller, initiative);
        Plan plan = plans.of(initiative.id()).orElse(null);
        GateRule rule = rules.of(draft.gate());
        DualSignOff.Facts facts = GateFacts.of(initiative, plan, rule, Set.of());
        Outcome outcome = DualSignOff.request(draft.gate(), draft.planVersion(), facts);
        if (outcome instanceof Outcome.Refused refused) {
            throw SignOffProblems.of(refused);
        }
        Occasion on = initiatives.occasion(initiative.details());
        List<PendingSignOff> counted = initiative.signing().pendingAt(draft.gate());
        LocalDate today = effectiveDay.today();
        Passage passage = new Passage(initiative, on, today, rule.due(today));
        List<DomainEvent> events =
                new ArrayList<>(passage.request(draft.gate(), draft.planVersion(), caller.subject(), outcome));
        if (outcome instanceof Outcome.Passed) {
            events.addAll(passed(initiative, plan, draft.gate(), events, on));
            settle(counted, facts.asked());
        }
        journal.append(events);
        return new GateRequestResult(
                outcome instanceof Outcome.Passed, missing(outcome), InitiativeView.of(initiative));
    }

    @Transactional
    public Page<SignOffView> list(Ref ref, Paging paging) {
        Initiative initiative = initiatives.read(ref);
        return repository.of(initiative.id(), paging).map(signOff -> SignOffView.of(signOff, initiative));
    }

    /** Goes a side way. */
    @Transactional
    public InitiativeView go(Ref ref, TransitionDraft draft) {
        Initiative initiative = initiatives.loadForChange(ref);
        initiatives.requireOwn(caller, initiative);
        Status next = Lifecycle.along(
                        draft.action(),
                        initiative.status(),
                        initiative.standing().heldFrom())
                .orElseThrow(() -> new ProblemException(
                        SignOffProblems.TRANSITION_NOT_OPEN,
                        draft.action() + " is not open in the status " + initiative.status() + "."));
        LocalDate day = effectiveDay.of(draft.effectiveOn(), initiative);
        journal.append(
                initiative.go(draft.action(), next, draft.reason(), day, initiatives.occasion(initiative.details())));
        return InitiativeView.of(initiative);
    }

    /** What else follows when a gate passes, from the latest day that its events say. */
    private List<DomainEvent> passed(
            Initiative initiative, Plan plan, Gate gate, List<DomainEvent> events, Occasion on) {
        LocalDate passedOn = events.stream()
                .map(DomainEvent::effectiveOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        return Lifecycle.setsBaseline(gate) ? List.of(plans.baseline(plan, initiative, passedOn, on)) : List.of();
    }

    private void settle(List<PendingSignOff> counted, Set<Side> asked) {
        repository.these(counted.stream().map(PendingSignOff::id).toList()).forEach(signOff -> signOff.counted(asked));
    }

    private static Set<Side> missing(Outcome outcome) {
        if (outcome instanceof Outcome.Waiting waiting) {
            return waiting.missing();
        }
        return outcome instanceof Outcome.Noted noted ? noted.missing() : Set.of();
    }
}

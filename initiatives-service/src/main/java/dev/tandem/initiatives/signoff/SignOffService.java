package dev.tandem.initiatives.signoff;

import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.gate.Decision;
import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.gate.DualSignOff.Outcome;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeView;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.initiative.PendingSignOff;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.plan.Plan;
import dev.tandem.initiatives.plan.Plans;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.DomainEvent;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The transactions of the gates. A sign-off locks the initiative, so that of two sides who sign at the same instant the
 * second sees the first, and the gate passes once.
 */
@ApplicationScoped
public class SignOffService {

    private static final Map<Side, String> ROLE_OF = Map.of(
            Side.BUSINESS, Roles.BUSINESS_EXECUTIVE,
            Side.TECHNOLOGY, Roles.TECHNOLOGY_EXECUTIVE,
            Side.FINANCE, Roles.FINANCE);

    private final SignOffRepository repository;
    private final Initiatives initiatives;
    private final Plans plans;
    private final EffectiveDay effectiveDay;
    private final Journal journal;
    private final Caller caller;

    SignOffService(
            SignOffRepository repository,
            Initiatives initiatives,
            Plans plans,
            EffectiveDay effectiveDay,
            Journal journal,
            Caller caller) {
        this.repository = repository;
        this.initiatives = initiatives;
        this.plans = plans;
        this.effectiveDay = effectiveDay;
        this.journal = journal;
        this.caller = caller;
    }

    /** Records the decision of a side; with the second approval the gate passes in the same transaction. */
    @Transactional
    public SignOffResult sign(Ref ref, SignOffDraft draft) {
        requireRole(draft.side());
        Initiative initiative = initiatives.loadForChange(ref);
        LocalDate day = effectiveDay.of(draft.effectiveOn(), initiative);
        Plan plan = plans.of(initiative.id()).orElse(null);
        Outcome outcome = DualSignOff.decide(proposed(draft), facts(initiative, plan, draft));
        if (outcome instanceof Outcome.Refused refused) {
            throw refusal(refused);
        }
        Occasion on = initiatives.occasion(initiative.details());
        Person by = new Person(caller.subject(), caller.name());
        SignOff signOff = new SignOff(Ids.next(), initiative.id(), draft, by, day, on.at());
        repository.persist(signOff);
        Round round = new Round(initiative, plan, signOff, on);
        journal.append(events(round, outcome));
        return new SignOffResult(
                SignOffView.of(signOff, initiative),
                outcome instanceof Outcome.Passed,
                outcome instanceof Outcome.Waiting waiting ? waiting.missing() : Set.of(),
                InitiativeView.of(initiative));
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

    /** One sign-off that may be made, with all it touches. */
    private record Round(Initiative initiative, Plan plan, SignOff signOff, Occasion on) {}

    private List<DomainEvent> events(Round round, Outcome outcome) {
        Initiative initiative = round.initiative();
        SignOff signOff = round.signOff();
        List<DomainEvent> events = new ArrayList<>();
        boolean counts = signOff.decision() == Decision.APPROVE && signOff.side() != Side.FINANCE;
        PendingSignOff approval = counts ? pending(signOff) : null;
        events.add(initiative.signedOff(approval, signOff.effectiveOn(), round.on()));
        if (signOff.side() == Side.FINANCE) {
            signOff.became(SignOffOutcome.RECORDED);
        } else if (outcome instanceof Outcome.Passed passed) {
            events.addAll(pass(round, passed.next()));
        } else if (outcome instanceof Outcome.TurnedDown down) {
            signOff.became(SignOffOutcome.TURNED_DOWN);
            events.addAll(initiative.turnDown(signOff.gate(), down.next(), signOff.effectiveOn(), round.on()));
        }
        return events;
    }

    private List<DomainEvent> pass(Round round, Status next) {
        Gate gate = round.signOff().gate();
        Initiative initiative = round.initiative();
        List<PendingSignOff> counted = initiative.pendingSignOffs().stream()
                .filter(one -> one.gate() == gate)
                .toList();
        repository
                .these(counted.stream().map(PendingSignOff::id).toList())
                .forEach(signOff -> signOff.became(SignOffOutcome.COUNTED));
        LocalDate passedOn = counted.stream()
                .map(PendingSignOff::effectiveOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        List<DomainEvent> events = new ArrayList<>();
        boolean baselines = Lifecycle.setsBaseline(gate);
        Integer baseline = baselines ? Integer.valueOf(round.plan().currentVersion()) : initiative.baselineVersion();
        events.add(initiative.pass(gate, next, baseline, passedOn, round.on()));
        if (baselines) {
            events.add(plans.baseline(round.plan(), initiative, round.on()));
        }
        return events;
    }

    private DualSignOff.Proposed proposed(SignOffDraft draft) {
        return new DualSignOff.Proposed(
                draft.gate(), draft.side(), draft.decision(), caller.subject(), draft.planVersion());
    }

    private DualSignOff.Facts facts(Initiative initiative, Plan plan, SignOffDraft draft) {
        Person business = initiative.details().businessOwner();
        Person technology = initiative.details().technologyOwner();
        return new DualSignOff.Facts(
                initiative.status(),
                initiative.unsignedAdopted(),
                business == null ? null : business.subject(),
                technology == null ? null : technology.subject(),
                initiative.author().subject(),
                plan == null ? 0 : plan.currentVersion(),
                plan == null ? null : plan.currentAuthor(),
                initiative.pendingSignOffs().stream().map(PendingSignOff::given).toList(),
                repository.sidesDecided(initiative.id(), draft.gate(), draft.planVersion(), caller.subject()));
    }

    private void requireRole(Side side) {
        String role = ROLE_OF.get(side);
        if (!caller.has(role)) {
            throw new ProblemException(
                    Problems.FORBIDDEN, "Signing for the side " + side + " needs the role " + role + ".");
        }
    }

    private static ProblemException refusal(Outcome.Refused refused) {
        String why = refused.why();
        String detail = Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
        return switch (refused.rule()) {
            case PLAN_VERSION_STALE ->
                new ProblemException(
                        SignOffProblems.of(refused.rule()),
                        detail,
                        FieldError.at("/planVersion", "Is not the present one."));
            default -> new ProblemException(SignOffProblems.of(refused.rule()), detail);
        };
    }

    private static PendingSignOff pending(SignOff signOff) {
        return new PendingSignOff(
                signOff.id(),
                signOff.gate(),
                signOff.side(),
                signOff.planVersion(),
                signOff.by().subject(),
                signOff.effectiveOn());
    }
}

package dev.tandem.initiatives.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.asof.AsOf;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeFacts;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.MoneyAccess;
import dev.tandem.initiatives.person.Person;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import dev.tandem.journal.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions on plans. */
@ApplicationScoped
public class PlanService {

    private final PlanRepository repository;
    private final Plans plans;
    private final Initiatives initiatives;
    private final MoneyAccess money;
    private final AsOf asOf;
    private final Journal journal;
    private final Caller caller;

    PlanService(
            PlanRepository repository,
            Plans plans,
            Initiatives initiatives,
            MoneyAccess money,
            AsOf asOf,
            Journal journal,
            Caller caller) {
        this.repository = repository;
        this.plans = plans;
        this.initiatives = initiatives;
        this.money = money;
        this.asOf = asOf;
        this.journal = journal;
        this.caller = caller;
    }

    /** Writes a new version; approvals of the one before no longer count. */
    @Transactional
    public PlanVersionView write(Ref ref, PlanDraft draft) {
        List<FieldError> faults = plans.faults(draft, "");
        if (!faults.isEmpty()) {
            throw Checked.invalid(faults);
        }
        Initiative initiative = initiatives.loadForChange(ref);
        initiatives.requireOwn(caller, initiative);
        if (!Lifecycle.plannable(initiative.status())) {
            throw new ProblemException(PlanProblems.FINAL, "The initiative is " + initiative.status() + ".");
        }
        int present = initiative.planVersion() == null ? 0 : initiative.planVersion();
        if (draft.basedOn() != null && draft.basedOn() != present) {
            throw new ProblemException(
                    PlanProblems.STALE,
                    "The plan is based on version " + draft.basedOn() + ", the present one is " + present + ".",
                    FieldError.at("/basedOn", "The present version is " + present + "."));
        }
        plans.requireInLife(
                draft.lines(),
                initiative.details().startOn(),
                initiative.details().endOn(),
                "/lines");
        Person author = new Person(caller.subject(), caller.name());
        journal.append(plans.write(initiative, draft, author, initiatives.occasion(initiative.details())));
        return view(initiative.id(), initiative.planVersion());
    }

    @Transactional
    public Page<PlanVersionView> list(Ref ref, Paging paging) {
        InitiativeFacts facts = readable(ref);
        Optional<Plan> plan = plans.of(facts.id());
        if (plan.isEmpty()) {
            return Page.none(paging);
        }
        return repository.versions(facts.id(), paging).map(version -> PlanVersionView.of(version, plan.get()));
    }

    @Transactional
    public PlanVersionView get(Ref ref, int version) {
        return view(readable(ref).id(), version);
    }

    /** The same as it was known at an instant. */
    @Transactional
    public PlanVersionView get(Ref ref, int number, Instant at) {
        UUID initiativeId = readable(ref).id();
        PlanVersion version = version(initiativeId, number);
        Plan plan = plans.of(initiativeId).orElseThrow();
        JsonNode state = asOf.entry(new AggregateKey(PlanEvent.AGGREGATE, initiativeId), plan, at)
                .map(JournalEntry::state)
                .orElseThrow(() -> AsOf.notKnown(at));
        int current = state.at("/current/version").asInt();
        // A version that came late is higher than the current one and never became it.
        if (number > current && version.createdAt().isAfter(at)) {
            throw AsOf.notKnown(at);
        }
        JsonNode baseline = state.at("/baseline/version");
        return PlanVersionView.of(version, current, baseline.isInt() ? baseline.intValue() : null);
    }

    /**
     * What is different between two versions.
     *
     * @param from null for the baseline, or the first version while there is none
     * @param to null for the present version
     */
    @Transactional
    public PlanDiffView diff(Ref ref, Integer from, Integer to) {
        UUID id = readable(ref).id();
        Plan plan = plans.of(id)
                .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND, "This initiative has no plan yet."));
        Integer baseline = plan.baselineVersion();
        int earlier = from != null ? from : baseline != null ? baseline : 1;
        int later = to != null ? to : plan.currentVersion();
        return PlanDiffView.of(version(id, earlier), version(id, later));
    }

    private PlanVersion version(UUID initiativeId, int number) {
        return repository
                .version(initiativeId, number)
                .orElseThrow(() -> new ProblemException(
                        Problems.NOT_FOUND, "The plan of this initiative has no version " + number + "."));
    }

    private PlanVersionView view(UUID initiativeId, int number) {
        return PlanVersionView.of(
                version(initiativeId, number), plans.of(initiativeId).orElseThrow());
    }

    private InitiativeFacts readable(Ref ref) {
        InitiativeFacts facts = initiatives.require(ref);
        money.require(caller, facts);
        return facts;
    }
}

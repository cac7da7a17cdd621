package dev.tandem.initiatives.plan;

import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeEvent;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.person.Person;
import dev.tandem.journal.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other features ask about plans, and let happen to them, in their own transaction. */
@ApplicationScoped
public class Plans {

    /** As many as 500 lines over ten years have. */
    private static final int MOST_MONTHS = 60_000;

    private final PlanRepository repository;
    private final CostTypes costTypes;
    private final Checked checked;

    Plans(PlanRepository repository, CostTypes costTypes, Checked checked) {
        this.repository = repository;
        this.costTypes = costTypes;
        this.checked = checked;
    }

    /** The plan of an initiative, when there is one. */
    public Optional<Plan> of(UUID initiativeId) {
        return repository.findByIdOptional(initiativeId);
    }

    /** The plans of many initiatives in one query, by their ids. */
    public Map<UUID, Plan> of(Collection<UUID> initiativeIds) {
        return repository.of(initiativeIds).stream().collect(Collectors.toMap(Plan::initiativeId, Function.identity()));
    }

    /**
     * Everything that is wrong with the lines of a plan.
     *
     * @param prefix where the draft is in the body; empty when it is the body
     */
    public List<FieldError> faults(PlanDraft draft, String prefix) {
        List<FieldError> faults = new ArrayList<>(checked.errors(draft, prefix));
        if (!faults.isEmpty()) {
            return faults;
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            PlanLine line = draft.lines().get(i);
            String pointer = prefix + "/lines/" + i + "/";
            PlanLineRules.faults(line)
                    .forEach(fault -> faults.add(FieldError.at(pointer + fault.field(), fault.detail())));
            costTypes.fault(line.costType(), pointer + "costType").ifPresent(faults::add);
            if (line.key() != null && !keys.add(line.key())) {
                faults.add(FieldError.at(pointer + "key", "Another line has this key."));
            }
        }
        if (faults.isEmpty() && PlanTotals.monthsTouched(draft.lines()) > MOST_MONTHS) {
            faults.add(FieldError.at(
                    prefix + "/lines",
                    "The dated lines touch " + PlanTotals.monthsTouched(draft.lines()) + " months, each line counted by"
                            + " itself; at most " + MOST_MONTHS + " are taken."));
        }
        return faults;
    }

    /**
     * Refuses lines outside the life of an initiative.
     *
     * @param prefix where the lines are in the body
     * @throws ProblemException OUTSIDE_LIFE (422) with a pointer for each date
     */
    public void requireInLife(List<PlanLine> lines, LocalDate startOn, LocalDate endOn, String prefix) {
        List<FieldError> outside = PlanLife.outside(lines, startOn, endOn, prefix);
        if (!outside.isEmpty()) {
            throw new ProblemException(
                    PlanProblems.OUTSIDE_LIFE,
                    "The plan has " + outside.size() + (outside.size() == 1 ? " date" : " dates")
                            + " outside the initiative's life.",
                    outside);
        }
    }

    /** Writes a new version of the plan of a locked initiative; the draft was checked before. */
    List<DomainEvent> write(Initiative initiative, PlanDraft draft, Person author, Occasion on) {
        Plan plan = of(initiative.id()).orElseGet(() -> new Plan(initiative.id()));
        PlanEvent event = plan.change(author.subject(), draft.lines(), owners(initiative, on), on.at());
        return written(initiative, plan, event, version(plan, draft, null, author, on), on);
    }

    /**
     * Writes a new version of the plan of a locked or new initiative from a load; the newest of an adopted one which both
     * sides have not signed yet is its baseline as well.
     *
     * @param present the plan as it is, or null
     * @param reportedOn the day of the report, or null
     */
    public List<DomainEvent> load(
            Initiative initiative, Plan present, PlanDraft draft, LocalDate reportedOn, Person author, Occasion on) {
        Plan plan = present == null ? new Plan(initiative.id()) : present;
        PlanEvent event = plan.load(
                author.subject(),
                draft.lines(),
                reportedOn,
                initiative.unsignedAdopted(),
                owners(initiative, on),
                on.at());
        return written(initiative, plan, event, version(plan, draft, reportedOn, author, on), on);
    }

    /**
     * Whether a load that brings these lines brings nothing new.
     *
     * @param reportedOn the day of its report, which has a version of its own; or null
     */
    public boolean loadedAlready(Plan plan, List<PlanLine> lines, LocalDate reportedOn) {
        if (plan != null && reportedOn != null) {
            return repository
                    .reported(plan.initiativeId(), reportedOn)
                    .map(version -> version.lines().equals(lines))
                    .orElse(false);
        }
        if (plan == null || plan.loadedVersion() == null) {
            return plan != null && plan.currentLines().equals(lines);
        }
        if (plan.loadedVersion() == plan.currentVersion()) {
            return plan.currentLines().equals(lines);
        }
        return repository
                .version(plan.initiativeId(), plan.loadedVersion())
                .map(version -> version.lines().equals(lines))
                .orElse(false);
    }

    /** Makes the present version the baseline, from the day its gate passed. */
    public PlanEvent baseline(Plan plan, Initiative initiative, LocalDate effectiveOn, Occasion on) {
        return plan.baseline(owners(initiative, on), effectiveOn, on.at());
    }

    private List<DomainEvent> written(
            Initiative initiative, Plan plan, PlanEvent event, PlanVersion version, Occasion on) {
        if (plan.latestVersion() == 1) {
            repository.persist(plan);
        }
        repository.persist(version);
        List<InitiativeEvent> told = initiative.planned(plan.currentVersion(), plan.baselineVersion(), on);
        List<DomainEvent> events = new ArrayList<>();
        events.add(event);
        events.addAll(told);
        return events;
    }

    private static PlanVersion version(Plan plan, PlanDraft draft, LocalDate reportedOn, Person author, Occasion on) {
        return new PlanVersion(
                plan.initiativeId(), plan.latestVersion(), author, draft.note(), draft.lines(), reportedOn, on.at());
    }

    private static Set<String> owners(Initiative initiative, Occasion on) {
        return initiative.owners(on.outside());
    }
}

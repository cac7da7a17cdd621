package dev.tandem.initiatives.bulk;

import dev.tandem.http.id.Ids;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.initiatives.forecast.ForecastEvent;
import dev.tandem.initiatives.forecast.Forecasts;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.DeadlineMoved;
import dev.tandem.initiatives.initiative.DraftReader;
import dev.tandem.initiatives.initiative.FieldWords;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeDetails;
import dev.tandem.initiatives.initiative.InitiativeDraft;
import dev.tandem.initiatives.initiative.InitiativeRepository;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.initiative.Reporting;
import dev.tandem.initiatives.initiative.Telling;
import dev.tandem.initiatives.plan.Plan;
import dev.tandem.initiatives.plan.PlanProblems;
import dev.tandem.initiatives.plan.Plans;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.initiatives.tree.TreeProblems;
import dev.tandem.journal.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Decides what one row does: makes an initiative, changes one, or changes nothing. Refuses it before anything changes. */
@ApplicationScoped
class RowTaker {

    private final DraftReader drafts;
    private final InitiativeRepository repository;
    private final Plans plans;
    private final Forecasts forecasts;
    private final Event<DeadlineMoved> deadlineMoved;

    RowTaker(
            DraftReader drafts,
            InitiativeRepository repository,
            Plans plans,
            Forecasts forecasts,
            Event<DeadlineMoved> deadlineMoved) {
        this.deadlineMoved = deadlineMoved;
        this.drafts = drafts;
        this.repository = repository;
        this.plans = plans;
        this.forecasts = forecasts;
    }

    /**
     * Takes a row.
     *
     * @throws ProblemException why it is refused; nothing has changed then
     */
    void take(Load load, Chunk chunk, ReadItem read) {
        if (!read.errors().isEmpty()) {
            throw Load.bad(read.errors());
        }
        LoadItem item = read.item();
        load.requireNotContradicted(read);
        load.rights.requireSource(item);
        if (item.adopts()) {
            load.rights.requireAdoption(item.externalReference().source());
        }
        Initiative initiative = chunk.initiative(item.externalReference());
        if (initiative == null) {
            create(load, chunk, item);
        } else {
            update(load, chunk, item, initiative);
        }
    }

    private void create(Load load, Chunk chunk, LoadItem item) {
        LocalDate reportedOn = load.options.dayOf(item);
        InitiativeDetails details = details(load, LoadedDraft.of(item, LoadedDraft.NOTHING), null, reportedOn);
        UUID id = Ids.next();
        requireFree(chunk, id, details);
        requireInLife(item, details, reportedOn);
        Occasion on = load.occasions.of(details);
        Initiative initiative = new Initiative(id, load.author, on.at());
        Telling telling = reportedOn == null
                ? Telling.first(details, on)
                : reported(item, initiative.reporting(), details, reportedOn);
        chunk.events.addAll(
                item.adopts()
                        ? initiative.adopt(telling, item.adoptedStatus(), on)
                        : List.of(initiative.propose(telling, on)));
        repository.persist(initiative);
        chunk.events.addAll(seen(load, chunk, item, initiative, on));
        follow(chunk, null, initiative, on);
        if (item.plan() != null) {
            chunk.events.addAll(plans.load(initiative, null, item.plan().draft(), reportedOn, load.author, on));
            plans.of(id).ifPresent(plan -> chunk.plans.put(id, plan));
        }
        forecast(load, item, initiative, on).ifPresent(chunk.events::add);
        chunk.initiatives.put(id, initiative);
        hold(chunk, id, details.externalReferences());
        taken(load, chunk, item, initiative, on, Load.Effect.CREATED);
    }

    private void update(Load load, Chunk chunk, LoadItem item, Initiative initiative) {
        InitiativeDetails present = initiative.details();
        load.rights.requireOwn(initiative, load.occasions.of(present));
        requireChangeable(item, initiative);
        LocalDate reportedOn = load.options.dayOf(item);
        InitiativeDetails details = details(load, draft(item, initiative, reportedOn), present, reportedOn);
        requireFree(chunk, initiative.id(), details);
        requireInLife(item, details, reportedOn);
        Plan plan = chunk.plans.get(initiative.id());
        boolean planned = item.plan() != null
                && !plans.loadedAlready(plan, item.plan().draft().lines(), reportedOn);
        Status status = statusAfter(item, initiative, reportedOn);
        if (planned && !initiative.unsignedAdopted() && !Lifecycle.plannable(initiative.status())) {
            throw new ProblemException(
                    PlanProblems.FINAL,
                    "The initiative is " + initiative.status() + ".",
                    FieldError.at("/plan", "The plan no longer changes in the status " + initiative.status() + "."));
        }
        Occasion on = load.occasions.of(details);
        List<DomainEvent> events = new ArrayList<>(seen(load, chunk, item, initiative, on));
        Telling telling = reportedOn == null
                ? Telling.over(initiative, details, on)
                : reported(item, initiative.reporting(), details, reportedOn);
        if (status != initiative.status()) {
            events.addAll(initiative.adopt(telling, status, on));
        } else {
            events.addAll(initiative.revise(telling, on));
        }
        if (planned) {
            events.addAll(plans.load(initiative, plan, item.plan().draft(), reportedOn, load.author, on));
            plans.of(initiative.id()).ifPresent(now -> chunk.plans.put(initiative.id(), now));
        }
        forecast(load, item, initiative, on).ifPresent(events::add);
        chunk.events.addAll(events);
        follow(chunk, present, initiative, on);
        hold(chunk, initiative.id(), details.externalReferences());
        taken(load, chunk, item, initiative, on, events.isEmpty() ? Load.Effect.UNCHANGED : Load.Effect.UPDATED);
    }

    /** A report's plan lies in the life that the same report tells; what is said of now, in the life as it is now. */
    private void requireInLife(LoadItem item, InitiativeDetails details, LocalDate reportedOn) {
        if (item.plan() != null) {
            plans.requireInLife(
                    item.plan().lines(),
                    reportedOn == null ? details.startOn() : item.startOn(),
                    reportedOn == null ? details.endOn() : item.endOn(),
                    "/plan/lines");
        }
    }

    private Optional<ForecastEvent> forecast(Load load, LoadItem item, Initiative initiative, Occasion on) {
        return item.forecast() == null
                ? Optional.empty()
                : forecasts.revise(initiative, item.forecast().draft(load.options.dayOf(item)), load.author, on);
    }

    /** What the initiative would be after the item, before references are resolved. */
    private static InitiativeDraft draft(LoadItem item, Initiative initiative, LocalDate reportedOn) {
        InitiativeDraft present = initiative.details().draft();
        if (reportedOn == null) {
            return LoadedDraft.of(item, present);
        }
        FieldWords before = initiative.reporting().fieldWords();
        FieldWords after = before.reported(LoadedDraft.given(item), reportedOn);
        return LoadedDraft.reported(item, present, before, after, reportedOn);
    }

    private static Telling reported(LoadItem item, Reporting before, InitiativeDetails details, LocalDate reportedOn) {
        FieldWords after = before.fieldWords().reported(LoadedDraft.given(item), reportedOn);
        return new Telling(details, before.reported(after), reportedOn);
    }

    /** Its source has it: tells since which newer snapshot the source no longer has it, where that is not known yet. */
    private static List<DomainEvent> seen(Load load, Chunk chunk, LoadItem item, Initiative initiative, Occasion on) {
        LocalDate seenOn = chunk.saw(item.externalReference(), load.seenOn(item));
        LocalDate since = load.missingSince(item.externalReference().source(), seenOn);
        return Objects.equals(since, initiative.reporting().missingSince())
                ? List.of()
                : List.of(initiative.missing(since, on));
    }

    private void follow(Chunk chunk, InitiativeDetails before, Initiative initiative, Occasion on) {
        DeadlineMoved.between(before, initiative, on, chunk.events::add).ifPresent(deadlineMoved::fire);
    }

    /** The source says the status until a gate was passed or somebody here took it a side way. */
    private static Status statusAfter(LoadItem item, Initiative initiative, LocalDate reportedOn) {
        boolean follows = item.status() != null
                && initiative.reporting().fieldWords().takes("status", reportedOn)
                && initiative.unsignedAdopted()
                && initiative.milestones().latest().isEmpty()
                && Lifecycle.adoptable(initiative.status());
        return follows ? item.status() : initiative.status();
    }

    private static void requireChangeable(LoadItem item, Initiative initiative) {
        if (initiative.retired()) {
            throw new ProblemException(
                    TreeProblems.RETIRED,
                    "The initiative is retired.",
                    FieldError.at("/externalReference", "Is that of a retired initiative."));
        }
        if (item.adopts() && !initiative.adopted()) {
            throw new ProblemException(
                    LoadProblems.GATES_DECIDE,
                    "The initiative was proposed here.",
                    FieldError.at("/adopt", "The initiative was proposed here and goes through its gates."));
        }
    }

    private InitiativeDetails details(
            Load load, InitiativeDraft draft, InitiativeDetails present, LocalDate reportedOn) {
        try {
            InitiativeDetails details = present == null
                    ? drafts.read(draft, load.nodes, load.objectives)
                    : drafts.read(draft, present, load.nodes, load.objectives);
            return reportedOn == null ? details : details.withSortedReferences();
        } catch (ProblemException refused) {
            throw Load.bad(refused.errors().stream().map(LoadedDraft::inItem).toList());
        }
    }

    private static void requireFree(Chunk chunk, UUID id, InitiativeDetails details) {
        for (ExternalReference reference : details.externalReferences()) {
            UUID holder = chunk.holders.get(reference);
            if (holder != null && !holder.equals(id)) {
                throw new ProblemException(
                        ConstraintProblems.REFERENCE_TAKEN,
                        "Another initiative has the external reference " + reference + ".",
                        FieldError.at(
                                "/externalReferences/"
                                        + details.externalReferences().indexOf(reference),
                                "Is taken by another initiative."));
            }
        }
    }

    private static void hold(Chunk chunk, UUID id, List<ExternalReference> references) {
        for (ExternalReference reference : references) {
            if (!id.equals(chunk.holders.put(reference, id))) {
                chunk.newReferences.put(reference, id);
            }
        }
    }

    private static void taken(
            Load load, Chunk chunk, LoadItem item, Initiative initiative, Occasion on, Load.Effect effect) {
        load.saw(initiative.id());
        chunk.taken.add(new Chunk.Taken(
                effect,
                initiative.id(),
                initiative.owners(on.outside()),
                item.assessments() == null ? List.of() : item.assessments()));
    }
}

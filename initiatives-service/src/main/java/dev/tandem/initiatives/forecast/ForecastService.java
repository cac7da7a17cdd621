package dev.tandem.initiatives.forecast;

import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.Years;
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
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.person.Person;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions on forecasts. */
@ApplicationScoped
public class ForecastService {

    private final ForecastRepository repository;
    private final Forecasts forecasts;
    private final Initiatives initiatives;
    private final OrganisationService organisation;
    private final MoneyAccess money;
    private final Journal journal;
    private final Caller caller;
    private final AsOf asOf;

    ForecastService(
            ForecastRepository repository,
            Forecasts forecasts,
            Initiatives initiatives,
            OrganisationService organisation,
            MoneyAccess money,
            Journal journal,
            Caller caller,
            AsOf asOf) {
        this.repository = repository;
        this.forecasts = forecasts;
        this.initiatives = initiatives;
        this.organisation = organisation;
        this.money = money;
        this.journal = journal;
        this.caller = caller;
        this.asOf = asOf;
    }

    /** States a new version; voids nothing. */
    @Transactional
    public Stated state(Ref ref, ForecastDraft draft) {
        List<FieldError> faults = new ArrayList<>(forecasts.faults(draft, ""));
        Initiative initiative = initiatives.loadForChange(ref);
        initiatives.requireOwn(caller, initiative);
        if (!Lifecycle.plannable(initiative.status())) {
            throw new ProblemException(ForecastProblems.FINAL, "The initiative is " + initiative.status() + ".");
        }
        Occasion on = initiatives.occasion(initiative.details());
        LocalDate today = organisation.today();
        // A day more than the organisation's: it may be tomorrow already where the client is.
        if (draft.statedOn() != null
                && (draft.statedOn().isAfter(today.plusDays(1))
                        || draft.statedOn().getYear() < Years.FIRST)) {
            faults.add(FieldError.at(
                    "/statedOn", "Must be a day from the year " + Years.FIRST + " on, not in the future."));
        }
        if (!faults.isEmpty()) {
            throw Checked.invalid(faults);
        }
        ForecastDraft dated = draft.statedOn() == null ? draft.on(today) : draft;
        Optional<ForecastEvent> event =
                forecasts.revise(initiative, dated, new Person(caller.subject(), caller.name()), on);
        event.ifPresent(journal::append);
        ForecastVersion stated =
                repository.ofDay(initiative.id(), dated.statedOn()).orElseThrow();
        return new Stated(view(initiative.id(), stated.number()), event.isPresent());
    }

    @Transactional
    public Page<ForecastView> list(Ref ref, Paging paging) {
        InitiativeFacts facts = readable(ref);
        Optional<Forecast> forecast = forecasts.of(facts.id());
        if (forecast.isEmpty()) {
            return Page.none(paging);
        }
        return repository
                .versions(facts.id(), paging)
                .map(version -> ForecastView.of(version, forecast.get().currentVersion()));
    }

    @Transactional
    public ForecastView get(Ref ref, int version) {
        return view(readable(ref).id(), version);
    }

    /** The same as it was known at an instant. */
    @Transactional
    public ForecastView get(Ref ref, int number, Instant at) {
        UUID initiativeId = readable(ref).id();
        ForecastVersion version = version(initiativeId, number);
        Forecast forecast = forecasts.of(initiativeId).orElseThrow();
        int current = asOf.entry(new AggregateKey(ForecastEvent.AGGREGATE, initiativeId), forecast, at)
                .filter(entry -> !version.createdAt().isAfter(at))
                .map(entry -> entry.state().at("/current/version").asInt())
                .orElseThrow(() -> AsOf.notKnown(at));
        return ForecastView.of(version, current);
    }

    /** A version and whether this call made it. */
    public record Stated(ForecastView view, boolean isNew) {}

    private ForecastView view(UUID initiativeId, int number) {
        return ForecastView.of(
                version(initiativeId, number),
                forecasts.of(initiativeId).orElseThrow().currentVersion());
    }

    private ForecastVersion version(UUID initiativeId, int number) {
        return repository
                .version(initiativeId, number)
                .orElseThrow(() -> new ProblemException(
                        Problems.NOT_FOUND, "The forecast of this initiative has no version " + number + "."));
    }

    private InitiativeFacts readable(Ref ref) {
        InitiativeFacts facts = initiatives.require(ref);
        money.require(caller, facts);
        return facts;
    }
}

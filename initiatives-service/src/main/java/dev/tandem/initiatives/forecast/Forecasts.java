package dev.tandem.initiatives.forecast;

import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.plan.CostTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other features ask about forecasts, and let happen to them, in their own transaction. */
@ApplicationScoped
public class Forecasts {

    private final ForecastRepository repository;
    private final CostTypes costTypes;
    private final OrganisationService organisation;
    private final Checked checked;

    Forecasts(ForecastRepository repository, CostTypes costTypes, OrganisationService organisation, Checked checked) {
        this.repository = repository;
        this.costTypes = costTypes;
        this.organisation = organisation;
        this.checked = checked;
    }

    /** The forecast of an initiative, when there is one. */
    public Optional<Forecast> of(UUID initiativeId) {
        return repository.findByIdOptional(initiativeId);
    }

    /** The forecasts of many initiatives in one query, by their ids. */
    public Map<UUID, Forecast> of(Collection<UUID> initiativeIds) {
        return repository.find("initiativeId in ?1", initiativeIds).stream()
                .collect(Collectors.toMap(Forecast::initiativeId, Function.identity()));
    }

    /**
     * Everything that is wrong with a forecast.
     *
     * @param prefix where the draft is in the body; empty when it is the body
     */
    public List<FieldError> faults(ForecastDraft draft, String prefix) {
        List<FieldError> faults = new ArrayList<>(checked.errors(draft, prefix));
        if (!faults.isEmpty()) {
            return faults;
        }
        for (int i = 0; i < draft.lines().size(); i++) {
            ForecastLine line = draft.lines().get(i);
            String pointer = prefix + "/lines/" + i + "/";
            ForecastLineRules.faults(line)
                    .forEach(fault -> faults.add(FieldError.at(pointer + fault.field(), fault.detail())));
            costTypes.fault(line.costType(), pointer + "costType").ifPresent(faults::add);
        }
        return faults;
    }

    /**
     * Takes a new version of the forecast of a locked or new initiative; the draft was checked before.
     *
     * @return nothing when the same was stated for the day before
     */
    public Optional<ForecastEvent> revise(Initiative initiative, ForecastDraft draft, Person author, Occasion on) {
        LocalDate statedOn = draft.statedOn() == null ? organisation.today() : draft.statedOn();
        Forecast forecast = of(initiative.id()).orElseGet(() -> new Forecast(initiative.id()));
        if (said(forecast, draft, statedOn)) {
            return Optional.empty();
        }
        ForecastEvent event =
                forecast.revise(author.subject(), statedOn, draft.lines(), initiative.owners(on.outside()));
        if (forecast.latestVersion() == 1) {
            repository.persist(forecast);
        }
        repository.persist(new ForecastVersion(forecast, statedOn, author, draft, on.at()));
        return Optional.of(event);
    }

    /** A load that says no day repeats what is current until it says something else. */
    private boolean said(Forecast forecast, ForecastDraft draft, LocalDate statedOn) {
        if (draft.statedOn() == null) {
            return forecast.currentLines().equals(draft.lines());
        }
        return repository
                .ofDay(forecast.initiativeId(), statedOn)
                .map(version -> version.lines().equals(draft.lines()))
                .orElse(false);
    }
}

package dev.tandem.initiatives.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.FieldError;
import dev.tandem.initiatives.asof.AsOf;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import dev.tandem.money.Currencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The transactions on the organisation's settings. */
@ApplicationScoped
public class OrganisationService {

    private final OrganisationRepository repository;
    private final AsOf asOf;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Clock clock;

    OrganisationService(
            OrganisationRepository repository,
            AsOf asOf,
            Journal journal,
            ObjectMapper mapper,
            Checked checked,
            Clock clock) {
        this.repository = repository;
        this.asOf = asOf;
        this.journal = journal;
        this.mapper = mapper;
        this.checked = checked;
        this.clock = clock;
    }

    @Transactional
    public OrganisationView get() {
        return OrganisationView.of(repository.get());
    }

    /** The same as they were known at an instant; before the first change they are those of every new installation. */
    @Transactional
    public OrganisationView get(Instant at) {
        Organisation organisation = repository.get();
        AggregateKey key = new AggregateKey(OrganisationEvent.AGGREGATE, organisation.id());
        if (asOf.entry(key, organisation, at).isEmpty() && !at.isBefore(organisation.createdAt())) {
            return OrganisationView.initial(organisation.createdAt());
        }
        return asOf.view(key, organisation, organisation.createdAt(), at, OrganisationView.class, state -> {});
    }

    /** The day it is, in the organisation's time zone. */
    @Transactional
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of(repository.get().timeZone())));
    }

    /** Merges a patch into the settings; a patch that changes nothing makes no event. */
    @Transactional
    public OrganisationView patch(String ifMatch, JsonNode patch) {
        Organisation organisation = repository.loadForChange();
        ETags.requireMatch(ifMatch, organisation.version());
        OrganisationSettings present = OrganisationSettings.of(organisation);
        OrganisationSettings wanted =
                checked.check(MergePatch.apply(mapper, patch, present, OrganisationSettings.class));
        requireKnown(wanted);
        if (!wanted.equals(present)) {
            journal.append(organisation.configure(wanted, journal.now()));
        }
        return OrganisationView.of(organisation);
    }

    private static void requireKnown(OrganisationSettings settings) {
        List<FieldError> errors = new ArrayList<>();
        if (Currencies.minorUnits(settings.baseCurrency()).isEmpty()) {
            errors.add(FieldError.at("/baseCurrency", "Must be an active currency of ISO 4217."));
        }
        if (!ZoneId.getAvailableZoneIds().contains(settings.timeZone())) {
            errors.add(FieldError.at("/timeZone", "Must be a time zone of the IANA database, such as Europe/Berlin."));
        }
        List<String> types = settings.costTypes();
        for (int i = 0; i < types.size(); i++) {
            if (types.indexOf(types.get(i)) < i) {
                errors.add(FieldError.at("/costTypes/" + i, "Is there already."));
            }
        }
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors);
        }
    }
}

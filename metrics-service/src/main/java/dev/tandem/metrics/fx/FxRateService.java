package dev.tandem.metrics.fx;

import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.journal.Journal;
import dev.tandem.metrics.asof.WritesUnderWay;
import dev.tandem.metrics.projection.KnownOrganisation;
import dev.tandem.metrics.projection.KnownOrganisations;
import dev.tandem.money.Currencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The transactions on rates. */
@ApplicationScoped
public class FxRateService {

    private final FxRateRepository repository;
    private final KnownOrganisations organisations;
    private final WritesUnderWay writes;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    FxRateService(
            FxRateRepository repository,
            KnownOrganisations organisations,
            WritesUnderWay writes,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.writes = writes;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Publishes all of the rates or none; one that says what is known already changes nothing. */
    @Transactional
    public PublishedRates publish(PublishRates command) {
        KnownOrganisation organisation = organisations.present();
        Map<RateKey, RateDraft> wanted = checked(command.rates(), organisation);
        repository.lockForPublishing();
        writes.begin();
        Instant now = journal.now();
        Map<RateKey, FxRate> present = repository.present(organisation.baseCurrency(), wanted.keySet());
        List<FxRate> rates = new ArrayList<>();
        List<FxRate> changed = new ArrayList<>();
        List<FxRateEvent> events = new ArrayList<>();
        wanted.forEach((key, draft) -> {
            FxRate rate = present.getOrDefault(key, new FxRate(Ids.next(), key, organisation.baseCurrency()));
            rates.add(rate);
            if (!rate.says(draft.rate().value(), draft.note())) {
                events.add(rate.publish(draft.rate().value(), draft.note(), now, caller.subject()));
                changed.add(rate);
            }
        });
        repository.store(changed);
        journal.append(events);
        int corrected =
                (int) changed.stream().filter(rate -> rate.version() > 1).count();
        return new PublishedRates(
                changed.size() - corrected,
                corrected,
                rates.size() - changed.size(),
                rates.stream().map(FxRateView::of).toList());
    }

    /**
     * One rate by its key or its id.
     *
     * @param at as known at this instant; null for now
     */
    @Transactional
    public FxRateView get(String named, Instant at) {
        return FxRateView.of(find(named, at));
    }

    /** The versions of a rate, the newest first. */
    @Transactional
    public Page<FxRateView> versions(String named, Paging paging) {
        return repository.versions(find(named, null).id(), paging).map(FxRateView::of);
    }

    /**
     * One page of the rates to the present base currency.
     *
     * @param at as known at this instant; null for now
     */
    @Transactional
    public Page<FxRateView> list(FxRateFilter filter, Instant at, Paging paging) {
        return repository
                .page(organisations.present().baseCurrency(), filter, at, paging)
                .map(FxRateView::of);
    }

    private FxRate find(String named, Instant at) {
        UUID id = Ref.parseOrNull(named) instanceof Ref.ById byId ? byId.id() : null;
        Optional<FxRate> rate = repository.find(id, organisations.present().baseCurrency(), named, at);
        return rate.orElseThrow(() -> new ProblemException(
                Problems.NOT_FOUND, "No rate is known as " + named + (at == null ? "." : " at " + at + ".")));
    }

    private Map<RateKey, RateDraft> checked(List<RateDraft> drafts, KnownOrganisation organisation) {
        YearMonth present = YearMonth.now(clock.withZone(organisation.timeZone()));
        Map<RateKey, RateDraft> byKey = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            RateDraft draft = drafts.get(i);
            String pointer = "/rates/" + i;
            List<FieldError> found = faults(draft, organisation.baseCurrency(), present);
            found.forEach(error -> errors.add(error.under(pointer)));
            if (found.isEmpty() && byKey.putIfAbsent(key(draft), draft) != null) {
                errors.add(FieldError.at(pointer, "The body names the " + key(draft) + " twice."));
            }
        }
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors);
        }
        return byKey;
    }

    private static List<FieldError> faults(RateDraft draft, String base, YearMonth present) {
        List<FieldError> errors = new ArrayList<>();
        if (!Currencies.isActive(draft.currency())) {
            errors.add(FieldError.at("/currency", "Must be the ISO 4217 code of an active currency."));
        } else if (draft.currency().equals(base)) {
            errors.add(FieldError.at("/currency", "Is the base currency: it is worth itself."));
        }
        if (draft.rate().value().signum() <= 0) {
            errors.add(FieldError.at("/rate", "Must be above zero."));
        }
        boolean average = draft.kind() == RateKind.MONTH_AVERAGE;
        if (average && draft.month() == null) {
            errors.add(FieldError.at("/month", "Must be given: a month average is of a month."));
        } else if (average && YearMonth.parse(draft.month()).isAfter(present)) {
            errors.add(FieldError.at("/month", "Has not begun yet."));
        } else if (!average && draft.month() != null) {
            errors.add(FieldError.at("/month", "Only a month average has one."));
        }
        if (!average && draft.fiscalYear() == null) {
            errors.add(FieldError.at("/fiscalYear", "Must be given: a plan rate is of a fiscal year."));
        } else if (average && draft.fiscalYear() != null) {
            errors.add(FieldError.at("/fiscalYear", "Only a plan rate has one."));
        }
        return errors;
    }

    private static RateKey key(RateDraft draft) {
        return draft.kind() == RateKind.MONTH_AVERAGE
                ? RateKey.average(draft.currency(), YearMonth.parse(draft.month()))
                : RateKey.plan(draft.currency(), draft.fiscalYear());
    }
}

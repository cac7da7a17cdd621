package dev.tandem.metrics.fx;

import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.journal.Journal;
import dev.tandem.metrics.asof.WritesUnderWay;
import dev.tandem.metrics.period.LateEntryService;
import dev.tandem.metrics.period.LateLeave;
import dev.tandem.metrics.period.Periods;
import dev.tandem.metrics.problem.MetricsProblems;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The transactions on rates. */
@ApplicationScoped
public class FxRateService {

    private final FxRateRepository repository;
    private final KnownOrganisations organisations;
    private final Periods periods;
    private final LateEntryService lateEntries;
    private final WritesUnderWay writes;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    FxRateService(
            FxRateRepository repository,
            KnownOrganisations organisations,
            Periods periods,
            LateEntryService lateEntries,
            WritesUnderWay writes,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.periods = periods;
        this.lateEntries = lateEntries;
        this.writes = writes;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Publishes all of the rates or none; one that says what is known already changes nothing.
     *
     * @param lateEntry the id of a late entry, as it was sent; null when there is none
     * @throws ProblemException PERIOD_CLOSED when a month is closed and there is no leave for it
     */
    @Transactional
    public PublishedRates publish(PublishRates command, String lateEntry) {
        KnownOrganisation organisation = organisations.present();
        Map<RateKey, RateDraft> wanted = checked(command.rates(), organisation);
        repository.lockForPublishing();
        Map<RateKey, FxRate> present = repository.present(organisation.baseCurrency(), wanted.keySet());
        Map<RateKey, FxRate> rates = new LinkedHashMap<>();
        wanted.keySet()
                .forEach(key -> rates.put(
                        key, present.getOrDefault(key, new FxRate(Ids.next(), key, organisation.baseCurrency()))));
        Map<RateKey, FxRate> changing = new LinkedHashMap<>(rates);
        changing.values().removeIf(rate -> {
            RateDraft draft = wanted.get(rate.key());
            return rate.says(draft.rate().value(), draft.note());
        });
        LateLeave leave = leave(changing.keySet(), wanted.keySet(), lateEntry);
        writes.begin();
        Instant now = journal.now();
        List<FxRateEvent> events = new ArrayList<>();
        changing.forEach((key, rate) -> {
            RateDraft draft = wanted.get(key);
            UUID late = isOf(leave, key) ? leave.id() : null;
            events.add(rate.publish(draft.rate().value(), draft.note(), now, caller.subject(), late));
        });
        List<FxRate> changed = List.copyOf(changing.values());
        repository.store(changed);
        journal.append(events);
        long late = changing.keySet().stream().filter(key -> isOf(leave, key)).count();
        if (late > 0) {
            lateEntries.used(leave, late);
        }
        int corrected =
                (int) changed.stream().filter(rate -> rate.version() > 1).count();
        return new PublishedRates(
                changed.size() - corrected,
                corrected,
                rates.size() - changed.size(),
                rates.values().stream().map(FxRateView::of).toList());
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

    /**
     * All of the rates to the present base currency.
     *
     * @param at as known at this instant; null for now
     */
    @Transactional
    public List<FxRateView> all(FxRateFilter filter, Instant at) {
        String base = organisations.present().baseCurrency();
        List<FxRateView> all = new ArrayList<>();
        Paging paging = Paging.first(Paging.LARGEST_LIMIT);
        while (paging != null) {
            Page<FxRate> page = repository.page(base, filter, at, paging);
            page.items().forEach(rate -> all.add(FxRateView.of(rate)));
            paging = page.next() == null ? null : Paging.after(Cursor.decode(page.next()), Paging.LARGEST_LIMIT);
        }
        return all;
    }

    /** The leave to change closed months all the same, or null; what it does not cover is refused. */
    private LateLeave leave(Set<RateKey> changing, Set<RateKey> inOrder, String lateEntry) {
        Set<YearMonth> closed = periods.holdAndFindClosed(
                changing.stream().map(RateKey::month).filter(Objects::nonNull).toList());
        LateLeave leave = lateEntries
                .leave(lateEntry)
                .filter(given -> given.source() == null)
                .orElse(null);
        List<RateKey> order = List.copyOf(inOrder);
        List<FieldError> refused = changing.stream()
                .filter(key -> key.month() != null && closed.contains(key.month()) && !isOf(leave, key))
                .map(key -> FieldError.at(
                        "/rates/" + order.indexOf(key) + "/month",
                        "Rule period-closed: the period " + key.month() + " is closed."))
                .toList();
        if (!refused.isEmpty()) {
            throw new ProblemException(
                    MetricsProblems.PERIOD_CLOSED,
                    refused.size() == 1
                            ? "1 rate is of a closed period."
                            : refused.size() + " rates are of closed periods.",
                    refused);
        }
        return leave;
    }

    private static boolean isOf(LateLeave leave, RateKey key) {
        return leave != null && leave.month().equals(key.month());
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

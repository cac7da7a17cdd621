package dev.tandem.metrics.period;

import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.journal.Journal;
import dev.tandem.metrics.problem.MetricsProblems;
import dev.tandem.metrics.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The transactions on late entries. */
@ApplicationScoped
public class LateEntryService {

    private final LateEntryRepository repository;
    private final PeriodRepository periods;
    private final Journal journal;
    private final Caller caller;

    LateEntryService(LateEntryRepository repository, PeriodRepository periods, Journal journal, Caller caller) {
        this.repository = repository;
        this.periods = periods;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    public LateEntryView request(RequestLateEntry command) {
        YearMonth month = YearMonth.parse(command.period());
        if (!periods.closed(month, month).containsKey(month)) {
            throw Checked.invalid("/period", "Is open: facts of it need no late entry.");
        }
        LateEntry entry = new LateEntry(Ids.next(), command, journal.now(), caller.subject());
        repository.persist(entry);
        append(entry.requested());
        return LateEntryView.of(entry);
    }

    @Transactional
    public LateEntryView decide(Ref ref, DecideLateEntry command) {
        LateEntry entry = repository.loadForChange(ref).orElseThrow(LateEntryService::notFound);
        journal.append(entry.decide(command, journal.now(), caller.subject()));
        return LateEntryView.of(entry);
    }

    @Transactional
    public LateEntryView get(Ref ref) {
        return LateEntryView.of(repository.named(ref).orElseThrow(LateEntryService::notFound));
    }

    @Transactional
    public Page<LateEntryView> list(LateEntryFilter filter, Paging paging) {
        return repository.page(filter, paging).map(LateEntryView::of);
    }

    /**
     * What a write that names a late entry may do; holds it until the transaction ends, so that it is used once. Empty
     * when the late entry is not approved or was used before: the write may then do what any other may.
     *
     * @param named the query parameter {@code lateEntry}; null when it was not given
     * @throws ProblemException FORBIDDEN when the caller is not of finance, INVALID_PARAMETER when there is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<LateLeave> leave(String named) {
        if (named == null) {
            return Optional.empty();
        }
        requireFinance(named);
        LateEntry entry = Optional.ofNullable(Ref.parseOrNull(named))
                .flatMap(repository::loadForChange)
                .orElseThrow(() -> PeriodFilter.invalid("lateEntry", "No late entry is known by this name."));
        return entry.status() == LateEntryStatus.APPROVED
                ? Optional.of(new LateLeave(entry.id(), entry.month(), entry.source()))
                : Optional.empty();
    }

    /** Refuses anybody who names a late entry and is not of finance. */
    public void requireFinance(String named) {
        if (named != null && !caller.has(Roles.FINANCE)) {
            throw new ProblemException(Problems.FORBIDDEN, "Only finance writes to a closed period.");
        }
    }

    /** Uses up what was given by {@link #leave}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void used(LateLeave leave, long written) {
        LateEntry entry = repository.findById(leave.id());
        journal.append(entry.use(written, journal.now(), caller.subject()));
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No late entry is known by this name.");
    }

    /** A constraint that the flush before the journal runs into becomes its problem. */
    private void append(LateEntryEvent event) {
        try {
            journal.append(event);
        } catch (ConstraintViolationException violation) {
            throw MetricsProblems.ofConstraint(violation);
        }
    }
}

package dev.tandem.metrics.period;

import dev.tandem.http.id.Ids;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.CursorKeys;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.request.Caller;
import dev.tandem.journal.Journal;
import dev.tandem.metrics.asof.WritesUnderWay;
import dev.tandem.metrics.problem.MetricsProblems;
import dev.tandem.metrics.projection.KnownOrganisation;
import dev.tandem.metrics.projection.KnownOrganisations;
import dev.tandem.metrics.report.FiscalCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The transactions on periods. */
@ApplicationScoped
public class PeriodService {

    private final PeriodRepository repository;
    private final KnownOrganisations organisations;
    private final WritesUnderWay writes;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    PeriodService(
            PeriodRepository repository,
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

    /**
     * Closes a period that is over: facts under way come in before, later ones are refused.
     *
     * @throws ProblemException PERIOD_NOT_OVER or PERIOD_CLOSED
     */
    @Transactional
    public PeriodView close(String named, ClosePeriod command) {
        YearMonth month = PeriodFilter.month(named, "period");
        KnownOrganisation organisation = organisations.present();
        if (!month.isBefore(present(organisation))) {
            throw new ProblemException(MetricsProblems.PERIOD_NOT_OVER, "The period " + month + " is not over.");
        }
        repository.holdAlone(month);
        if (repository.closed(month, month).containsKey(month)) {
            throw new ProblemException(MetricsProblems.PERIOD_CLOSED, "The period " + month + " is closed already.");
        }
        writes.begin();
        ClosedMonth closed = new ClosedMonth(Ids.next(), month, command.note(), journal.now(), caller.subject());
        repository.close(closed);
        journal.append(closed.closed());
        return views(organisation, month, month).get(0);
    }

    @Transactional
    public PeriodView get(String named) {
        YearMonth month = PeriodFilter.month(named, "period");
        return views(organisations.present(), month, month).get(0);
    }

    /** Months in their order; those of the present fiscal year when nothing else is asked for. */
    @Transactional
    public Page<PeriodView> list(PeriodFilter filter, Paging paging) {
        KnownOrganisation organisation = organisations.present();
        var year = new FiscalCalendar(organisation.fiscalYearStartMonth()).year(present(organisation));
        YearMonth first = filter.from().orElse(year.first());
        YearMonth last = filter.to().orElse(year.last().isBefore(first) ? first : year.last());
        if (last.isBefore(first)) {
            throw PeriodFilter.invalid("to", "Must not be before from.");
        }
        YearMonth start = paging.cursor()
                .map(cursor ->
                        CursorKeys.read(cursor, 0, text -> YearMonth.parse(text).plusMonths(1)))
                .filter(first::isBefore)
                .orElse(first);
        if (start.isAfter(last)) {
            return Page.none(paging);
        }
        List<PeriodView> found = views(organisation, start, last).stream()
                .filter(view -> filter.status().map(view.status()::equals).orElse(true))
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(found, paging.limit(), view -> Cursor.of(view.period()));
    }

    private List<PeriodView> views(KnownOrganisation organisation, YearMonth first, YearMonth last) {
        FiscalCalendar calendar = new FiscalCalendar(organisation.fiscalYearStartMonth());
        Map<YearMonth, ClosedMonth> closed = repository.closed(first, last);
        Map<YearMonth, Long> late = repository.late(first, last);
        List<PeriodView> views = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            views.add(PeriodView.of(
                    month, calendar, present(organisation), closed.get(month), late.getOrDefault(month, 0L)));
        }
        return views;
    }

    private YearMonth present(KnownOrganisation organisation) {
        return YearMonth.now(clock.withZone(organisation.timeZone()));
    }
}

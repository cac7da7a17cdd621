package dev.tandem.metrics.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;

/** Which months are closed, for those who only ask. */
@ApplicationScoped
public class Periods {

    private final PeriodRepository repository;

    Periods(PeriodRepository repository) {
        this.repository = repository;
    }

    /** Holds these months, shared, until the transaction ends, and gives those that are closed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<YearMonth> holdAndFindClosed(Collection<YearMonth> months) {
        ClosedMonths asked = new ClosedMonths();
        months.forEach(asked::add);
        return repository.holdAndFindClosed(asked);
    }

    /**
     * Every month that is closed.
     *
     * @param at as known at this instant; null for now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<YearMonth> closed(Instant at) {
        return repository.allClosed(at);
    }
}

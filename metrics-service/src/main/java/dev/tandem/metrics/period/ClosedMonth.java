package dev.tandem.metrics.period;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/** A month that was closed; closing is all that ever happens to it. */
record ClosedMonth(UUID id, YearMonth month, String note, Instant closedAt, String closedBy) {

    PeriodEvent closed() {
        return new PeriodEvent.PeriodClosed(new PeriodState(id, month.toString(), PeriodStatus.CLOSED, note));
    }
}

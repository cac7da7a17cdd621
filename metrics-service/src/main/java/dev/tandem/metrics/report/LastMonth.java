package dev.tandem.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Says which month is the last one that is over. Days end in the organisation's time zone. */
@ApplicationScoped
public class LastMonth {

    private final Clock clock;

    LastMonth(Clock clock) {
        this.clock = clock;
    }

    /**
     * The last month that is over at the end of a day.
     *
     * @param day null for the day before the one the ledger is of
     */
    public YearMonth overOn(LocalDate day, Ledger ledger) {
        Instant then =
                ledger.query().asOf() == null ? clock.instant() : ledger.query().asOf();
        ZoneId zone = ledger.organisation().timeZone();
        LocalDate end = day == null ? LocalDate.ofInstant(then, zone).minusDays(1) : day;
        YearMonth month = YearMonth.from(end);
        return end.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
    }
}

package dev.tandem.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
     * @param day null for yesterday
     */
    public YearMonth overOn(LocalDate day, OrganisationCalendar calendar) {
        LocalDate end = day == null
                ? LocalDate.now(clock.withZone(ZoneId.of(calendar.timeZone()))).minusDays(1)
                : day;
        YearMonth month = YearMonth.from(end);
        return end.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
    }
}

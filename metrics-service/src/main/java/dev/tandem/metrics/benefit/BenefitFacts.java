package dev.tandem.metrics.benefit;

import dev.tandem.metrics.report.FactsLink;
import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.MonthRange;
import dev.tandem.metrics.report.Period;
import dev.tandem.metrics.report.ReportQuery;
import java.time.YearMonth;

/** Where the facts are listed that the measured benefits of one currency are made of. */
final class BenefitFacts {

    private final ReportQuery query;
    private final String currency;
    private final YearMonth until;

    /** @param until the last month that counts as past */
    BenefitFacts(ReportQuery query, String currency, YearMonth until) {
        this.query = query.within(query.range().meeting(new MonthRange(null, until)));
        this.currency = currency;
        this.until = until;
    }

    /** Those of all groups; null where no month that is asked for is over. */
    String all() {
        return isOver(query.range().first()) ? wentLive(link().in(query, null)) : null;
    }

    /** Those of one group in one period; null where no month of it is over. */
    String of(Group group, Period period) {
        return period != null && isOver(query.range().first()) && isOver(period.first())
                ? wentLive(link().of(query, group).in(query, period))
                : null;
    }

    private FactsLink link() {
        return FactsLink.of("BENEFIT", query, currency);
    }

    private boolean isOver(YearMonth first) {
        return first == null || !first.isAfter(until);
    }

    private static String wentLive(FactsLink link) {
        BenefitReport.WENT_LIVE.forEach(status -> link.and("initiativeStatus", status));
        return link.toString();
    }
}

package dev.tandem.metrics.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads from figures of a report to the facts that they are made of. */
final class FactsLink {

    private static final String NONE = "none";

    private final StringBuilder address = new StringBuilder("/api/v1/measurements?figure=ANY");

    /** The facts behind what is in a block, whatever the group and the period. */
    FactsLink(ReportQuery query, String currency) {
        and("portfolioNode", query.portfolioNode());
        and("initiative", query.initiative());
        and("asOf", query.asOf());
        and("currency", query.currency() == null ? currency : null);
    }

    /** The same of one group. */
    FactsLink of(ReportQuery query, GroupBy groupBy, Group group) {
        String id = group.id() == null ? NONE : group.id();
        switch (groupBy) {
            case ALL -> {
                return this;
            }
            case INITIATIVE -> {
                if (query.initiative() == null) {
                    and("initiative", id);
                }
            }
            case PORTFOLIO_NODE -> and("portfolioNode", id);
            case OBJECTIVE -> and("objective", id);
            // What serves no objective has no theme either, and is told apart from objectives without one.
            case THEME -> and(group.equals(Grouping.NO_OBJECTIVE) ? "objective" : "theme", id);
            case STAGE -> and("stage", id);
            case LABEL -> and("initiativeLabel", query.labelKey() + ":" + (group.id() == null ? "" : group.id()));
        }
        return this;
    }

    /** The same inside a period; null for all months of the report. */
    FactsLink in(ReportQuery query, Period period) {
        MonthRange asked = query.range();
        MonthRange months = period == null
                ? asked
                : new MonthRange(
                        asked.contains(period.first()) ? period.first() : asked.first(),
                        asked.contains(period.last()) ? period.last() : asked.last());
        and("from", months.from());
        and("to", months.to());
        return this;
    }

    private void and(String parameter, Object value) {
        if (value != null) {
            address.append('&')
                    .append(parameter)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString() {
        return address.toString();
    }
}

package dev.tandem.metrics.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads from figures of a report to the facts that they are made of. */
public final class FactsLink {

    private static final String NONE = "none";

    private final StringBuilder address = new StringBuilder("/api/v1/measurements");

    private FactsLink(String parameter, Object value, ReportQuery query) {
        and(parameter, value);
        and("portfolioNode", query.portfolioNode());
        and("initiative", query.initiative());
        and("asOf", query.asOf());
    }

    /** The facts behind all that is in a block, whatever the group and the period. */
    public static FactsLink of(ReportQuery query, String currency) {
        return of("ANY", query, currency);
    }

    /** The facts behind one figure of a block, as the list of measurements names it. */
    public static FactsLink of(String figure, ReportQuery query, String currency) {
        return new FactsLink("figure", figure, query).and("currency", query.currency() == null ? currency : null);
    }

    /** Facts that no currency tells apart. */
    public static FactsLink counted(String parameter, String value, ReportQuery query) {
        return new FactsLink(parameter, value, query);
    }

    /** The same of one group of those that the query asks for. */
    public FactsLink of(ReportQuery query, Group group) {
        return of(query, query.groupBy(), group);
    }

    /** The same of one group. */
    public FactsLink of(ReportQuery query, GroupBy groupBy, Group group) {
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
    public FactsLink in(ReportQuery query, Period period) {
        MonthRange months =
                period == null ? query.range() : query.range().meeting(new MonthRange(period.first(), period.last()));
        return and("from", months.from()).and("to", months.to());
    }

    /** The same with one more condition; null for none. */
    public FactsLink and(String parameter, Object value) {
        if (value != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(parameter)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}

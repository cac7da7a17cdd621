package dev.tandem.metrics.funnel;

import dev.tandem.metrics.metric.FunnelStep;
import dev.tandem.metrics.report.FactsLink;
import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.Period;
import dev.tandem.metrics.report.ReportQuery;

/**
 * What a reader asked for, checked.
 *
 * @param by the label that the rows go by; null when they go by what {@code report} says
 * @param channel only facts of this channel; null for all
 * @param campaign only facts of this campaign; null for all
 */
record FunnelQuery(ReportQuery report, FunnelLabel by, String channel, String campaign) {

    String groupBy() {
        return by == null ? report.groupBy().word() : by.word();
    }

    /** Where the facts of a step are listed. */
    String facts(FunnelStep step) {
        return narrowed(step).in(report, null).toString();
    }

    /** Where the facts of a step are listed, in one group and period. */
    String facts(FunnelStep step, Group group, Period period) {
        FactsLink link = narrowed(step);
        if (by == null) {
            link.of(report, group);
        } else {
            link.and("label", by.word() + ":" + (group.id() == null ? "" : group.id()));
        }
        return link.in(report, period).toString();
    }

    private FactsLink narrowed(FunnelStep step) {
        return FactsLink.counted("funnelStep", step.name(), report)
                .and("label", channel == null ? null : FunnelLabel.CHANNEL.word() + ":" + channel)
                .and("label", campaign == null ? null : FunnelLabel.CAMPAIGN.word() + ":" + campaign);
    }

    /** Whether only facts with labels count. */
    boolean narrowed() {
        return channel != null || campaign != null;
    }
}

package dev.tandem.metrics.funnel;

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

    /** Whether only facts with labels count. */
    boolean narrowed() {
        return channel != null || campaign != null;
    }
}

package dev.tandem.metrics.allocation;

import java.util.List;
import java.util.UUID;

/** The whole public state of an allocation rule, as its events carry it. */
public record AllocationRuleState(
        UUID id, int order, String title, Match match, List<ShareState> shares, boolean retired) {

    /**
     * What one initiative bears.
     *
     * @param percentage a decimal text
     */
    public record ShareState(UUID initiativeId, String percentage) {}
}

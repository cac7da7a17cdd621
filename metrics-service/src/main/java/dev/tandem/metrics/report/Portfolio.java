package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The initiatives of a report and what they are grouped by. Anything named may not have been heard of yet. */
record Portfolio(List<Initiative> initiatives, List<Node> nodes, List<Objective> objectives) {

    /**
     * @param nodeId the portfolio node it sits in; null for none
     * @param contributions the weight of each objective it serves
     */
    record Initiative(UUID id, String title, UUID nodeId, Map<UUID, BigDecimal> contributions) {}

    record Node(UUID id, UUID parentId, String title) {}

    record Objective(UUID id, String title, String theme) {}
}

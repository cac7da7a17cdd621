package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The initiatives of a report and what they are grouped by. Anything named may not have been heard of yet. */
record Portfolio(List<Initiative> initiatives, List<Node> nodes, List<Objective> objectives) {

    /** Statuses in which an initiative's baseline is part of the plan. */
    private static final Set<String> PLANNED = Set.of("APPROVED", "IN_PROGRESS", "LIVE", "CLOSED");

    /**
     * @param nodeId the portfolio node it sits in; null for none
     * @param contributions the weight of each objective it serves
     */
    record Initiative(UUID id, String title, String status, UUID nodeId, Map<UUID, BigDecimal> contributions) {}

    record Node(UUID id, UUID parentId, String title) {}

    record Objective(UUID id, String title, String theme) {}

    /** Those of the baseline lines that are the plan. */
    List<PlanLine> planned(List<PlanLine> baselines) {
        Set<UUID> planned = initiatives.stream()
                .filter(initiative -> PLANNED.contains(initiative.status()))
                .map(Initiative::id)
                .collect(Collectors.toSet());
        return baselines.stream()
                .filter(line -> planned.contains(line.initiativeId()))
                .toList();
    }
}

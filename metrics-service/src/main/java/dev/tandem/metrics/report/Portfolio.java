package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The initiatives of a report and what they are grouped by. Anything named may not have been heard of yet. */
public record Portfolio(List<Initiative> initiatives, List<Node> nodes, List<Objective> objectives) {

    /** Statuses in which an initiative's baseline is part of the plan. */
    private static final Set<String> PLANNED = Set.of("APPROVED", "IN_PROGRESS", "LIVE", "CLOSED");

    /**
     * One initiative.
     *
     * @param nodeId the portfolio node it sits in; null for none
     * @param about what else is known of it
     * @param contributions the weight of each objective it serves
     */
    public record Initiative(
            UUID id, String title, String status, UUID nodeId, About about, Map<UUID, BigDecimal> contributions) {}

    /**
     * What else is known of an initiative.
     *
     * @param stage of the customer's journey; null for none
     * @param label the value of the label that the report is grouped by; null for none
     * @param liveOn the day it went live; null before
     */
    public record About(String stage, String label, LocalDate liveOn) {

        public static final About NOTHING = new About(null, null, null);
    }

    public record Node(UUID id, UUID parentId, String title) {}

    public record Objective(UUID id, String title, String theme) {}

    /** Those of the lines that count: of initiatives whose baseline is the plan. */
    public List<PlanLine> planned(List<PlanLine> lines) {
        Set<UUID> planned = initiatives.stream()
                .filter(initiative -> PLANNED.contains(initiative.status()))
                .map(Initiative::id)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> planned.contains(line.initiativeId()))
                .toList();
    }
}

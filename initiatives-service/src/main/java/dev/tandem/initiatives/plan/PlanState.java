package dev.tandem.initiatives.plan;

import java.util.List;
import java.util.UUID;

/**
 * The whole public state of a plan, as its events carry it.
 *
 * @param baseline the version that reports compare with; null while there is none
 */
public record PlanState(UUID initiativeId, Current current, Baseline baseline) {

    /** The present version; its author is a subject. */
    public record Current(int version, String author, List<PlanLine> lines) {}

    /** The baseline. */
    public record Baseline(int version, List<PlanLine> lines) {}
}

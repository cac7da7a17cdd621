package dev.tandem.initiatives.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole public state of a plan, as its events carry it.
 *
 * @param baseline the version that reports compare with; null while there is none
 * @param added only when a version was added beside the present one: that version
 */
public record PlanState(UUID initiativeId, Current current, Baseline baseline, Added added) {

    /** The present version; its author is a subject. */
    public record Current(int version, String author, List<PlanLine> lines) {}

    /** The baseline. */
    public record Baseline(int version, List<PlanLine> lines) {}

    /** A version that an older report told. */
    public record Added(int version, String author, LocalDate reportedOn, List<PlanLine> lines) {}

    PlanState with(Added version) {
        return new PlanState(initiativeId, current, baseline, version);
    }
}

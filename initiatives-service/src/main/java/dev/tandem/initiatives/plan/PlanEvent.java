package dev.tandem.initiatives.plan;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What can happen to a plan. Only those who may read the money of its initiative may see it. */
public sealed interface PlanEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "plan";

    @Override
    PlanState state();

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    @Override
    default UUID aggregateId() {
        return state().initiativeId();
    }

    @Override
    default Access access() {
        return Access.MONEY;
    }

    /**
     * There is a new version; that of an unsigned adopted initiative is its baseline as well.
     *
     * @param effectiveOn the day of the report that told it; null when it was written here
     */
    record Changed(PlanState before, PlanState state, long sequence, Set<String> owners, LocalDate effectiveOn)
            implements PlanEvent {

        public Changed(PlanState before, PlanState state, long sequence, Set<String> owners) {
            this(before, state, sequence, owners, null);
        }

        @Override
        public String type() {
            return "dev.tandem.plan.changed.v1";
        }
    }

    /** An older report told a version: it stands beside the present one. */
    record VersionAdded(PlanState before, PlanState state, long sequence, Set<String> owners) implements PlanEvent {
        @Override
        public String type() {
            return "dev.tandem.plan.version-added.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return state.added().reportedOn();
        }
    }

    /**
     * The present version became the baseline.
     *
     * @param effectiveOn the day on which its gate passed
     */
    record Baselined(PlanState before, PlanState state, long sequence, Set<String> owners, LocalDate effectiveOn)
            implements PlanEvent {

        @Override
        public String type() {
            return "dev.tandem.plan.baselined.v1";
        }
    }
}

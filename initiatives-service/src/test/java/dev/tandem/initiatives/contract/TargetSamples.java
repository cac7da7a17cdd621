package dev.tandem.initiatives.contract;

import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.initiatives.target.Direction;
import dev.tandem.initiatives.target.MeasuredOver;
import dev.tandem.initiatives.target.TargetEvent;
import dev.tandem.initiatives.target.TargetState;
import dev.tandem.journal.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One believable event of every type of targets. */
final class TargetSamples {

    private static final UUID TARGET = SampleEvents.id(0x71);
    private static final UUID METRIC = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0001_0011L);
    private static final Set<String> OWNERS = Set.of("bianca", "theo");

    private TargetSamples() {}

    static List<DomainEvent> all() {
        TargetState set = target(1, "39000.00", LocalDate.of(2027, 6, 30), null, false);
        TargetState revised = target(2, "42000.00", LocalDate.of(2027, 9, 30), "The move takes longer.", false);
        return List.of(
                new TargetEvent.TargetSet(set, 1, OWNERS),
                new TargetEvent.TargetRevised(set, revised, 2, OWNERS),
                new TargetEvent.TargetRetired(
                        revised,
                        target(2, "42000.00", LocalDate.of(2027, 9, 30), "The move takes longer.", true),
                        3,
                        OWNERS));
    }

    private static TargetState target(int promise, String goal, LocalDate dueOn, String note, boolean retired) {
        return new TargetState(
                TARGET,
                SampleEvents.OBJECTIVE,
                METRIC,
                "cloud-bill",
                "EUR",
                promise,
                Direction.MINIMISE,
                "52000.00",
                goal,
                MeasuredOver.LATEST_MONTH,
                LocalDate.of(2026, 1, 1),
                dueOn,
                note,
                "bianca",
                List.of(new ExternalReference("strategy", "T-1")),
                retired);
    }
}

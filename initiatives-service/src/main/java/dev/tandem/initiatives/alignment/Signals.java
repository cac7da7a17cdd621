package dev.tandem.initiatives.alignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What asks for somebody's attention, each about one initiative. */
record Signals(List<CheckIns> checkIns, List<Waiting> waiting, List<Deadline> deadlines) {

    /**
     * Check-ins of a running initiative that are overdue or diverge.
     *
     * @param businessDue the day until which that side should have checked in, when it is past; else null
     */
    record CheckIns(UUID workId, LocalDate businessDue, LocalDate technologyDue, boolean diverging) {

        boolean overdue() {
            return businessDue != null || technologyDue != null;
        }
    }

    /**
     * A side that a gate waits for.
     *
     * @param dueOn null where there is no limit
     */
    record Waiting(UUID workId, String gate, String side, LocalDate dueOn, boolean overdue) {}

    /** A security deadline still to be met. */
    record Deadline(UUID workId, String title, LocalDate dueOn, State state) {}

    /** Where a deadline stands. */
    enum State {
        ON_TRACK,
        AT_RISK,
        BREACHED
    }
}

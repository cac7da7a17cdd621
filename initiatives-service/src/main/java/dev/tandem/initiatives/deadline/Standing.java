package dev.tandem.initiatives.deadline;

import java.util.List;
import java.util.Optional;

/**
 * Where a deadline stands on a day.
 *
 * @param reasons why it is at risk or breached, in a fixed order; else empty
 */
record Standing(Code code, List<Reason> reasons) {

    /** In one word. */
    enum Code {
        ON_TRACK,
        AT_RISK,
        BREACHED,
        MET,
        MET_LATE,
        VOID
    }

    /** Why. */
    enum Reason {
        LEAD_TIME,
        PLANNED_END,
        PAST_DUE
    }

    Standing {
        reasons = List.copyOf(reasons);
    }

    /** What the clock has to tell about it. */
    Optional<Finding> finding() {
        return switch (code) {
            case AT_RISK -> Optional.of(Finding.AT_RISK);
            case BREACHED -> Optional.of(Finding.BREACHED);
            default -> Optional.empty();
        };
    }
}

package dev.tandem.initiatives.roadmap;

import java.util.UUID;

/**
 * Something that cannot go as it is planned.
 *
 * @param other the initiative that it needs or excludes
 * @param days by how much, or null where it is not a matter of days
 */
record Conflict(Kind kind, UUID initiative, UUID other, Long days) {

    /** What cannot go. */
    enum Kind {
        /** It begins before what it needs is live. */
        STARTS_BEFORE_NEED,
        /** It goes live before what it needs is live. */
        LIVE_BEFORE_NEED,
        /** What it needs was rejected, cancelled or retired. */
        NEED_GIVEN_UP,
        /** What it needs is on hold, so its days cannot be relied on. */
        NEED_ON_HOLD,
        /** What it needs has no day on which it goes live. */
        NEED_UNDATED,
        /** Only one of the two is to be done, and both were approved. */
        BOTH_OF_EXCLUDED
    }
}

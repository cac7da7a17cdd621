package dev.tandem.initiatives.roadmap;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stretch of an initiative's life. The day on which it ends is the day on which the next one begins. */
@Schema(name = "RoadmapPhase", description = "One stretch of an initiative's life.")
public record Phase(
        Kind kind,
        @Schema(examples = "2026-02-02") LocalDate from,

        @Schema(description = "The day on which it ends; the next one begins on it.", examples = "2026-11-26")
        LocalDate to,

        @Schema(description = "Whether it is still to come. It begins today or later.")
        boolean expected) {

    /** What an initiative does meanwhile. */
    @Schema(name = "RoadmapPhaseKind")
    public enum Kind {
        /** Approved, and not started yet. */
        APPROVED,
        IN_PROGRESS,
        ON_HOLD,
        /** Live, and kept up until it is closed or its planned end comes. */
        LIVE,
        /** Rejected or cancelled before it was started: the time that it was planned for. */
        GIVEN_UP
    }
}

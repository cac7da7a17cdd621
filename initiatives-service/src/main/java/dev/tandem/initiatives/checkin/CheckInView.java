package dev.tandem.initiatives.checkin;

import dev.tandem.initiatives.person.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check-in as readers see it. */
@Schema(name = "CheckIn", description = "A dated status note by an owner. It never changes.")
public record CheckInView(
        UUID id,
        UUID initiativeId,

        @Schema(
                description =
                        "For whom it speaks: the side of the owner or executive who wrote it, or the portfolio (which"
                                + " meets no cadence and is not compared).")
        CheckInSide side,

        @Schema(description = "Who wrote it.") Person by,

        @Schema(description = "The day that it is about.", examples = "2026-09-30")
        LocalDate effectiveOn,

        Confidences confidence,
        @Schema(nullable = true) String comment,

        @Schema(description = "Decisions that the owner needs to go on.")
        List<String> decisionsNeeded,

        Instant createdAt) {

    static CheckInView of(CheckIn checkIn) {
        return new CheckInView(
                checkIn.id(),
                checkIn.initiativeId(),
                checkIn.side(),
                checkIn.by(),
                checkIn.effectiveOn(),
                checkIn.confidence(),
                checkIn.comment(),
                checkIn.decisionsNeeded(),
                checkIn.createdAt());
    }
}

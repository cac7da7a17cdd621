package dev.tandem.initiatives.deadline;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.reference.ExternalReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deadline as readers see it, with where it stands today. */
@Schema(name = "Deadline", description = "A day by which an initiative must have done something.")
public record DeadlineView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag.")
        long version,

        UUID initiativeId,
        DeadlineKind kind,
        String title,
        @Schema(examples = "2027-01-31") LocalDate dueOn,

        @Schema(description = "How many days before it is due it is at risk while it is not met.")
        int leadDays,

        MetBy metBy,
        @Schema(nullable = true) LocalDate metOn,

        @Schema(description = "Whether it is the field `deadline` of the initiative; its day is changed there.")
        boolean ofInitiative,

        @Schema(
                description = "Where it stands today in the organisation's time zone: ON_TRACK, AT_RISK, BREACHED, MET,"
                        + " MET_LATE, or VOID when it or its initiative no longer holds.",
                examples = "AT_RISK",
                enumeration = {"ON_TRACK", "AT_RISK", "BREACHED", "MET", "MET_LATE", "VOID"})
        String standing,

        @Schema(
                description =
                        "Why it is at risk or breached. LEAD_TIME: it is due within the lead time. PLANNED_END: the"
                                + " initiative's planned end is after it. PAST_DUE: its day is over.")
        List<String> reasons,

        @Schema(description = "What the clock told last for this due date; null while nothing.", nullable = true)
        Finding told,

        @Schema(
                description = "The key that another system knows it by; once it is retired another one may take it.",
                nullable = true)
        ExternalReference externalReference,

        @Schema(description = "Retired ones stay readable and no longer change.")
        boolean retired,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static DeadlineView of(Deadline deadline, Standing standing) {
        return new DeadlineView(
                deadline.id(),
                deadline.version(),
                deadline.initiativeId(),
                deadline.kind(),
                deadline.title(),
                deadline.dueOn(),
                deadline.leadDays(),
                deadline.metBy(),
                deadline.metOn(),
                deadline.ofInitiative(),
                standing.code().name(),
                standing.reasons().stream().map(Standing.Reason::name).toList(),
                deadline.told(),
                deadline.externalReference(),
                deadline.retired(),
                deadline.createdAt(),
                deadline.updatedAt());
    }
}

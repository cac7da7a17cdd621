package dev.tandem.metrics.period;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.metrics.problem.MetricsProblems;
import dev.tandem.metrics.reference.ExternalReference;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** Leave to write to a closed period once, which two people of finance give together. Its verbs return the event. */
@Entity
@Table(name = "late_entry")
public class LateEntry {

    @Id
    private UUID id;

    private long version;
    private LocalDate month;
    private String source;
    private String reason;

    @Enumerated(EnumType.STRING)
    private LateEntryStatus status;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String comment;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "used_by")
    private String usedBy;

    private Long written;

    @Embedded
    @AttributeOverride(name = "source", column = @Column(name = "reference_source"))
    @AttributeOverride(name = "key", column = @Column(name = "reference_key"))
    private ExternalReference externalReference;

    protected LateEntry() {}

    LateEntry(UUID id, RequestLateEntry command, Instant at, String by) {
        this.id = id;
        month = YearMonth.parse(command.period()).atDay(1);
        source = command.source();
        reason = command.reason();
        externalReference = command.externalReference();
        status = LateEntryStatus.REQUESTED;
        requestedAt = at;
        requestedBy = by;
        version = 1;
    }

    /** Tells of the request. */
    LateEntryEvent requested() {
        return new LateEntryEvent.LateEntryRequested(state(), version);
    }

    /**
     * Takes the decision of a second person.
     *
     * @throws ProblemException FORBIDDEN for whoever asked, LATE_ENTRY_DECIDED when it was decided before
     */
    LateEntryEvent decide(DecideLateEntry command, Instant at, String by) {
        if (by.equals(requestedBy)) {
            throw new ProblemException(
                    Problems.FORBIDDEN,
                    "Rule four-eyes: you asked for this late entry, so another person of finance decides on it.");
        }
        if (status != LateEntryStatus.REQUESTED) {
            throw new ProblemException(
                    MetricsProblems.LATE_ENTRY_DECIDED, "It was decided before: it is " + status + ".");
        }
        LateEntryState before = state();
        boolean approved = command.decision() == LateEntryDecision.APPROVE;
        status = approved ? LateEntryStatus.APPROVED : LateEntryStatus.REFUSED;
        decidedAt = at;
        decidedBy = by;
        comment = command.comment();
        version++;
        return approved
                ? new LateEntryEvent.LateEntryApproved(before, state(), version)
                : new LateEntryEvent.LateEntryRefused(before, state(), version);
    }

    /** Uses it up. */
    LateEntryEvent use(long count, Instant at, String by) {
        if (status != LateEntryStatus.APPROVED) {
            throw new IllegalStateException("a late entry that is " + status + " cannot be used");
        }
        LateEntryState before = state();
        status = LateEntryStatus.USED;
        usedAt = at;
        usedBy = by;
        written = count;
        version++;
        return new LateEntryEvent.LateEntryUsed(before, state(), version);
    }

    LateEntryState state() {
        return new LateEntryState(
                id,
                month().toString(),
                source,
                reason,
                status,
                requestedBy,
                decidedBy,
                comment,
                usedBy,
                written,
                externalReference);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    String source() {
        return source;
    }

    LateEntryStatus status() {
        return status;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant usedAt() {
        return usedAt;
    }
}

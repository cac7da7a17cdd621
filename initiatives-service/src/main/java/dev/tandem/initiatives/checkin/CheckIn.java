package dev.tandem.initiatives.checkin;

import dev.tandem.initiatives.person.Person;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A recorded check-in; it never changes. */
@Entity
@Immutable
@Table(name = "check_in")
public class CheckIn {

    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Enumerated(EnumType.STRING)
    private CheckInSide side;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "by_subject"))
    @AttributeOverride(name = "name", column = @Column(name = "by_name"))
    private Person by;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Embedded
    private Confidences confidence;

    private String comment;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "decisions_needed")
    private List<String> decisionsNeeded;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CheckIn() {}

    CheckIn(
            UUID id,
            UUID initiativeId,
            CheckInSide side,
            Person by,
            LocalDate effectiveOn,
            CheckInDraft draft,
            Instant createdAt) {
        this.id = id;
        this.initiativeId = initiativeId;
        this.side = side;
        this.by = by;
        this.effectiveOn = effectiveOn;
        this.confidence = draft.confidence();
        this.comment = draft.comment();
        this.decisionsNeeded = List.copyOf(draft.decisionsNeeded());
        this.createdAt = createdAt;
    }

    /** As the state of its side carries it. */
    CheckInState.Said said() {
        return new CheckInState.Said(id, by.subject(), effectiveOn, confidence, comment, decisionsNeeded);
    }

    UUID id() {
        return id;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    CheckInSide side() {
        return side;
    }

    Person by() {
        return by;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Confidences confidence() {
        return confidence;
    }

    String comment() {
        return comment;
    }

    List<String> decisionsNeeded() {
        return decisionsNeeded;
    }

    Instant createdAt() {
        return createdAt;
    }
}

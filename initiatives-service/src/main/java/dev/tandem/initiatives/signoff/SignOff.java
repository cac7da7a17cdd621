package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.SignOffDecision;
import dev.tandem.initiatives.initiative.LastSignOff;
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
import java.util.Set;
import java.util.UUID;

/**
 * The record of one side's decision. Whether a pending one still counts, its initiative says; here stays PENDING what was
 * voided later.
 */
@Entity
@Table(name = "sign_off")
public class SignOff {

    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Enumerated(EnumType.STRING)
    private Gate gate;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private SignOffDecision decision;

    @Column(name = "plan_version")
    private int planVersion;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "by_subject"))
    @AttributeOverride(name = "name", column = @Column(name = "by_name"))
    private Person by;

    private String comment;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    private SignOffOutcome outcome;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SignOff() {}

    SignOff(UUID id, UUID initiativeId, SignOffDraft draft, Person by, LocalDate effectiveOn, Instant createdAt) {
        this.id = id;
        this.initiativeId = initiativeId;
        this.gate = draft.gate();
        this.side = draft.side();
        this.decision = draft.decision();
        this.planVersion = draft.planVersion();
        this.comment = draft.comment();
        this.by = by;
        this.effectiveOn = effectiveOn;
        this.outcome = SignOffOutcome.PENDING;
        this.createdAt = createdAt;
    }

    void became(SignOffOutcome what) {
        outcome = what;
    }

    /** Its gate was passed: it counted when its side was asked, else it is only on record. */
    void counted(Set<Side> asked) {
        outcome = asked.contains(side) ? SignOffOutcome.COUNTED : SignOffOutcome.RECORDED;
    }

    /** As the initiative remembers it. */
    LastSignOff note(List<String> conditions) {
        return new LastSignOff(
                id, gate, side, decision, planVersion, by.subject(), effectiveOn, List.copyOf(conditions));
    }

    UUID id() {
        return id;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    Gate gate() {
        return gate;
    }

    Side side() {
        return side;
    }

    SignOffDecision decision() {
        return decision;
    }

    int planVersion() {
        return planVersion;
    }

    Person by() {
        return by;
    }

    String comment() {
        return comment;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    SignOffOutcome outcome() {
        return outcome;
    }

    Instant createdAt() {
        return createdAt;
    }
}

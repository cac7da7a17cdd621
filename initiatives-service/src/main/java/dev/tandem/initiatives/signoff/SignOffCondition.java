package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.initiative.Condition;
import dev.tandem.initiatives.person.Person;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** The record of a condition. Whether one that is not closed still stands, its initiative says. */
@Entity
@IdClass(SignOffCondition.Key.class)
@Table(name = "sign_off_condition")
public class SignOffCondition {

    @Id
    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Id
    private int number;

    @Column(name = "sign_off_id")
    private UUID signOffId;

    @Enumerated(EnumType.STRING)
    private Gate gate;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Column(name = "plan_version")
    private int planVersion;

    private String text;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "set_by"))
    @AttributeOverride(name = "name", column = @Column(name = "set_by_name"))
    private Person setBy;

    @Column(name = "set_on")
    private LocalDate setOn;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "closed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "closed_by_name"))
    private Person closedBy;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "closing_comment")
    private String closingComment;

    protected SignOffCondition() {}

    SignOffCondition(SignOff signOff, int number, String text) {
        this.initiativeId = signOff.initiativeId();
        this.number = number;
        this.signOffId = signOff.id();
        this.gate = signOff.gate();
        this.side = signOff.side();
        this.planVersion = signOff.planVersion();
        this.text = text;
        this.setBy = signOff.by();
        this.setOn = signOff.effectiveOn();
    }

    /** Of which initiative, which one. */
    public record Key(UUID initiativeId, int number) {}

    void close(Person by, LocalDate on, String comment) {
        closedBy = by;
        closedOn = on;
        closingComment = comment;
    }

    /** As the initiative carries it while it is not closed. */
    Condition standing() {
        return new Condition(number, gate, side, planVersion, text, setBy.subject(), setOn, false);
    }

    int number() {
        return number;
    }

    UUID signOffId() {
        return signOffId;
    }

    Gate gate() {
        return gate;
    }

    Side side() {
        return side;
    }

    int planVersion() {
        return planVersion;
    }

    String text() {
        return text;
    }

    Person setBy() {
        return setBy;
    }

    LocalDate setOn() {
        return setOn;
    }

    Person closedBy() {
        return closedBy;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    String closingComment() {
        return closingComment;
    }
}

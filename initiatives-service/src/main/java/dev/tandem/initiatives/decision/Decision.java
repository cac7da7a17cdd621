package dev.tandem.initiatives.decision;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A recorded decision; it never changes. */
@Entity
@Table(name = "decision")
public class Decision {

    @Id
    private UUID id;

    private String title;
    private String decided;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DecisionOption> options;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "business_people")
    private List<Decider> businessPeople;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "technology_people")
    private List<Decider> technologyPeople;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DecisionSubject> subjects;

    /** The ids of the subjects once more, for the index behind the filters. */
    @Column(name = "subject_ids")
    private UUID[] subjectIds = {};

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "recorded_by"))
    @AttributeOverride(name = "name", column = @Column(name = "recorded_by_name"))
    private Person recordedBy;

    private UUID supersedes;

    @Embedded
    private ExternalReference externalReference;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Decision() {}

    Decision(UUID id, Person recordedBy, Instant createdAt) {
        this.id = id;
        this.recordedBy = recordedBy;
        this.createdAt = createdAt;
    }

    /**
     * Records what was decided; only ever once.
     *
     * @param older the decision that it supersedes, or null
     */
    DecisionEvent record(DecisionDraft draft, List<DecisionSubject> on, LocalDate day, UUID older, Set<String> owners) {
        title = draft.title();
        decided = draft.decided();
        options = List.copyOf(draft.options());
        businessPeople = draft.businessPeople().stream().map(Decider::of).toList();
        technologyPeople = draft.technologyPeople().stream().map(Decider::of).toList();
        subjects = List.copyOf(on);
        subjectIds = on.stream().map(DecisionSubject::id).toArray(UUID[]::new);
        decidedOn = day;
        supersedes = older;
        externalReference = draft.externalReference();
        return new DecisionEvent.DecisionRecorded(state(), owners);
    }

    private DecisionState state() {
        return new DecisionState(
                id,
                title,
                decided,
                options,
                businessPeople.stream().map(Decider::subject).toList(),
                technologyPeople.stream().map(Decider::subject).toList(),
                subjects,
                decidedOn,
                recordedBy.subject(),
                supersedes,
                externalReference);
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    String decided() {
        return decided;
    }

    List<DecisionOption> options() {
        return options;
    }

    List<Person> businessPeople() {
        return businessPeople.stream().map(Decider::person).toList();
    }

    List<Person> technologyPeople() {
        return technologyPeople.stream().map(Decider::person).toList();
    }

    List<DecisionSubject> subjects() {
        return subjects;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    Person recordedBy() {
        return recordedBy;
    }

    UUID supersedes() {
        return supersedes;
    }

    ExternalReference externalReference() {
        return externalReference;
    }

    Instant createdAt() {
        return createdAt;
    }
}

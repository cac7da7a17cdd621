package dev.tandem.initiatives.deadline;

import dev.tandem.initiatives.reference.ExternalReference;
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
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A day by which an initiative must have done something. Its verbs return the event. */
@Entity
@Table(name = "deadline")
public class Deadline {

    /** What the deadline in an initiative's own field is called. */
    private static final String OF_INITIATIVE = "Deadline of the initiative";

    @Id
    private UUID id;

    private long version;

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;

    private String title;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "lead_days")
    private int leadDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "met_by")
    private MetBy metBy;

    @Column(name = "met_on")
    private LocalDate metOn;

    @Column(name = "of_initiative")
    private boolean ofInitiative;

    @Enumerated(EnumType.STRING)
    private Finding told;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reasons = List.of();

    @Embedded
    private ExternalReference externalReference;

    private boolean retired;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Deadline() {}

    Deadline(UUID id, UUID initiativeId, boolean ofInitiative, Instant createdAt) {
        this.id = id;
        this.initiativeId = initiativeId;
        this.ofInitiative = ofInitiative;
        this.createdAt = createdAt;
    }

    /** Takes over the given fields. The clock looks anew when it is due on another day. */
    DeadlineEvent set(DeadlineDraft draft, Set<String> owners, Instant at) {
        DeadlineState before = version == 0 && dueOn == null ? null : state();
        kind = draft.kind();
        title = draft.title();
        leadDays = draft.leadDays();
        metBy = draft.metBy();
        metOn = draft.metOn();
        externalReference = draft.externalReference();
        due(draft.dueOn());
        return before == null
                ? told(DeadlineEvent.DeadlineSet::new, null, owners, at)
                : told(DeadlineEvent.DeadlineRevised::new, before, owners, at);
    }

    /** The field of the initiative names this day now; the rest stays as it is. */
    DeadlineEvent follow(LocalDate day, Set<String> owners, Instant at) {
        if (dueOn == null) {
            return set(
                    new DeadlineDraft(DeadlineKind.DELIVERY, OF_INITIATIVE, day, null, MetBy.GOING_LIVE, null, null),
                    owners,
                    at);
        }
        DeadlineState before = state();
        due(day);
        return told(DeadlineEvent.DeadlineRevised::new, before, owners, at);
    }

    /** The clock found something. */
    DeadlineEvent found(Finding finding, List<Standing.Reason> why, Set<String> owners, Instant at) {
        DeadlineState before = state();
        told = finding;
        reasons = why.stream().map(Standing.Reason::name).toList();
        return finding == Finding.AT_RISK
                ? told(DeadlineEvent.DeadlineAtRisk::new, before, owners, at)
                : told(DeadlineEvent.DeadlineBreached::new, before, owners, at);
    }

    DeadlineEvent retire(Set<String> owners, Instant at) {
        DeadlineState before = state();
        retired = true;
        return told(DeadlineEvent.DeadlineRetired::new, before, owners, at);
    }

    private void due(LocalDate day) {
        if (!day.equals(dueOn)) {
            dueOn = day;
            told = null;
            reasons = List.of();
        }
    }

    private DeadlineEvent told(
            Function<DeadlineEvent.Change, DeadlineEvent> as, DeadlineState before, Set<String> owners, Instant at) {
        version++;
        updatedAt = at;
        return as.apply(new DeadlineEvent.Change(before, state(), version, owners));
    }

    DeadlineState state() {
        return new DeadlineState(
                id,
                initiativeId,
                kind,
                title,
                dueOn,
                leadDays,
                metBy,
                metOn,
                ofInitiative,
                told,
                reasons,
                externalReference,
                retired);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID initiativeId() {
        return initiativeId;
    }

    public DeadlineKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    int leadDays() {
        return leadDays;
    }

    MetBy metBy() {
        return metBy;
    }

    LocalDate metOn() {
        return metOn;
    }

    boolean ofInitiative() {
        return ofInitiative;
    }

    Finding told() {
        return told;
    }

    ExternalReference externalReference() {
        return externalReference;
    }

    boolean retired() {
        return retired;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}

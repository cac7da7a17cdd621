package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Action;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.storage.NeverMutated;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/**
 * A piece of IT investment and where it stands. Its verbs check nothing that a caller could get wrong (the rules are in
 * {@code gate} and {@link InitiativeRules}); they change it and return the events.
 */
@Entity
@Table(name = "initiative")
public class Initiative {

    @Id
    private UUID id;

    private long version;

    @Embedded
    private InitiativeDetails details;

    /** The objectives of the contributions once more, for the index behind the filters. */
    @Column(name = "objective_ids")
    private UUID[] objectiveIds = {};

    @Embedded
    private Standing standing;

    private boolean adopted;
    private boolean signed;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "author"))
    @AttributeOverride(name = "name", column = @Column(name = "author_name"))
    private Person author;

    @Column(name = "plan_version")
    private Integer planVersion;

    @Column(name = "baseline_version")
    private Integer baselineVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    @Column(name = "pending_sign_offs")
    private List<PendingSignOff> pendingSignOffs = List.of();

    @Embedded
    private Milestones milestones;

    @Embedded
    private Reporting reporting = Reporting.NONE;

    private boolean retired;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Initiative() {}

    public Initiative(UUID id, Person author, Instant createdAt) {
        this.id = id;
        this.author = author;
        this.createdAt = createdAt;
    }

    public InitiativeEvent propose(Telling proposed, Occasion on) {
        take(proposed);
        standing = Standing.in(Status.PROPOSED);
        return told(InitiativeEvent.Proposed::new, null, proposed.effectiveOn(), on);
    }

    /** Takes it over in the status that its own system says; it counts as unsigned until both sides have signed. */
    public InitiativeEvent adopt(Telling asItIs, Status its, Occasion on) {
        InitiativeState before = version == 0 ? null : state(on.outside());
        take(asItIs);
        adopted = true;
        standing = Standing.in(its);
        return told(InitiativeEvent.Adopted::new, before, asItIs.effectiveOn(), on);
    }

    /** Nothing when nothing changes; approvals no longer count when owners or contributions change. */
    public List<InitiativeEvent> revise(Telling revised, Occasion on) {
        InitiativeDetails old = details;
        if (old.equals(revised.details())) {
            reporting = revised.reporting();
            return List.of();
        }
        InitiativeState before = state(on.outside());
        take(revised);
        InitiativeEvent event = told(InitiativeEvent.Revised::new, before, revised.effectiveOn(), on);
        return and(event, old.asksForNewSignOffs(details), on);
    }

    /** Nothing when both versions are the same; approvals of the plan version before another one no longer count. */
    public List<InitiativeEvent> planned(int newPlanVersion, Integer newBaseline, Occasion on) {
        boolean another = planVersion == null || planVersion != newPlanVersion;
        if (!another && Objects.equals(baselineVersion, newBaseline)) {
            return List.of();
        }
        InitiativeState before = state(on.outside());
        planVersion = newPlanVersion;
        baselineVersion = newBaseline;
        return and(told(InitiativeEvent.Revised::new, before, null, on), another, on);
    }

    /** A side decided; {@code approval} is null when it said no. */
    public InitiativeEvent signedOff(PendingSignOff approval, LocalDate effectiveOn, Occasion on) {
        InitiativeState before = state(on.outside());
        if (approval != null) {
            pendingSignOffs = PendingSignOff.with(approval, pendingSignOffs);
        }
        return told(InitiativeEvent.SignedOff::new, before, effectiveOn, on);
    }

    /** Both sides have approved: the gate is passed. */
    public InitiativeEvent pass(Gate gate, Status next, Integer baseline, LocalDate effectiveOn, Occasion on) {
        InitiativeState before = state(on.outside());
        standing = Standing.in(next);
        signed = signed || gate == Gate.APPROVE;
        baselineVersion = baseline;
        milestones = milestones().passed(gate, effectiveOn);
        pendingSignOffs = PendingSignOff.without(gate, pendingSignOffs);
        return told(change -> InitiativeEvent.passed(gate, change), before, effectiveOn, on);
    }

    /** A side said no: approvals of the gate no longer count, and a proposal is rejected. */
    public List<InitiativeEvent> turnDown(Gate gate, Status next, LocalDate effectiveOn, Occasion on) {
        InitiativeState before = state(on.outside());
        int given = pendingSignOffs.size();
        pendingSignOffs = PendingSignOff.without(gate, pendingSignOffs);
        if (next != status()) {
            standing = Standing.in(next);
            return List.of(told(InitiativeEvent.Rejected::new, before, effectiveOn, on));
        }
        return pendingSignOffs.size() < given
                ? List.of(told(InitiativeEvent.SignOffVoided::new, before, effectiveOn, on))
                : List.of();
    }

    /** Goes a side way. */
    public List<InitiativeEvent> go(Action action, Status next, String reason, LocalDate effectiveOn, Occasion on) {
        List<InitiativeEvent> events = new ArrayList<>();
        if (action == Action.CANCEL) {
            events.addAll(voidPending(on));
        }
        InitiativeState before = state(on.outside());
        standing = new Standing(next, action == Action.HOLD ? status() : null, reason);
        events.add(told(change -> InitiativeEvent.taken(action, change), before, effectiveOn, on));
        return events;
    }

    /** Its source no longer has it since that snapshot, or (null) has it again. */
    public InitiativeEvent missing(LocalDate since, Occasion on) {
        InitiativeState before = state(on.outside());
        reporting = reporting.missing(since);
        return told(InitiativeEvent.Revised::new, before, since, on);
    }

    /** Others have it in their scope now. */
    InitiativeEvent rescoped(Occasion on) {
        return told(InitiativeEvent.Revised::new, state(on.outside()), null, on);
    }

    public InitiativeEvent retire(Occasion on) {
        InitiativeState before = state(on.outside());
        retired = true;
        return told(InitiativeEvent.Retired::new, before, null, on);
    }

    private List<InitiativeEvent> and(InitiativeEvent event, boolean voids, Occasion on) {
        List<InitiativeEvent> voided = voids ? voidPending(on) : List.of();
        return Stream.concat(Stream.of(event), voided.stream()).toList();
    }

    private List<InitiativeEvent> voidPending(Occasion on) {
        if (pendingSignOffs.isEmpty()) {
            return List.of();
        }
        InitiativeState before = state(on.outside());
        pendingSignOffs = List.of();
        return List.of(told(InitiativeEvent.SignOffVoided::new, before, null, on));
    }

    private void take(Telling taken) {
        details = taken.details();
        reporting = taken.reporting();
        objectiveIds =
                details.contributions().stream().map(Contribution::objectiveId).toArray(UUID[]::new);
    }

    private InitiativeEvent told(
            Function<InitiativeEvent.Change, InitiativeEvent> as,
            InitiativeState before,
            LocalDate effectiveOn,
            Occasion on) {
        version++;
        updatedAt = on.at();
        return as.apply(new InitiativeEvent.Change(before, state(on.outside()), version, effectiveOn));
    }

    /** Everybody in whose scope it is. */
    public Set<String> owners(Set<String> outside) {
        return details.owners(author, outside);
    }

    private InitiativeState state(Set<String> outside) {
        return InitiativeState.of(this, owners(outside));
    }

    /** Whether it was adopted and both sides have not signed it yet. */
    public boolean unsignedAdopted() {
        return adopted && !signed;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public InitiativeDetails details() {
        return details;
    }

    public Status status() {
        return standing.status();
    }

    public Standing standing() {
        return standing;
    }

    public boolean adopted() {
        return adopted;
    }

    public boolean signed() {
        return signed;
    }

    public Person author() {
        return author;
    }

    public Integer planVersion() {
        return planVersion;
    }

    public Integer baselineVersion() {
        return baselineVersion;
    }

    public List<PendingSignOff> pendingSignOffs() {
        return pendingSignOffs;
    }

    public Milestones milestones() {
        return milestones == null ? Milestones.NONE : milestones;
    }

    public Reporting reporting() {
        return reporting;
    }

    public boolean retired() {
        return retired;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}

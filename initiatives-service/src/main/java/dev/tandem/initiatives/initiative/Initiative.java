package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Action;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.person.Person;
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
import java.util.function.Predicate;

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

    @Embedded
    private Signing signing = Signing.NONE;

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
        return told(InitiativeEvent.Proposed::new, proposed.effectiveOn(), on, () -> {
            take(proposed);
            standing = Standing.in(Status.PROPOSED);
        });
    }

    /** Takes it over in the status that its own system says; it counts as unsigned until both sides have signed. */
    public List<InitiativeEvent> adopt(Telling asItIs, Status its, Occasion on) {
        boolean otherwise = details != null && details.asksForNewSignOffs(asItIs.details());
        InitiativeEvent event = told(InitiativeEvent.Adopted::new, asItIs.effectiveOn(), on, () -> {
            take(asItIs);
            adopted = true;
            standing = Standing.in(its);
        });
        return voiding(gate -> otherwise || shut(gate), on, event);
    }

    /** Nothing when nothing changes; approvals no longer count when owners or contributions change. */
    public List<InitiativeEvent> revise(Telling revised, Occasion on) {
        InitiativeDetails old = details;
        if (old.equals(revised.details())) {
            reporting = revised.reporting();
            return List.of();
        }
        InitiativeEvent event = told(InitiativeEvent.Revised::new, revised.effectiveOn(), on, () -> take(revised));
        return voiding(gate -> old.asksForNewSignOffs(details), on, event);
    }

    /** Nothing when both versions are the same; approvals of the plan version before another one no longer count. */
    public List<InitiativeEvent> planned(int newPlanVersion, Integer newBaseline, Occasion on) {
        boolean another = planVersion == null || planVersion != newPlanVersion;
        if (!another && Objects.equals(baselineVersion, newBaseline)) {
            return List.of();
        }
        InitiativeEvent event = told(InitiativeEvent.Revised::new, null, on, () -> {
            planVersion = newPlanVersion;
            baselineVersion = newBaseline;
        });
        return voiding(gate -> another, on, event);
    }

    /** Somebody asked the sides to sign at a gate. */
    public InitiativeEvent requested(Signing asked, Occasion on) {
        return told(InitiativeEvent.GateRequested::new, null, on, () -> signing = asked);
    }

    /** A side decided. */
    public InitiativeEvent signedOff(Signing decided, LocalDate effectiveOn, Occasion on) {
        return told(InitiativeEvent.SignedOff::new, effectiveOn, on, () -> signing = decided);
    }

    /** Every side has approved: the gate is passed, and what waited at gates that it shuts is void. */
    public List<InitiativeEvent> pass(Gate gate, Status next, Integer baseline, LocalDate effectiveOn, Occasion on) {
        InitiativeEvent event = told(change -> InitiativeEvent.passed(gate, change), effectiveOn, on, () -> {
            standing = next == status() ? standing : Standing.in(next);
            signed = signed || gate == Gate.APPROVE;
            baselineVersion = baseline;
            milestones = milestones().passed(gate, effectiveOn);
            signing = signing.passed(gate);
        });
        return voiding(this::shut, on, event);
    }

    /** A side said no: approvals of the gate no longer count, and a proposal is rejected. */
    public List<InitiativeEvent> turnDown(Gate gate, Status next, LocalDate effectiveOn, Occasion on) {
        if (next == status()) {
            return voiding(one -> one == gate, on);
        }
        return List.of(told(InitiativeEvent.Rejected::new, effectiveOn, on, () -> {
            standing = Standing.in(next);
            milestones = milestones().rejected(effectiveOn);
            signing = signing.voided(one -> one == gate);
        }));
    }

    /** The side that set a condition closes it. */
    public InitiativeEvent closeCondition(int number, LocalDate effectiveOn, Occasion on) {
        return told(InitiativeEvent.ConditionClosed::new, effectiveOn, on, () -> signing = signing.closing(number));
    }

    /** Goes a side way. */
    public List<InitiativeEvent> go(Action action, Status next, String reason, LocalDate effectiveOn, Occasion on) {
        List<InitiativeEvent> events = voiding(gate -> action == Action.CANCEL, on);
        events.add(told(change -> InitiativeEvent.taken(action, change), effectiveOn, on, () -> {
            standing = new Standing(next, action == Action.HOLD ? status() : null, reason);
            milestones = milestones().taken(action, effectiveOn);
            signing = action == Action.CANCEL ? signing.over() : signing;
        }));
        return events;
    }

    /** Its source no longer has it since that snapshot, or (null) has it again. */
    public InitiativeEvent missing(LocalDate since, Occasion on) {
        return told(InitiativeEvent.Revised::new, since, on, () -> reporting = reporting.missing(since));
    }

    /** Others have it in their scope now. */
    InitiativeEvent rescoped(Occasion on) {
        return told(InitiativeEvent.Revised::new, null, on, () -> {});
    }

    public List<InitiativeEvent> retire(Occasion on) {
        List<InitiativeEvent> events = voiding(gate -> true, on);
        events.add(told(InitiativeEvent.Retired::new, null, on, () -> retired = true));
        return events;
    }

    /** Whether no sign-off can be made at the gate where it stands. */
    private boolean shut(Gate gate) {
        return Lifecycle.through(gate, status(), unsignedAdopted()).isEmpty();
    }

    /** These events, and another one when what was said at the gates no longer counts. */
    private List<InitiativeEvent> voiding(Predicate<Gate> gates, Occasion on, InitiativeEvent... events) {
        List<InitiativeEvent> told = new ArrayList<>(List.of(events));
        Signing left = signing.voided(gates);
        if (!left.equals(signing)) {
            told.add(told(InitiativeEvent.SignOffVoided::new, null, on, () -> signing = left));
        }
        return told;
    }

    private void take(Telling taken) {
        details = taken.details();
        reporting = taken.reporting();
        objectiveIds =
                details.contributions().stream().map(Contribution::objectiveId).toArray(UUID[]::new);
    }

    private InitiativeEvent told(
            Function<InitiativeEvent.Change, InitiativeEvent> as, LocalDate effectiveOn, Occasion on, Runnable verb) {
        InitiativeState before = version == 0 ? null : InitiativeState.of(this, owners(on.outside()));
        verb.run();
        version++;
        updatedAt = on.at();
        InitiativeState after = InitiativeState.of(this, owners(on.outside()));
        return as.apply(new InitiativeEvent.Change(before, after, version, effectiveOn));
    }

    /** Everybody in whose scope it is. */
    public Set<String> owners(Set<String> outside) {
        return details.owners(author, outside);
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

    public Signing signing() {
        return signing;
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

    public Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}

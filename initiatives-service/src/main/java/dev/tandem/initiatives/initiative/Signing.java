package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.storage.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/**
 * Where the signing of an initiative stands: gates that wait, approvals that count, conditions that are not closed.
 *
 * @param lastSignOff null before the first
 */
@Embeddable
public record Signing(
        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class) @Column(name = "waiting_gates")
        List<WaitingGate> waitingGates,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class) @Column(name = "pending_sign_offs")
        List<PendingSignOff> pendingSignOffs,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<Condition> conditions,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class) @Column(name = "last_sign_off")
        LastSignOff lastSignOff) {

    static final Signing NONE = new Signing(List.of(), List.of(), List.of(), null);

    /** The gate, when it waits. */
    public Optional<WaitingGate> waiting(Gate gate) {
        return waitingGates.stream().filter(one -> one.gate() == gate).findFirst();
    }

    /** The approvals that count at a gate. */
    public List<PendingSignOff> pendingAt(Gate gate) {
        return pendingSignOffs.stream().filter(one -> one.gate() == gate).toList();
    }

    /** The conditions that keep every gate shut. */
    public List<Condition> binding() {
        return conditions.stream().filter(Condition::binding).toList();
    }

    /** A decision was made. */
    public Signing noting(LastSignOff made) {
        return new Signing(waitingGates, pendingSignOffs, conditions, made);
    }

    /** The gate waits like this. */
    public Signing waitingFor(WaitingGate waiting) {
        List<WaitingGate> gates = waiting(waiting.gate()).isEmpty()
                ? with(waitingGates, Stream.of(waiting))
                : waitingGates.stream()
                        .map(one -> one.gate() == waiting.gate() ? waiting : one)
                        .toList();
        return new Signing(gates, pendingSignOffs, conditions, lastSignOff);
    }

    /** Nobody waits at the gate. */
    public Signing notWaiting(Gate gate) {
        return new Signing(without(waitingGates, one -> one.gate() == gate), pendingSignOffs, conditions, lastSignOff);
    }

    /** An approval counts, with conditions or without. */
    public Signing approving(PendingSignOff approval, List<Condition> set) {
        return new Signing(
                waitingGates, with(pendingSignOffs, Stream.of(approval)), with(conditions, set.stream()), lastSignOff);
    }

    /** A side that nobody asked takes back what it said at the gate. */
    public Signing withdrawing(Gate gate, Side side) {
        return new Signing(
                waitingGates,
                without(pendingSignOffs, one -> one.gate() == gate && one.side() == side),
                without(conditions, one -> !one.binding() && one.gate() == gate && one.side() == side),
                lastSignOff);
    }

    /** The condition is closed. */
    public Signing closing(int number) {
        return new Signing(
                waitingGates, pendingSignOffs, without(conditions, one -> one.number() == number), lastSignOff);
    }

    /** The gate is passed: its conditions bind. */
    Signing passed(Gate gate) {
        return new Signing(
                without(waitingGates, one -> one.gate() == gate),
                without(pendingSignOffs, one -> one.gate() == gate),
                conditions.stream()
                        .map(one -> one.gate() == gate ? one.bound() : one)
                        .toList(),
                lastSignOff);
    }

    /** What was said at these gates no longer counts; conditions that bind already go on. */
    Signing voided(Predicate<Gate> gates) {
        return new Signing(
                without(waitingGates, one -> gates.test(one.gate())),
                without(pendingSignOffs, one -> gates.test(one.gate())),
                without(conditions, one -> !one.binding() && gates.test(one.gate())),
                lastSignOff);
    }

    /** Nothing of it matters any more. */
    Signing over() {
        return new Signing(List.of(), List.of(), List.of(), lastSignOff);
    }

    private static <T> List<T> with(List<T> some, Stream<T> more) {
        return Stream.concat(some.stream(), more).toList();
    }

    private static <T> List<T> without(List<T> some, Predicate<T> gone) {
        return some.stream().filter(gone.negate()).toList();
    }
}

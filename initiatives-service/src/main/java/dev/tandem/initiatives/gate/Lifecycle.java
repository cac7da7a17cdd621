package dev.tandem.initiatives.gate;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of the lifecycle: which gate and which side way is open in which status, and where it leads. Adopted
 * initiatives that both sides have not signed yet stand outside the gate APPROVE and may pass it wherever they are; it
 * then makes them signed and leaves their status as it is.
 */
public final class Lifecycle {

    private static final Map<Gate, Map<Status, Status>> GATES = new EnumMap<>(Gate.class);
    private static final Map<Action, Map<Status, Status>> ACTIONS = new EnumMap<>(Action.class);
    private static final Set<Status> ADOPTABLE = EnumSet.of(Status.IN_PROGRESS, Status.LIVE, Status.CLOSED);
    private static final Set<Status> UNSIGNED_MAY_SIGN =
            EnumSet.of(Status.IN_PROGRESS, Status.LIVE, Status.CLOSED, Status.ON_HOLD);
    private static final Set<Status> RETIRABLE =
            EnumSet.of(Status.PROPOSED, Status.REJECTED, Status.CANCELLED, Status.CLOSED);
    private static final Set<Status> OVER = EnumSet.of(Status.CLOSED, Status.REJECTED, Status.CANCELLED);

    static {
        GATES.put(Gate.APPROVE, Map.of(Status.PROPOSED, Status.APPROVED));
        GATES.put(Gate.START, Map.of(Status.APPROVED, Status.IN_PROGRESS));
        GATES.put(Gate.GO_LIVE, Map.of(Status.IN_PROGRESS, Status.LIVE));
        GATES.put(Gate.CLOSE, Map.of(Status.LIVE, Status.CLOSED));
        GATES.put(
                Gate.REBASELINE,
                Map.of(
                        Status.APPROVED, Status.APPROVED,
                        Status.IN_PROGRESS, Status.IN_PROGRESS,
                        Status.LIVE, Status.LIVE));
        ACTIONS.put(Action.HOLD, Map.of(Status.APPROVED, Status.ON_HOLD, Status.IN_PROGRESS, Status.ON_HOLD));
        ACTIONS.put(
                Action.CANCEL,
                Map.of(
                        Status.PROPOSED, Status.CANCELLED,
                        Status.APPROVED, Status.CANCELLED,
                        Status.IN_PROGRESS, Status.CANCELLED,
                        Status.ON_HOLD, Status.CANCELLED));
        ACTIONS.put(Action.REPROPOSE, Map.of(Status.REJECTED, Status.PROPOSED));
    }

    private Lifecycle() {}

    /**
     * Where a gate leads from this status, or nothing when it is not open there.
     *
     * @param unsignedAdopted whether the initiative was adopted and both sides have not signed it yet
     */
    public static Optional<Status> through(Gate gate, Status from, boolean unsignedAdopted) {
        if (unsignedAdopted && gate == Gate.APPROVE) {
            return UNSIGNED_MAY_SIGN.contains(from) ? Optional.of(from) : Optional.empty();
        }
        if (unsignedAdopted && gate == Gate.REBASELINE) {
            return Optional.empty();
        }
        return Optional.ofNullable(GATES.get(gate).get(from));
    }

    /**
     * Where a side way leads from this status, or nothing when it is not open there.
     *
     * @param heldFrom the status that a RESUME returns to; null unless on hold
     */
    public static Optional<Status> along(Action action, Status from, Status heldFrom) {
        if (action == Action.RESUME) {
            return from == Status.ON_HOLD ? Optional.ofNullable(heldFrom) : Optional.empty();
        }
        return Optional.ofNullable(ACTIONS.get(action).get(from));
    }

    /**
     * Where a no of one side leads: a proposal is rejected; at any other gate, and for what is running already, things stay
     * as they are.
     */
    public static Status turnedDown(Gate gate, Status from, boolean unsignedAdopted) {
        return gate == Gate.APPROVE && !unsignedAdopted ? Status.REJECTED : from;
    }

    /** Whether a running initiative may be taken over in this status. */
    public static boolean adoptable(Status status) {
        return ADOPTABLE.contains(status);
    }

    /** Whether an initiative in this status may be retired. */
    public static boolean retirable(Status status) {
        return RETIRABLE.contains(status);
    }

    /** Whether an initiative in this status may get a new plan version. */
    public static boolean plannable(Status status) {
        return !OVER.contains(status);
    }

    /** The statuses in which nothing more happens by itself. */
    public static Set<Status> over() {
        return EnumSet.copyOf(OVER);
    }

    /** Whether passing this gate makes the plan version signed the baseline. */
    public static boolean setsBaseline(Gate gate) {
        return gate == Gate.APPROVE || gate == Gate.REBASELINE;
    }
}

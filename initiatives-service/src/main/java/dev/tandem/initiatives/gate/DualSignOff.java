package dev.tandem.initiatives.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule of a gate: it passes when every side that it asks for has approved the same plan version, by different people,
 * none of whom wrote the initiative or that plan version. BUSINESS and TECHNOLOGY are always asked, FINANCE above the
 * gate's limit. Conditions of an approval bind once its gate is passed: until they are closed, no gate is approved.
 */
public final class DualSignOff {

    private DualSignOff() {}

    /**
     * A sign-off that somebody wants to make.
     *
     * @param by the subject who signs
     * @param planVersion the plan version that they have read
     */
    public record Proposed(Gate gate, Side side, SignOffDecision decision, String by, int planVersion) {}

    /** An approval given earlier that still counts. */
    public record Given(Gate gate, Side side, String by, int planVersion) {}

    /**
     * What the rule looks at.
     *
     * @param planVersion the present plan version, 0 when there is no plan
     * @param planAuthor who wrote that version, null when there is none
     * @param asked the sides that the gate asks for
     * @param standing the approvals that still count, of any gate
     * @param signedBefore the sides that this person has ever signed on the same plan version, at any gate
     * @param openConditions the numbers of the conditions that bind and are not closed
     */
    public record Facts(
            Status status,
            boolean unsignedAdopted,
            String businessOwner,
            String technologyOwner,
            String author,
            int planVersion,
            String planAuthor,
            Set<Side> asked,
            List<Given> standing,
            Set<Side> signedBefore,
            List<Integer> openConditions) {}

    /** Why a sign-off is refused. */
    public enum Rule {
        GATE_NOT_OPEN,
        PLAN_MISSING,
        PLAN_VERSION_STALE,
        OWNER_MISSING,
        CONDITION_OPEN,
        OWN_WORK,
        BOTH_SIDES,
        SIDE_ALREADY_SIGNED
    }

    /** What comes of a sign-off, or of a request for sign-offs. */
    public sealed interface Outcome {

        /** All sides are there now, and this is where it leads. */
        record Passed(Status next) implements Outcome {}

        /** These sides are still missing. */
        record Waiting(Set<Side> missing) implements Outcome {}

        /** The side said no; approvals of this gate given so far no longer count, and this is where it leads. */
        record TurnedDown(Status next) implements Outcome {}

        /** A no of a side that the gate does not ask for: kept on record; these sides are still missing. */
        record Noted(Set<Side> missing) implements Outcome {}

        /** It may not be made. */
        record Refused(Rule rule, String why) implements Outcome {}
    }

    /** The sides that a gate asks for; {@code limit} is null where it never asks for FINANCE. */
    public static Set<Side> asked(FinanceLimit limit, Stake stake) {
        Set<Side> asked = EnumSet.of(Side.BUSINESS, Side.TECHNOLOGY);
        if (limit != null && limit.exceededBy(stake)) {
            asked.add(Side.FINANCE);
        }
        return asked;
    }

    /** Decides what comes of a sign-off; changes nothing. */
    public static Outcome decide(Proposed proposed, Facts facts) {
        Optional<Outcome.Refused> refused = refusal(proposed, facts);
        if (refused.isPresent()) {
            return refused.get();
        }
        Set<Side> missing = missing(proposed.gate(), proposed.planVersion(), facts);
        if (!proposed.decision().approves()) {
            return facts.asked().contains(proposed.side())
                    ? new Outcome.TurnedDown(
                            Lifecycle.turnedDown(proposed.gate(), facts.status(), facts.unsignedAdopted()))
                    : new Outcome.Noted(missing);
        }
        missing.remove(proposed.side());
        return passedOrWaiting(proposed.gate(), missing, facts);
    }

    /**
     * Decides what comes of asking the sides to sign; changes nothing. The gate passes at once when every side has signed
     * already, as after a rule that asks for fewer sides than before.
     */
    public static Outcome request(Gate gate, int planVersion, Facts facts) {
        Optional<Outcome.Refused> refused =
                GateRefusals.notReady(gate, planVersion, facts).or(() -> GateRefusals.notApprovable(facts));
        return refused.<Outcome>map(refusal -> refusal)
                .orElseGet(() -> passedOrWaiting(gate, missing(gate, planVersion, facts), facts));
    }

    /** The sides that a gate still waits for, given the approvals that count. */
    public static Set<Side> missing(Gate gate, int planVersion, Facts facts) {
        Set<Side> missing = EnumSet.copyOf(facts.asked());
        facts.standing().stream()
                .filter(given -> given.gate() == gate && given.planVersion() == planVersion)
                .forEach(given -> missing.remove(given.side()));
        return missing;
    }

    private static Outcome passedOrWaiting(Gate gate, Set<Side> missing, Facts facts) {
        return missing.isEmpty()
                ? new Outcome.Passed(Lifecycle.through(gate, facts.status(), facts.unsignedAdopted())
                        .orElseThrow())
                : new Outcome.Waiting(missing);
    }

    private static Optional<Outcome.Refused> refusal(Proposed proposed, Facts facts) {
        return GateRefusals.notReady(proposed.gate(), proposed.planVersion(), facts)
                .or(() -> proposed.decision().approves() ? GateRefusals.notApprovable(facts) : Optional.empty())
                .or(() -> GateRefusals.ownWork(proposed.by(), facts.author(), facts.planAuthor()))
                .or(() -> GateRefusals.otherSide(proposed.side(), facts.signedBefore()))
                .or(() -> GateRefusals.signedAlready(proposed, facts));
    }
}

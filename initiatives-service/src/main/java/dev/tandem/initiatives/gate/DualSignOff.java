package dev.tandem.initiatives.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plain rule of a gate: it passes when BUSINESS and TECHNOLOGY have both approved the same plan version, by two
 * different people, neither of whom wrote the initiative or that plan version. FINANCE is recorded; it neither opens nor
 * stops a gate under the plain rule.
 */
public final class DualSignOff {

    private static final Set<Side> ASKED = EnumSet.of(Side.BUSINESS, Side.TECHNOLOGY);

    private DualSignOff() {}

    /**
     * A sign-off that somebody wants to make.
     *
     * @param by the subject who signs
     * @param planVersion the plan version that they have read
     */
    public record Proposed(Gate gate, Side side, Decision decision, String by, int planVersion) {}

    /** An approval given earlier that still counts. */
    public record Given(Gate gate, Side side, String by, int planVersion) {}

    /**
     * What the rule looks at.
     *
     * @param planVersion the present plan version, 0 when there is no plan
     * @param planAuthor who wrote that version, null when there is none
     * @param standing the approvals that still count, of any gate
     * @param signedBefore the sides that this person has ever signed on the same gate and plan version
     */
    public record Facts(
            Status status,
            boolean unsignedAdopted,
            String businessOwner,
            String technologyOwner,
            String author,
            int planVersion,
            String planAuthor,
            List<Given> standing,
            Set<Side> signedBefore) {}

    /** Why a sign-off is refused. */
    public enum Rule {
        GATE_NOT_OPEN,
        PLAN_MISSING,
        PLAN_VERSION_STALE,
        OWNER_MISSING,
        OWN_WORK,
        BOTH_SIDES,
        SIDE_ALREADY_SIGNED
    }

    /** What comes of a sign-off. */
    public sealed interface Outcome {

        /** The sign-off counts, and both sides are there now. */
        record Passed(Status next) implements Outcome {}

        /** The sign-off counts; these sides are still missing. */
        record Waiting(Set<Side> missing) implements Outcome {}

        /** The side said no; approvals of this gate given so far no longer count, and this is where it leads. */
        record TurnedDown(Status next) implements Outcome {}

        /** It may not be made. */
        record Refused(Rule rule, String why) implements Outcome {}
    }

    /** Decides what comes of a sign-off; changes nothing. */
    public static Outcome decide(Proposed proposed, Facts facts) {
        Optional<Outcome.Refused> refused = refusal(proposed, facts);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (proposed.decision() == Decision.REJECT && ASKED.contains(proposed.side())) {
            return new Outcome.TurnedDown(
                    Lifecycle.turnedDown(proposed.gate(), facts.status(), facts.unsignedAdopted()));
        }
        Set<Side> missing = missing(proposed.gate(), proposed.planVersion(), facts.standing());
        if (proposed.decision() == Decision.APPROVE) {
            missing.remove(proposed.side());
        }
        if (!missing.isEmpty()) {
            return new Outcome.Waiting(missing);
        }
        return new Outcome.Passed(Lifecycle.through(proposed.gate(), facts.status(), facts.unsignedAdopted())
                .orElseThrow());
    }

    /** The sides that a gate still waits for, given the approvals that count. */
    public static Set<Side> missing(Gate gate, int planVersion, List<Given> standing) {
        Set<Side> missing = EnumSet.copyOf(ASKED);
        standing.stream()
                .filter(given -> given.gate() == gate && given.planVersion() == planVersion)
                .forEach(given -> missing.remove(given.side()));
        return missing;
    }

    private static Optional<Outcome.Refused> refusal(Proposed proposed, Facts facts) {
        if (Lifecycle.through(proposed.gate(), facts.status(), facts.unsignedAdopted())
                .isEmpty()) {
            return refused(Rule.GATE_NOT_OPEN, notOpen(proposed.gate(), facts));
        }
        if (facts.planVersion() == 0) {
            return refused(Rule.PLAN_MISSING, "there is no plan yet, so there is nothing to sign");
        }
        if (proposed.planVersion() != facts.planVersion()) {
            return refused(
                    Rule.PLAN_VERSION_STALE,
                    "the sign-off is for plan version " + proposed.planVersion() + ", the present one is "
                            + facts.planVersion());
        }
        Optional<String> ownerless = withoutOwner(facts);
        if (proposed.decision() == Decision.APPROVE && ownerless.isPresent()) {
            return refused(Rule.OWNER_MISSING, "no gate passes without both owners; missing: " + ownerless.get());
        }
        if (proposed.by().equals(facts.author())) {
            return refused(Rule.OWN_WORK, "nobody signs off what they authored: you proposed this initiative");
        }
        if (proposed.by().equals(facts.planAuthor())) {
            return refused(
                    Rule.OWN_WORK,
                    "nobody signs off what they authored: you wrote plan version " + facts.planVersion());
        }
        return refusalByEarlierSignOffs(proposed, facts);
    }

    private static Optional<Outcome.Refused> refusalByEarlierSignOffs(Proposed proposed, Facts facts) {
        Optional<Side> other = facts.signedBefore().stream()
                .filter(side -> side != proposed.side())
                .findFirst();
        if (other.isPresent()) {
            return refused(
                    Rule.BOTH_SIDES,
                    "one person never signs two sides: you have signed " + other.get()
                            + " of this gate and plan version");
        }
        boolean taken = facts.standing().stream()
                .anyMatch(given -> given.gate() == proposed.gate()
                        && given.planVersion() == proposed.planVersion()
                        && given.side() == proposed.side());
        if (taken && proposed.decision() == Decision.APPROVE) {
            return refused(
                    Rule.SIDE_ALREADY_SIGNED,
                    "the side " + proposed.side() + " has approved this plan version at this gate already");
        }
        return Optional.empty();
    }

    private static Optional<String> withoutOwner(Facts facts) {
        if (facts.businessOwner() == null && facts.technologyOwner() == null) {
            return Optional.of("business owner and technology owner");
        }
        if (facts.businessOwner() == null) {
            return Optional.of("business owner");
        }
        return facts.technologyOwner() == null ? Optional.of("technology owner") : Optional.empty();
    }

    private static String notOpen(Gate gate, Facts facts) {
        if (facts.unsignedAdopted() && gate == Gate.REBASELINE) {
            return "the gate REBASELINE is not open: the adopted initiative has not been signed yet (gate APPROVE)";
        }
        return "the gate " + gate + " is not open in the status " + facts.status();
    }

    private static Optional<Outcome.Refused> refused(Rule rule, String why) {
        return Optional.of(new Outcome.Refused(rule, why));
    }
}

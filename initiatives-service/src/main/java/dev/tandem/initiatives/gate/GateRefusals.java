package dev.tandem.initiatives.gate;

import dev.tandem.initiatives.gate.DualSignOff.Facts;
import dev.tandem.initiatives.gate.DualSignOff.Outcome.Refused;
import dev.tandem.initiatives.gate.DualSignOff.Proposed;
import dev.tandem.initiatives.gate.DualSignOff.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Each rule that refuses something at a gate, with the words that name the side or rule missing. */
final class GateRefusals {

    private GateRefusals() {}

    /** The gate is shut, or what would be signed is not the present plan. */
    static Optional<Refused> notReady(Gate gate, int planVersion, Facts facts) {
        if (Lifecycle.through(gate, facts.status(), facts.unsignedAdopted()).isEmpty()) {
            return refused(Rule.GATE_NOT_OPEN, notOpen(gate, facts));
        }
        if (facts.planVersion() == 0) {
            return refused(Rule.PLAN_MISSING, "there is no plan yet, so there is nothing to sign");
        }
        if (planVersion != facts.planVersion()) {
            return refused(
                    Rule.PLAN_VERSION_STALE,
                    "this is about plan version " + planVersion + ", the present one is " + facts.planVersion());
        }
        return Optional.empty();
    }

    /** Nobody could approve now, whoever they are. */
    static Optional<Refused> notApprovable(Facts facts) {
        List<String> ownerless = new ArrayList<>();
        if (facts.businessOwner() == null) {
            ownerless.add("business owner");
        }
        if (facts.technologyOwner() == null) {
            ownerless.add("technology owner");
        }
        if (!ownerless.isEmpty()) {
            return refused(
                    Rule.OWNER_MISSING,
                    "no gate passes without both owners; missing: " + String.join(" and ", ownerless));
        }
        if (!facts.openConditions().isEmpty()) {
            return refused(
                    Rule.CONDITION_OPEN,
                    "no gate is approved while a condition of an earlier one is open; not closed: "
                            + facts.openConditions().stream()
                                    .map(number -> "condition " + number)
                                    .collect(Collectors.joining(", ")));
        }
        return Optional.empty();
    }

    static Optional<Refused> ownWork(String by, String author, String planAuthor) {
        if (by.equals(author)) {
            return refused(Rule.OWN_WORK, "nobody signs off what they authored: you proposed this initiative");
        }
        if (by.equals(planAuthor)) {
            return refused(Rule.OWN_WORK, "nobody signs off what they authored: you wrote this plan version");
        }
        return Optional.empty();
    }

    static Optional<Refused> otherSide(Side side, Set<Side> signedBefore) {
        return signedBefore.stream()
                .filter(signed -> signed != side)
                .sorted()
                .findFirst()
                .map(other -> new Refused(
                        Rule.BOTH_SIDES,
                        "one person never signs two sides: you have signed " + other + " on this plan version"));
    }

    static Optional<Refused> signedAlready(Proposed proposed, Facts facts) {
        boolean taken = facts.standing().stream()
                .anyMatch(given -> given.gate() == proposed.gate()
                        && given.planVersion() == proposed.planVersion()
                        && given.side() == proposed.side());
        return taken && proposed.decision().approves()
                ? refused(
                        Rule.SIDE_ALREADY_SIGNED,
                        "the side " + proposed.side() + " has approved this plan version at this gate already")
                : Optional.empty();
    }

    private static String notOpen(Gate gate, Facts facts) {
        if (facts.unsignedAdopted() && gate == Gate.REBASELINE) {
            return "the gate REBASELINE is not open: the adopted initiative has not been signed yet (gate APPROVE)";
        }
        return "the gate " + gate + " is not open in the status " + facts.status();
    }

    private static Optional<Refused> refused(Rule rule, String why) {
        return Optional.of(new Refused(rule, why));
    }
}

package dev.tandem.initiatives.gate;

import dev.tandem.initiatives.gate.DualSignOff.Outcome.Refused;
import java.util.Optional;
import java.util.Set;

/**
 * Who may close a condition: the side that set it, by somebody who wrote none of what it is about and has not signed for
 * another side. To close it is to say that the yes holds, so it has the same four eyes as the yes.
 */
public final class ConditionClosing {

    private ConditionClosing() {}

    /**
     * What the rule looks at.
     *
     * @param side the side that set the condition
     * @param author who proposed the initiative
     * @param planAuthors who wrote the plan version that the condition was set on, and the present one
     * @param signedBefore the sides that this person has ever signed on the plan version that it was set on
     */
    public record Facts(Side side, String author, Set<String> planAuthors, Set<Side> signedBefore) {}

    /** Why this person may not, or nothing. */
    public static Optional<Refused> refusal(String by, Facts facts) {
        return GateRefusals.ownWork(by, facts.author(), facts.planAuthors().contains(by) ? by : null)
                .or(() -> GateRefusals.otherSide(facts.side(), facts.signedBefore()));
    }
}

package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Stake;
import dev.tandem.initiatives.plan.LineKind;
import dev.tandem.initiatives.plan.PlanLine;
import java.util.List;

/** What the lines of a plan put at stake, for the limit above which FINANCE signs. */
final class PlanStake {

    private PlanStake() {}

    static Stake of(List<PlanLine> lines) {
        Stake stake = Stake.NONE;
        for (PlanLine line : lines) {
            if (line.amount() != null) {
                boolean benefit = line.kind() == LineKind.BENEFIT;
                stake = stake.plus(
                        benefit
                                ? line.amount().amount().negate()
                                : line.amount().amount(),
                        line.amount().currency());
            }
        }
        return stake;
    }
}

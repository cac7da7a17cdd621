package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gaterule.GateRule;
import dev.tandem.initiatives.initiative.Condition;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.PendingSignOff;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.plan.Plan;
import java.util.List;
import java.util.Set;

/** Puts together what the rule of a gate looks at. */
final class GateFacts {

    private GateFacts() {}

    /**
     * The facts of a gate by its rule.
     *
     * @param plan null when there is none
     */
    static DualSignOff.Facts of(Initiative initiative, Plan plan, GateRule rule, Set<Side> signedBefore) {
        Set<Side> asked = rule.asks(PlanStake.of(plan == null ? List.of() : plan.currentLines()));
        return of(initiative, plan == null ? null : plan.currentAuthor(), asked, signedBefore);
    }

    /** The facts of a gate that asks for these sides. */
    static DualSignOff.Facts of(Initiative initiative, String planAuthor, Set<Side> asked, Set<Side> signedBefore) {
        return new DualSignOff.Facts(
                initiative.status(),
                initiative.unsignedAdopted(),
                subject(initiative.details().businessOwner()),
                subject(initiative.details().technologyOwner()),
                initiative.author().subject(),
                initiative.planVersion() == null ? 0 : initiative.planVersion(),
                planAuthor,
                asked,
                initiative.signing().pendingSignOffs().stream()
                        .map(PendingSignOff::given)
                        .toList(),
                signedBefore,
                initiative.signing().binding().stream().map(Condition::number).toList());
    }

    private static String subject(Person person) {
        return person == null ? null : person.subject();
    }
}

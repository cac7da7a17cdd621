package dev.tandem.initiatives.target;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.initiative.MoneyAccess;
import dev.tandem.initiatives.objective.Objective;
import dev.tandem.initiatives.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may see and set targets. A target on money follows the money row; it is the own of its objective's owners. */
@ApplicationScoped
class TargetAccess {

    private final MoneyAccess money;
    private final Caller caller;

    TargetAccess(MoneyAccess money, Caller caller) {
        this.money = money;
        this.caller = caller;
    }

    boolean readsMoneyOf(Objective objective) {
        return money.allows(caller, objective.owners());
    }

    void requireRead(Target target, Objective objective) {
        if (target.isMoney() && !readsMoneyOf(objective)) {
            throw new ProblemException(
                    Problems.FORBIDDEN,
                    "A target on money may be read where money may; the objective is not your own.");
        }
    }

    /** Both executives set every target, finance those on money. */
    void requireWrite(boolean onMoney) {
        if (!onMoney && !caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE)) {
            throw new ProblemException(Problems.FORBIDDEN, "Finance sets targets on money only.");
        }
    }
}

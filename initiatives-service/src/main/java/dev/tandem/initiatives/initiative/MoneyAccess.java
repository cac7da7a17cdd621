package dev.tandem.initiatives.initiative;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Who may read the money of an initiative: both executives and finance always; portfolio managers and integrators where
 * it is their own; nobody else.
 */
@ApplicationScoped
public class MoneyAccess {

    /** Whether the caller may read it. */
    public boolean allows(Caller caller, InitiativeFacts initiative) {
        return allows(caller, initiative.owners());
    }

    /** The same, given everybody in whose scope the initiative is. */
    public boolean allows(Caller caller, Set<String> owners) {
        return caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE)
                || (caller.hasAny(Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR) && owners.contains(caller.subject()));
    }

    /**
     * Refuses callers who may not.
     *
     * @throws ProblemException FORBIDDEN
     */
    public void require(Caller caller, InitiativeFacts initiative) {
        if (!allows(caller, initiative)) {
            throw new ProblemException(
                    Problems.FORBIDDEN, "The money of this initiative may not be read by you: it is not your own.");
        }
    }
}

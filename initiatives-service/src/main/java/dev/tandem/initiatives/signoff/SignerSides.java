package dev.tandem.initiatives.signoff;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** For which sides a caller may speak. */
@ApplicationScoped
class SignerSides {

    private static final Map<Side, String> ROLE_OF = Map.of(
            Side.BUSINESS, Roles.BUSINESS_EXECUTIVE,
            Side.TECHNOLOGY, Roles.TECHNOLOGY_EXECUTIVE,
            Side.FINANCE, Roles.FINANCE);

    private final Caller caller;

    SignerSides(Caller caller) {
        this.caller = caller;
    }

    /**
     * Refuses callers without the role of the side.
     *
     * @throws ProblemException FORBIDDEN
     */
    void require(Side side) {
        String role = ROLE_OF.get(side);
        if (!caller.has(role)) {
            throw new ProblemException(
                    Problems.FORBIDDEN, "Speaking for the side " + side + " needs the role " + role + ".");
        }
    }
}

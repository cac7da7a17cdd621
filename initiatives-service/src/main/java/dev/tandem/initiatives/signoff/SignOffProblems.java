package dev.tandem.initiatives.signoff;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.ProblemType;
import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.plan.PlanProblems;
import java.util.List;

/** Why a gate or a side way stays shut; each rule of the sign-off has its own. */
public final class SignOffProblems {

    public static final ProblemType GATE_NOT_OPEN =
            new ProblemType("gate-not-open", 409, "The gate is not open in this status", """
            Each gate is open in one status: APPROVE in PROPOSED, START in APPROVED, GO_LIVE in IN_PROGRESS, CLOSE in \
            LIVE; REBASELINE in APPROVED, IN_PROGRESS and LIVE. An adopted initiative that both sides have not signed \
            yet is signed at the gate APPROVE wherever it stands, and is not rebaselined before that.

            Read the initiative; `status` says where it is. RESUME it first when it is on hold.""");

    public static final ProblemType PLAN_MISSING =
            new ProblemType("plan-missing", 409, "There is no plan to sign", """
            A sign-off is for one version of the plan, and this initiative has no plan yet.

            Write one (`POST /api/v1/initiatives/{id}/plans`), let the other side read it, then sign.""");

    public static final ProblemType OWNER_MISSING =
            new ProblemType("owner-missing", 409, "No gate passes without both owners", """
            An initiative may be proposed before its owners are named, but no gate passes until there is a business \
            owner and a technology owner, two different people.

            `detail` says who is missing. Name them with PATCH, then sign. A side may say no without.""");

    public static final ProblemType OWN_WORK =
            new ProblemType("own-work", 403, "Nobody signs off what they authored", """
            You proposed (or loaded) this initiative, or you wrote the plan version that is to be signed. Whoever wrote \
            something does not decide on it, whatever roles they have.

            Ask another person with the role of this side to sign.""");

    public static final ProblemType BOTH_SIDES =
            new ProblemType("both-sides", 403, "One person never signs two sides", """
            You have already decided for another side on this plan version, at this gate or another one. Sign-off means \
            that two people agreed; this holds even when your token carries both roles and when the first sign-off no longer \
            counts.

            Ask another person with the role of this side to sign.""");

    public static final ProblemType SIDE_ALREADY_SIGNED =
            new ProblemType("side-already-signed", 409, "The side has signed already", """
            This side has approved the present plan version at this gate; the gate waits for other sides, which the \
            gate's view names (`GET /api/v1/initiatives/{id}/gates`).

            Nothing needs to be done twice. To take an approval back, the side can REJECT.""");

    public static final ProblemType CONDITION_OPEN =
            new ProblemType("condition-open", 409, "A condition of an earlier gate is open", """
            A side approved an earlier gate with conditions, and not all of them are closed. Until they are, no gate is \
            approved; a side may still say no.

            `detail` says which. The side that set one closes it \
            (`POST /api/v1/initiatives/{id}/conditions/{number}/closing`).""");

    public static final ProblemType CONDITION_NOT_STANDING =
            new ProblemType("condition-not-standing", 409, "The condition does not stand any more", """
            It was closed before, or the approval that it came with no longer counts: plan, owners or contributions \
            changed, a side said no, or the initiative was cancelled.

            Nothing needs to be done.""");

    public static final ProblemType TRANSITION_NOT_OPEN =
            new ProblemType("transition-not-open", 409, "The step is not open in this status", """
            HOLD goes from APPROVED or IN_PROGRESS, RESUME from ON_HOLD, CANCEL from PROPOSED, APPROVED, IN_PROGRESS or \
            ON_HOLD, REPROPOSE from REJECTED. What is live is ended through the gate CLOSE.

            Read the initiative; `status` says where it is.""");

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(
            GATE_NOT_OPEN,
            PLAN_MISSING,
            OWNER_MISSING,
            OWN_WORK,
            BOTH_SIDES,
            SIDE_ALREADY_SIGNED,
            CONDITION_OPEN,
            CONDITION_NOT_STANDING,
            TRANSITION_NOT_OPEN);

    private SignOffProblems() {}

    /** The refusal that tells of a broken rule. */
    static ProblemException of(DualSignOff.Outcome.Refused refused) {
        String why = refused.why();
        String detail = Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
        return refused.rule() == DualSignOff.Rule.PLAN_VERSION_STALE
                ? new ProblemException(
                        of(refused.rule()), detail, FieldError.at("/planVersion", "Is not the present one."))
                : new ProblemException(of(refused.rule()), detail);
    }

    private static ProblemType of(DualSignOff.Rule rule) {
        return switch (rule) {
            case GATE_NOT_OPEN -> GATE_NOT_OPEN;
            case PLAN_MISSING -> PLAN_MISSING;
            case PLAN_VERSION_STALE -> PlanProblems.STALE;
            case OWNER_MISSING -> OWNER_MISSING;
            case CONDITION_OPEN -> CONDITION_OPEN;
            case OWN_WORK -> OWN_WORK;
            case BOTH_SIDES -> BOTH_SIDES;
            case SIDE_ALREADY_SIGNED -> SIDE_ALREADY_SIGNED;
        };
    }
}

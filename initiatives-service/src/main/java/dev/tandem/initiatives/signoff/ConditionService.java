package dev.tandem.initiatives.signoff;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.gate.ConditionClosing;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.plan.Plan;
import dev.tandem.initiatives.plan.Plans;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** The transactions on conditions. */
@ApplicationScoped
public class ConditionService {

    private final Conditions conditions;
    private final SignOffRepository signOffs;
    private final Initiatives initiatives;
    private final Plans plans;
    private final SignerSides sides;
    private final EffectiveDay effectiveDay;
    private final Journal journal;
    private final Caller caller;

    ConditionService(
            Conditions conditions,
            SignOffRepository signOffs,
            Initiatives initiatives,
            Plans plans,
            SignerSides sides,
            EffectiveDay effectiveDay,
            Journal journal,
            Caller caller) {
        this.conditions = conditions;
        this.signOffs = signOffs;
        this.initiatives = initiatives;
        this.plans = plans;
        this.sides = sides;
        this.effectiveDay = effectiveDay;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    public Page<ConditionView> list(Ref ref, Paging paging) {
        Initiative initiative = initiatives.read(ref);
        return conditions.of(initiative.id(), paging).map(condition -> ConditionView.of(condition, initiative));
    }

    /** Closes a condition for the side that set it. */
    @Transactional
    public ConditionView close(Ref ref, int number, ClosingDraft draft) {
        Initiative initiative = initiatives.loadForChange(ref);
        SignOffCondition condition = conditions
                .numbered(initiative.id(), number)
                .orElseThrow(() ->
                        new ProblemException(Problems.NOT_FOUND, "The initiative has no condition " + number + "."));
        sides.require(condition.side());
        requireStanding(condition, initiative);
        ConditionClosing.refusal(caller.subject(), facts(condition, initiative)).ifPresent(refused -> {
            throw SignOffProblems.of(refused);
        });
        LocalDate day = effectiveDay.of(draft.effectiveOn(), initiative);
        condition.close(new Person(caller.subject(), caller.name()), day, draft.comment());
        journal.append(initiative.closeCondition(number, day, initiatives.occasion(initiative.details())));
        return ConditionView.of(condition, initiative);
    }

    private ConditionClosing.Facts facts(SignOffCondition condition, Initiative initiative) {
        Set<String> planAuthors = new TreeSet<>(signOffs.planAuthors(initiative.id(), condition.planVersion()));
        plans.of(initiative.id()).map(Plan::currentAuthor).ifPresent(planAuthors::add);
        return new ConditionClosing.Facts(
                condition.side(),
                initiative.author().subject(),
                planAuthors,
                signOffs.sidesDecided(initiative.id(), condition.planVersion(), caller.subject()));
    }

    private static void requireStanding(SignOffCondition condition, Initiative initiative) {
        boolean stands = initiative.signing().conditions().stream()
                .anyMatch(standing -> standing.number() == condition.number());
        if (!stands) {
            throw new ProblemException(
                    SignOffProblems.CONDITION_NOT_STANDING,
                    "Condition " + condition.number() + " is "
                            + ConditionView.of(condition, initiative).status() + ".");
        }
    }
}

package dev.tandem.initiatives.problem;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.ProblemType;
import java.util.List;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Constraints of the schema that name an entry of the catalogue: what two requests at the same moment can still run
 * into after each one's own check.
 */
public final class ConstraintProblems {

    public static final ProblemType REFERENCE_TAKEN =
            new ProblemType("reference-taken", 409, "The external reference is taken", """
                An external reference (source and key) names one thing of a kind only, and another one of the same kind \
                has it already, perhaps a retired one; only a retired deadline and an unlinked dependency leave theirs to \
                others.

                Read that one by `ext:source:key`. Change it instead of making a second one, or take the reference away \
                from it first.\
                """);

    public static final ProblemType SOURCE_TAKEN =
            new ProblemType("source-taken", 409, "The source is registered already", """
                A source has one registration, with one client. Names that differ in case only are taken for one another and \
                cannot both be registered; `detail` names the one that is.

                Read it at `/api/v1/sources/{source}`; to let another client write for it, change it with PATCH.\
                """);

    public static final ProblemType BUDGET_TAKEN =
            new ProblemType("budget-taken", 409, "There is a budget for this already", """
                A portfolio node has one live budget for a fiscal year and a kind of expense.

                Find it with `GET /api/v1/budgets?portfolioNode=…&fiscalYear=…&expenseType=…` and change its amount with \
                PATCH, or retire it first.\
                """);

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(REFERENCE_TAKEN, SOURCE_TAKEN, BUDGET_TAKEN);

    private static final String REFERENCE = "/externalReference";
    private static final String REFERENCES = "/externalReferences";

    private static final Map<String, Taken> BY_CONSTRAINT = Map.ofEntries(
            Map.entry("portfolio_node_reference_taken", new Taken(REFERENCE_TAKEN, REFERENCES)),
            Map.entry("objective_reference_taken", new Taken(REFERENCE_TAKEN, REFERENCES)),
            Map.entry("target_reference_taken", new Taken(REFERENCE_TAKEN, REFERENCES)),
            Map.entry("risk_reference_taken", new Taken(REFERENCE_TAKEN, REFERENCE)),
            Map.entry("deadline_reference_taken", new Taken(REFERENCE_TAKEN, REFERENCE)),
            Map.entry("dependency_reference_taken", new Taken(REFERENCE_TAKEN, REFERENCE)),
            Map.entry("decision_reference_taken", new Taken(REFERENCE_TAKEN, REFERENCE)),
            Map.entry("budget_reference_taken", new Taken(REFERENCE_TAKEN, REFERENCE)),
            Map.entry("source_name_taken", new Taken(SOURCE_TAKEN, "/source")),
            Map.entry("source_name_in_any_case_taken", new Taken(SOURCE_TAKEN, "/source")),
            Map.entry("budget_taken", new Taken(BUDGET_TAKEN, "/portfolioNodeId")));

    /** What a constraint keeps, and the field of the body that ran into it. */
    private record Taken(ProblemType type, String pointer) {}

    private ConstraintProblems() {}

    /** Runs a write; a constraint it runs into becomes its problem. */
    public static void translating(Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException violation) {
            throw of(violation);
        }
    }

    /** The problem behind a violated constraint; the violation itself when none is known. */
    public static RuntimeException of(ConstraintViolationException violation) {
        Taken taken = BY_CONSTRAINT.get(violation.getConstraintName());
        return taken == null
                ? violation
                : new ProblemException(
                        taken.type(), taken.type().title() + ".", FieldError.at(taken.pointer(), "Is taken."));
    }
}

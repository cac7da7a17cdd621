package dev.tandem.initiatives.problem;

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
                has it already, perhaps a retired one.

                Read that one by `ext:source:key`. Change it instead of making a second one, or take the reference away \
                from it first.\
                """);

    public static final ProblemType SOURCE_TAKEN =
            new ProblemType("source-taken", 409, "The source is registered already", """
                A source has one registration, with one client.

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

    private static final Map<String, ProblemType> BY_CONSTRAINT = Map.of(
            "portfolio_node_reference_taken", REFERENCE_TAKEN,
            "objective_reference_taken", REFERENCE_TAKEN,
            "target_reference_taken", REFERENCE_TAKEN,
            "source_name_taken", SOURCE_TAKEN,
            "budget_reference_taken", REFERENCE_TAKEN,
            "budget_taken", BUDGET_TAKEN);

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
        ProblemType type = BY_CONSTRAINT.get(violation.getConstraintName());
        return type == null ? violation : new ProblemException(type, type.title() + ".");
    }
}

package dev.tandem.metrics.problem;

import dev.tandem.http.problem.ProblemCatalogue;
import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** The errors of importing cloud bills and of allocating them. */
public class CloudBillProblems implements ProblemCatalogue {

    public static final ProblemType IMPORT_OVER = new ProblemType("import-over", 409, "The import is over", """
        All files of the import's set are there, so it takes no more of them and cannot be cancelled either: it is \
        published, is about to be, or has failed.

        Send a corrected bill as a new import; it replaces the billing period whole.\
        """);

    public static final ProblemType BILL_OF_ANOTHER_SOURCE =
            new ProblemType("bill-of-another-source", 403, "The bill is of another source", """
                A bill (issuer, billing account, billing period, currency) belongs to the source that sent it first. An \
                integrator may replace the bills of its own source only. Nothing was published.

                Let the system that sent the bill send it again, or ask finance to import it.\
                """);

    public static final ProblemType COSTS_MIXED =
            new ProblemType("costs-mixed", 409, "The metric holds the other cost", """
                Billed and effective cost say the same money in two ways, so one metric holds one of them. Bills of this \
                metric were published with the other one. Nothing was published.

                Send the import with the same `cost` as before, or name another metric.\
                """);

    public static final ProblemType ALLOCATION_ORDER_TAKEN =
            new ProblemType("allocation-order-taken", 409, "Another rule has this place in the order", """
                Allocation rules are tried in the order of their numbers, so each needs one of its own.

                List the rules and choose a number that is free; leave gaps of ten to have room later.\
                """);

    public static final ProblemType ALLOCATION_RULE_RETIRED =
            new ProblemType("allocation-rule-retired", 409, "The allocation rule is retired", """
                A retired rule allocates nothing any more and cannot be changed. It stays readable for those who ask why \
                money once moved.

                Set a new rule.\
                """);

    private static final List<ProblemType> ALL =
            List.of(IMPORT_OVER, BILL_OF_ANOTHER_SOURCE, COSTS_MIXED, ALLOCATION_ORDER_TAKEN, ALLOCATION_RULE_RETIRED);

    @Override
    public List<ProblemType> types() {
        return ALL;
    }
}

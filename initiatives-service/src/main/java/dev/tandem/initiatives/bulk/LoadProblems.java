package dev.tandem.initiatives.bulk;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a load as a whole. */
public final class LoadProblems {

    public static final ProblemType REFUSED =
            new ProblemType("load-refused", 422, "Bad rows refuse the whole load", """
            The request asked for all rows or none (`atomic=true`), and some rows are bad. Nothing was stored.

            `errors` names the rows (counted from 1) and points into them. Correct them and send the body again, or \
            leave `atomic` out: then bad rows are refused alone.""");

    public static final ProblemType MALFORMED_CSV =
            new ProblemType("load-malformed-csv", 400, "The body is no CSV", """
            The CSV cannot be read to its end: a quotation mark is not closed, something follows a closing quotation \
            mark, or a row is too long. Nothing was stored.

            Fields with commas, line breaks or quotation marks are put in quotation marks, and quotation marks in them \
            are doubled (RFC 4180). The text is UTF-8.""");

    public static final ProblemType ADOPTION_REFUSED =
            new ProblemType("adoption-refused", 403, "You may not adopt from this source", """
            Taking over what is already running passes by the gate APPROVE. Both executives may do it; a client with the \
            role integrator only from the source that it is registered for, and only once both sides have consented \
            (`POST /api/v1/sources/{source}/adoption-consents`).""");

    public static final ProblemType GATES_DECIDE =
            new ProblemType("gates-decide", 409, "Its gates decide on this initiative", """
            The initiative was proposed here and goes through its gates; it cannot be adopted past them.

            Leave `adopt` out to bring its other fields up to date.""");

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(REFUSED, MALFORMED_CSV, ADOPTION_REFUSED, GATES_DECIDE);

    private LoadProblems() {}
}

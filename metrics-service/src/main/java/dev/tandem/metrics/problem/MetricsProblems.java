package dev.tandem.metrics.problem;

import dev.tandem.http.problem.ProblemCatalogue;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.ProblemType;
import java.util.List;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;

/** The errors that only this service answers with. */
public class MetricsProblems implements ProblemCatalogue {

    public static final ProblemType METRIC_KEY_TAKEN =
            new ProblemType("metric-key-taken", 409, "The metric's key is taken", """
            Another metric has this key already, perhaps a retired one. A key names one metric for ever.

            Read that one at `/api/v1/metrics/{key}`, and use it or choose another key.""");

    public static final ProblemType METRIC_REFERENCE_TAKEN =
            new ProblemType("metric-reference-taken", 409, "The metric's external reference is taken", """
            An external reference (source and key) names one metric only, and another one has it already, perhaps a \
            retired one.

            Read that one by `ext:source:key`. Use it, or take the reference away from it first.""");

    public static final ProblemType METRIC_RETIRED =
            new ProblemType("metric-retired", 409, "The metric is retired", """
            A retired metric stays readable and its facts stay counted, but neither its definition changes nor does it \
            take measurements.

            Define a new metric to go on measuring.""");

    public static final ProblemType BULK_REFUSED =
            new ProblemType("bulk-refused", 422, "Bad rows refuse the whole bulk", """
            The request asked for all rows or none (`atomic=true`), and some rows are bad. Nothing was stored.

            `errors` lists them by row number and pointer, at most 1000 of them. Correct them, or send the request \
            without `atomic` to store the good rows.""");

    public static final ProblemType MALFORMED_CSV = new ProblemType("malformed-csv", 400, "The body is no CSV", """
            The CSV cannot be read to its end: a quotation mark is not closed, something follows a closing quotation \
            mark, or a row is far too long. `detail` says where. Nothing was stored.

            Write CSV as RFC 4180 says: commas between cells, quotation marks around cells that hold a comma, a \
            quotation mark or a line break, and quotation marks inside of them doubled.""");

    private static final List<ProblemType> ALL =
            List.of(METRIC_KEY_TAKEN, METRIC_REFERENCE_TAKEN, METRIC_RETIRED, BULK_REFUSED, MALFORMED_CSV);

    private static final Map<String, ProblemType> BY_CONSTRAINT =
            Map.of("metric_key_taken", METRIC_KEY_TAKEN, "metric_reference_taken", METRIC_REFERENCE_TAKEN);

    @Override
    public List<ProblemType> types() {
        return ALL;
    }

    /** The problem behind a violated constraint; the violation itself when none is known. */
    public static RuntimeException ofConstraint(ConstraintViolationException violation) {
        ProblemType type = BY_CONSTRAINT.get(violation.getConstraintName());
        return type == null ? violation : new ProblemException(type, type.title() + ".");
    }
}

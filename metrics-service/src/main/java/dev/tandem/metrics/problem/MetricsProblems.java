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

                Read that one at `/api/v1/metrics/{key}`, and use it or choose another key.\
                """);

    public static final ProblemType METRIC_REFERENCE_TAKEN =
            new ProblemType("metric-reference-taken", 409, "The metric's external reference is taken", """
                An external reference (source and key) names one metric only, and another one has it already, perhaps a \
                retired one.

                Read that one by `ext:source:key`. Use it, or take the reference away from it first.\
                """);

    public static final ProblemType METRIC_RETIRED =
            new ProblemType("metric-retired", 409, "The metric is retired", """
                A retired metric stays readable and its facts stay counted, but neither its definition changes nor does it \
                take measurements.

                Define a new metric to go on measuring.\
                """);

    public static final ProblemType EXCHANGE_RATES_MISSING =
            new ProblemType("exchange-rates-missing", 422, "Exchange rates are missing", """
                The report was asked for in one currency, and amounts in it need rates that finance has not published. A rate \
                is never guessed: `errors` lists every missing one.

                Have finance publish them (`POST /api/v1/fx-rates`), or ask without `currency` for one block per currency.\
                """);

    private static final List<ProblemType> ALL =
            List.of(METRIC_KEY_TAKEN, METRIC_REFERENCE_TAKEN, METRIC_RETIRED, EXCHANGE_RATES_MISSING);

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

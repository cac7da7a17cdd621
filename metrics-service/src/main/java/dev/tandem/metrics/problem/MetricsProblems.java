package dev.tandem.metrics.problem;

import dev.tandem.http.problem.FieldError;
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

    public static final ProblemType PERIOD_NOT_OVER =
            new ProblemType("period-not-over", 409, "The period is not over", """
                A period is closed once its last day is over, in the organisation's time zone.

                Close it then.\
                """);

    public static final ProblemType PERIOD_CLOSED = new ProblemType("period-closed", 409, "The period is closed", """
        Finance has closed the period. It stays closed, and neither facts nor rates of it are written in the usual way.

        Have one person of finance ask for a late entry (`POST /api/v1/late-entries`) and another one approve it; then \
        name it in the write.\
        """);

    public static final ProblemType LATE_ENTRY_DECIDED =
            new ProblemType("late-entry-decided", 409, "The late entry is decided", """
                A late entry is approved or refused once.

                Read it to see how it was decided. Ask for another one if it is still needed.\
                """);

    public static final ProblemType JOB_OVER = new ProblemType("job-over", 409, "The job is over", """
        The job has ended: it succeeded, failed or was cancelled before. There is nothing left to cancel.

        Read the job, and its result if it has one.\
        """);

    public static final ProblemType LATE_ENTRY_REFERENCE_TAKEN =
            new ProblemType("late-entry-reference-taken", 409, "The late entry's external reference is taken", """
                An external reference (source and key) names one late entry only, and another one has it already.

                Read that one by `ext:source:key`, and use it or choose another key.\
                """);

    private static final List<ProblemType> ALL = List.of(
            METRIC_KEY_TAKEN,
            METRIC_REFERENCE_TAKEN,
            METRIC_RETIRED,
            EXCHANGE_RATES_MISSING,
            PERIOD_NOT_OVER,
            PERIOD_CLOSED,
            LATE_ENTRY_DECIDED,
            JOB_OVER,
            LATE_ENTRY_REFERENCE_TAKEN);

    private static final Map<String, Taken> BY_CONSTRAINT = Map.of(
            "metric_key_taken", new Taken(METRIC_KEY_TAKEN, "/key"),
            "metric_reference_taken", new Taken(METRIC_REFERENCE_TAKEN, "/externalReferences"),
            "late_entry_reference_taken", new Taken(LATE_ENTRY_REFERENCE_TAKEN, "/externalReference"));

    /** What somebody else has, and where it stands in the body. */
    private record Taken(ProblemType type, String pointer) {}

    @Override
    public List<ProblemType> types() {
        return ALL;
    }

    /** The problem behind a violated constraint; the violation itself when none is known. */
    public static RuntimeException ofConstraint(ConstraintViolationException violation) {
        Taken taken = BY_CONSTRAINT.get(violation.getConstraintName());
        return taken == null
                ? violation
                : new ProblemException(
                        taken.type(), taken.type().title() + ".", FieldError.at(taken.pointer(), "Is taken."));
    }
}

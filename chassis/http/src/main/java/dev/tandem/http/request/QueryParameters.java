package dev.tandem.http.request;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.util.Arrays;
import java.util.Optional;

/** Reads what query parameters say, so that a bad one is a 400 that names it. */
public final class QueryParameters {

    private QueryParameters() {}

    /** Reads {@code true} or {@code false}; not given is false. */
    public static boolean flag(String parameter, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw invalid(parameter, "Must be true or false.");
    }

    /** Reads one of the names of an enum; empty when not given. */
    public static <E extends Enum<E>> Optional<E> name(String parameter, String text, Class<E> type) {
        return Optional.ofNullable(text).map(given -> Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(given))
                .findFirst()
                .orElseThrow(
                        () -> invalid(parameter, "Must be one of " + Arrays.toString(type.getEnumConstants()) + ".")));
    }

    /** The refusal of a query parameter. */
    public static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(
                Problems.INVALID_PARAMETER,
                "A query parameter cannot be read.",
                FieldError.parameter(parameter, detail));
    }
}

package dev.tandem.http.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.io.CharConversionException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Tells what Jackson found wrong in words for a client: malformed JSON is 400, a well-formed wrong value is 422. */
public final class JsonProblems {

    private JsonProblems() {}

    /** MALFORMED_JSON or INVALID_BODY, pointing at the place. */
    public static ProblemException of(JsonProcessingException exception) {
        String pointer = exception instanceof JsonMappingException mapping ? Pointers.of(mapping.getPath()) : "";
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof InputCoercionException) {
                return Checked.invalid(pointer, "The number is out of range.");
            }
            if (cause instanceof StreamReadException malformed) {
                return malformed(malformed.getLocation(), place(malformed, pointer), JsonWords.of(malformed));
            }
            if (cause instanceof StreamConstraintsException excess) {
                return malformed(excess.getLocation(), pointer, JsonWords.of(excess));
            }
            if (cause instanceof CharConversionException) {
                return new ProblemException(
                        Problems.INVALID_ENCODING,
                        "The body is not valid UTF-8.",
                        FieldError.at(pointer, "Is not valid UTF-8."));
            }
        }
        if (exception.getOriginalMessage().startsWith("Trailing token")) {
            return malformed(exception.getLocation(), "", "Something follows after the end of the document.");
        }
        return Checked.invalid(pointer, detail(exception));
    }

    /** For trees and rows that are read apart from a request body. */
    public static FieldError fieldError(JsonProcessingException exception) {
        ProblemException problem = of(exception);
        return problem.errors().isEmpty()
                ? FieldError.at("", problem.detail())
                : problem.errors().get(0);
    }

    private static ProblemException malformed(JsonLocation at, String pointer, String message) {
        String place = at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return new ProblemException(
                Problems.MALFORMED_JSON, "The JSON cannot be read" + place + ".", FieldError.at(pointer, message));
    }

    /** Where the reader stood; it knows better than the path, which ends at the object around a duplicate key. */
    private static String place(StreamReadException exception, String pointer) {
        return exception.getProcessor() == null
                ? pointer
                : exception.getProcessor().getParsingContext().pathAsPointer().toString();
    }

    private static String detail(JsonProcessingException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return "The field is not known." + known(unknown.getKnownPropertyIds());
        }
        Throwable cause = exception.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return cause.getMessage();
        }
        if (exception instanceof InvalidNullException) {
            return "Must not be null.";
        }
        if (exception instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
            return Expectation.of(wrong.getTargetType());
        }
        return "The value does not fit here.";
    }

    private static String known(Collection<Object> names) {
        if (names == null || names.isEmpty()) {
            return "";
        }
        return " Known: " + names.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")) + ".";
    }
}

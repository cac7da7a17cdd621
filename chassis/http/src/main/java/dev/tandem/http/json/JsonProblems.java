package dev.tandem.http.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.io.CharConversionException;
import java.util.Arrays;
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
                return malformed(malformed, pointer);
            }
            if (cause instanceof CharConversionException) {
                return new ProblemException(
                        Problems.INVALID_ENCODING,
                        "The body is not valid UTF-8.",
                        FieldError.at(pointer, "Is not valid UTF-8."));
            }
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

    private static ProblemException malformed(StreamReadException exception, String pointer) {
        JsonLocation at = exception.getLocation();
        String place = at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        String message = exception.getOriginalMessage();
        return new ProblemException(
                Problems.MALFORMED_JSON,
                "The JSON cannot be read" + place + ".",
                FieldError.at(pointer, message.endsWith(".") ? message : message + "."));
    }

    private static String detail(JsonProcessingException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return "The field is not known." + known(unknown.getKnownPropertyIds());
        }
        Throwable cause = exception.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return cause.getMessage();
        }
        if (exception instanceof InvalidFormatException wrong && wrong.getTargetType() != null) {
            return Expectation.of(wrong.getTargetType());
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

    /** What a field of a type takes. */
    private static final class Expectation {

        private Expectation() {}

        static String of(Class<?> type) {
            if (type.isEnum()) {
                return "Must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", "))
                        + ".";
            }
            return switch (type.getSimpleName()) {
                case "String" -> "Must be a text.";
                case "int", "Integer", "long", "Long", "short", "Short" -> "Must be a whole number.";
                case "boolean", "Boolean" -> "Must be true or false.";
                case "BigDecimal" -> "Must be a decimal number as a text, such as \"1234.56\".";
                case "LocalDate" -> "Must be a date that exists, written YYYY-MM-DD.";
                case "YearMonth" -> "Must be a month, written YYYY-MM.";
                case "Instant" -> "Must be an instant, written such as 2026-03-31T12:00:00Z.";
                case "UUID" -> "Must be a UUID.";
                default -> other(type);
            };
        }

        private static String other(Class<?> type) {
            if (Collection.class.isAssignableFrom(type) || type.isArray()) {
                return "Must be an array.";
            }
            return "Must be an object.";
        }
    }
}

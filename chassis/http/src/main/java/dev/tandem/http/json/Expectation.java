package dev.tandem.http.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says in a sentence what a field or parameter of a type takes. */
public final class Expectation {

    private Expectation() {}

    public static String of(Class<?> type) {
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
            case "BigDecimal" ->
                "Must be a decimal number in plain digits as a text, such as \"1234.56\", with up to 18 digits before and 18"
                        + " after the point.";
            case "LocalDate" -> "Must be a date that exists, not before 1800-01-01, written YYYY-MM-DD.";
            case "YearMonth" -> "Must be a month, written YYYY-MM.";
            case "Instant" -> "Must be an instant that exists, written such as 2026-03-31T12:00:00Z.";
            case "UUID" -> "Must be a UUID.";
            default ->
                Collection.class.isAssignableFrom(type) || type.isArray() ? "Must be an array." : "Must be an object.";
        };
    }
}

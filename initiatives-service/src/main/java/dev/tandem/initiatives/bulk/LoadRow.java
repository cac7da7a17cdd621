package dev.tandem.initiatives.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.problem.FieldError;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One row of a load as it was read.
 *
 * @param number counted from 1
 * @param item the row as JSON; null when it is not readable
 * @param errors why it is not readable
 * @param pointers turns a pointer into the JSON into one that the writer of the row understands
 */
record LoadRow(int number, JsonNode item, List<FieldError> errors, UnaryOperator<String> pointers) {

    static LoadRow of(int number, JsonNode item) {
        return new LoadRow(number, item, List.of(), UnaryOperator.identity());
    }

    static LoadRow unreadable(int number, FieldError... errors) {
        return new LoadRow(number, null, List.of(errors), UnaryOperator.identity());
    }

    /** The same errors with pointers that the writer of the row understands. */
    List<FieldError> told(List<FieldError> found) {
        return found.stream()
                .map(error -> error.pointer() == null
                        ? error
                        : new FieldError(
                                pointers.apply(error.pointer()),
                                error.parameter(),
                                error.header(),
                                error.row(),
                                error.detail()))
                .toList();
    }
}

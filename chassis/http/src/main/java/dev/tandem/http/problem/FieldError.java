package dev.tandem.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one part of a request. Exactly one of pointer, parameter and header says where; parts that do not
 * apply are left out of the JSON.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body; the empty text is the whole body
 * @param parameter name of a query or path parameter
 * @param header name of a header
 * @param row number of the row in a bulk body, counted from 1
 * @param detail what is wrong, for a person; written as a sentence, whoever said it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is wrong with one part of the request.")
public record FieldError(
        @Schema(description = "JSON Pointer (RFC 6901) into the body; empty for the whole body.", examples = "/title")
        String pointer,

        @Schema(description = "Name of the query or path parameter.")
        String parameter,

        @Schema(description = "Name of the header.") String header,

        @Schema(description = "Number of the row in a bulk body, counted from 1.")
        Integer row,

        @Schema(required = true, description = "What is wrong.", examples = "Must not be blank.")
        String detail) {

    public FieldError {
        detail = sentence(detail);
    }

    private static String sentence(String words) {
        if (words == null || words.isEmpty()) {
            return words;
        }
        String begun = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return ".!?:".indexOf(begun.charAt(begun.length() - 1)) < 0 ? begun + "." : begun;
    }

    public static FieldError at(String jsonPointer, String detail) {
        return new FieldError(jsonPointer, null, null, null, detail);
    }

    public static FieldError parameter(String name, String detail) {
        return new FieldError(null, name, null, null, detail);
    }

    public static FieldError header(String name, String detail) {
        return new FieldError(null, null, name, null, detail);
    }

    /** The same error, told to be in a row of a bulk body (counted from 1). */
    public FieldError inRow(int number) {
        return new FieldError(pointer, parameter, header, number, detail);
    }

    /** The same error one level deeper: {@code prefix} goes in front of the pointer. */
    public FieldError under(String prefix) {
        return pointer == null ? this : new FieldError(prefix + pointer, parameter, header, row, detail);
    }
}

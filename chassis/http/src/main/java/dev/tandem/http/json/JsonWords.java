package dev.tandem.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in a sentence of ours why a text is no JSON. The parser's own words speak of its settings and classes, which are
 * of no use to a client and none of its business.
 */
public final class JsonWords {

    private record Saying(Pattern parser, String ours) {

        static Saying of(String parser, String ours) {
            return new Saying(Pattern.compile(parser + ".*", Pattern.DOTALL), ours);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            Saying.of("Duplicate (?:field|Object property) ['\"](.{1,100}?)['\"]$", "The key \"$1\" is given twice."),
            Saying.of("Duplicate ", "A key is given twice."),
            Saying.of("Non-standard token '([^']{1,20})'", "$1 does not exist in JSON."),
            Saying.of("Unrecognized token '([^']{1,100})", "\"$1\" is neither a text in quotation marks nor a number."),
            Saying.of("Unexpected character \\('(.{1,2})' \\(code", "The character $1 must not stand here."),
            Saying.of("Unexpected close marker '(.)'", "The character $1 must not stand here."),
            Saying.of("Illegal unquoted character", "A control character in a text must be written as an escape."),
            Saying.of("Illegal character", "There is a character that must not stand here."),
            Saying.of("Unrecognized character escape", "There is an escape that does not exist in JSON."),
            Saying.of("Invalid UTF-?8", "Is not valid UTF-8."),
            Saying.of("The row is too large", "The row is too large."), // said by readers of ours
            Saying.of("Invalid numeric value", "A number is not written as JSON writes it."));

    private JsonWords() {}

    /** One sentence, fit for a client. */
    public static String of(JsonProcessingException exception) {
        if (exception instanceof StreamConstraintsException) {
            return "Is too long or too deeply nested to be read.";
        }
        if (exception instanceof JsonEOFException) {
            return "It breaks off in the middle.";
        }
        String message = exception.getOriginalMessage() == null ? "" : exception.getOriginalMessage();
        for (Saying saying : SAYINGS) {
            Matcher said = saying.parser().matcher(message);
            if (said.matches()) {
                return said.replaceFirst(saying.ours());
            }
        }
        return "Is not JSON.";
    }
}

package dev.tandem.http.id;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a path or a bulk row names something by: our id, or an external reference ({@code ext:source:key}). */
public sealed interface Ref permits Ref.ById, Ref.ByExternal {

    /** Our own id. */
    record ById(UUID id) implements Ref {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** The key that another system knows it by. The source has no colon; the key may. */
    record ByExternal(String source, String key) implements Ref {
        @Override
        public String toString() {
            return "ext:" + source + ":" + key;
        }
    }

    Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    Pattern EXTERNAL = Pattern.compile("ext:(?<source>[^:\\p{Cntrl}]{1,128}):(?<key>[^\\p{Cntrl}]{1,256})");
    /** How many characters the longest reference has. */
    int LONGEST = 389;

    String EXPECTED = "Must be a UUID or an external reference written ext:source:key.";

    /**
     * Reads a path parameter called {@code id}.
     *
     * @throws ProblemException INVALID_PARAMETER
     */
    static Ref parse(String text) {
        return parse(text, "id");
    }

    /**
     * Reads a parameter of that name.
     *
     * @throws ProblemException INVALID_PARAMETER, naming it
     */
    static Ref parse(String text, String parameter) {
        Ref ref = parseOrNull(text);
        if (ref == null) {
            throw new ProblemException(
                    Problems.INVALID_PARAMETER,
                    "The reference is malformed.",
                    FieldError.parameter(parameter, EXPECTED));
        }
        return ref;
    }

    /** For bodies and bulk rows, where the caller knows the pointer: null when malformed. */
    static Ref parseOrNull(String text) {
        if (ID.matcher(text).matches()) {
            return new ById(UUID.fromString(text));
        }
        Matcher external = EXTERNAL.matcher(text);
        return external.matches() ? new ByExternal(external.group("source"), external.group("key")) : null;
    }
}

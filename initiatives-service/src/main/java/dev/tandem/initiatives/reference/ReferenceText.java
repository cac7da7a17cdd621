package dev.tandem.initiatives.reference;

import dev.tandem.http.id.Ref;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;

/** Reads a reference out of a field of a body, where a refusal is a 422 that points at the field. */
public final class ReferenceText {

    private ReferenceText() {}

    /**
     * Reads the text of a field.
     *
     * @param text an id or {@code ext:source:key}
     * @param pointer the JSON pointer of the field
     * @throws ProblemException 422 at the pointer when the text is neither
     */
    public static Ref parse(String text, String pointer) {
        if (text == null) {
            throw refused(pointer, "must be given");
        }
        Ref ref = Ref.parseOrNull(text);
        if (ref == null) {
            throw refused(pointer, "must be an id or ext:source:key");
        }
        return ref;
    }

    /** The refusal of a field that names something. */
    public static ProblemException refused(String pointer, String detail) {
        return new ProblemException(
                Problems.INVALID_BODY, "A reference in the body leads nowhere.", FieldError.at(pointer, detail));
    }
}

package dev.tandem.http.precondition;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.util.regex.Pattern;

/** The version of a resource as an entity tag, and the check of {@code If-Match} against it. */
public final class ETags {

    private static final Pattern LIST = Pattern.compile(
            "\\s*(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"\\s*(,\\s*(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"\\s*)*");

    private ETags() {}

    /** {@code "7"}, with the quotation marks. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Strong comparison, as RFC 9110 wants it for {@code If-Match}; {@code *} fits any version.
     *
     * @throws ProblemException PRECONDITION_REQUIRED when missing, INVALID_PARAMETER when malformed,
     *     PRECONDITION_FAILED when no tag fits
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null) {
            throw new ProblemException(
                    Problems.PRECONDITION_REQUIRED,
                    "The change needs the version it is based on.",
                    FieldError.header("If-Match", "Send the ETag of the version you read."));
        }
        String value = ifMatch.strip();
        if (value.equals("*")) {
            return;
        }
        if (!LIST.matcher(value).matches()) {
            throw new ProblemException(
                    Problems.INVALID_PARAMETER,
                    "If-Match is malformed.",
                    FieldError.header("If-Match", "Must be an entity tag in quotation marks, such as \"7\", or *."));
        }
        String wanted = of(version);
        for (String tag : value.split(",", -1)) {
            if (tag.strip().equals(wanted)) {
                return;
            }
        }
        throw new ProblemException(
                Problems.PRECONDITION_FAILED,
                "The present version is " + wanted + ".",
                FieldError.header("If-Match", "Does not name the present version."));
    }
}

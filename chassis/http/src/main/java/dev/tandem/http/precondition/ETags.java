package dev.tandem.http.precondition;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** The version of a resource as an entity tag, and the check of {@code If-Match} against it. */
public final class ETags {

    private static final Pattern LIST = Pattern.compile(
            "\\s*(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"\\s*(,\\s*(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"\\s*)*");

    private static final int DIGEST_BYTES = 12;

    private ETags() {}

    /** {@code "7"}, with the quotation marks. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The tag of exactly what is sent: {@code "7-yxTZ5D0qkB1mXw9u"}. Behind the version, by which a change is checked, stands
     * a digest of the body, since what is shown of a version may depend on the day, on other resources and on the fields
     * asked for.
     *
     * @param version {@code "7"}; null for what has none, which then fits no {@code If-Match}: a digest has no hyphen
     */
    public static String of(String version, byte[] body) {
        String digest = Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256(body), DIGEST_BYTES));
        return version == null
                ? "\"" + digest + "\""
                : version.substring(0, version.length() - 1) + "-" + digest + "\"";
    }

    /** Weak comparison, as RFC 9110 wants it for {@code If-None-Match}; what is malformed fits nothing. */
    public static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String value = ifNoneMatch.strip();
        return value.equals("*")
                || (LIST.matcher(value).matches()
                        && Arrays.stream(value.split(",", -1))
                                .map(one -> one.strip().replaceFirst("^W/", ""))
                                .anyMatch(tag::equals));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * Strong comparison of the version in the tag, as RFC 9110 wants it for {@code If-Match}; {@code *} fits any version.
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
            if (tag.strip().replaceFirst("-.*", "\"").equals(wanted)) {
                return;
            }
        }
        throw new ProblemException(
                Problems.PRECONDITION_FAILED,
                "The present version is " + wanted + ".",
                FieldError.header("If-Match", "Does not name the present version."));
    }
}

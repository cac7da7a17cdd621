package dev.tandem.http.paging;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The place after the last item of a page: the values of its sort keys, the unique one last. Opaque to clients.
 *
 * @param keys at least one value, none of them null
 */
public record Cursor(List<String> keys) {

    private static final int LONGEST = 2048;

    public Cursor {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A cursor needs a key.");
        }
    }

    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    public String encode() {
        String joined = keys.stream()
                .map(key -> URLEncoder.encode(key, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads what {@link #encode()} made.
     *
     * @throws ProblemException INVALID_CURSOR when it is anything else
     */
    public static Cursor decode(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw invalid();
        }
        Cursor cursor;
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            cursor = new Cursor(Arrays.stream(joined.split("&", -1))
                    .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8))
                    .toList());
        } catch (IllegalArgumentException notOurs) {
            throw invalid();
        }
        if (!cursor.encode().equals(text) || cursor.keys.stream().anyMatch(key -> key.indexOf('\0') >= 0)) {
            throw invalid();
        }
        return cursor;
    }

    /** For a list that finds the keys of a well-formed cursor are not its own. */
    public static ProblemException invalid() {
        return new ProblemException(
                Problems.INVALID_CURSOR,
                "The cursor was not made by this list with these filters.",
                FieldError.parameter("cursor", "Take it unchanged from `next` of the page before."));
    }
}

package dev.tandem.http.paging;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;

/**
 * Binds a cursor to the list and the filters it was made with: behind it stands a digest of both. It is no secret and
 * protects nothing but the client, who would otherwise get a wrong page that looks right.
 */
final class CursorSeal {

    static final String CURSOR = "cursor";

    private static final char SEPARATOR = '.';
    private static final String LIMIT = "limit";
    private static final int BYTES = 9;

    private CursorSeal() {}

    /** The cursor with its seal. */
    static String sealed(String cursor, UriInfo list) {
        return cursor + SEPARATOR + seal(cursor, list);
    }

    /** The cursor without its seal. */
    static String opened(String cursor) {
        int separator = cursor.lastIndexOf(SEPARATOR);
        return separator < 0 ? cursor : cursor.substring(0, separator);
    }

    /** Whether it was made by this list with these filters. */
    static boolean fits(String sealed, UriInfo list) {
        return sealed.equals(sealed(opened(sealed), list));
    }

    private static String seal(String cursor, UriInfo list) {
        StringBuilder bound = new StringBuilder(cursor).append('\n').append(list.getPath());
        new TreeMap<>(list.getQueryParameters()).forEach((name, values) -> {
            if (!name.equals(CURSOR) && !name.equals(LIMIT)) {
                append(bound, name, values);
            }
        });
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(bound.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** With their lengths, so that no two filters read alike. */
    private static void append(StringBuilder bound, String name, List<String> values) {
        bound.append('\n').append(name);
        values.stream()
                .sorted()
                .forEach(value ->
                        bound.append('\n').append(value.length()).append(' ').append(value));
    }
}

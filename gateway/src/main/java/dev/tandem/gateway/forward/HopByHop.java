package dev.tandem.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/** Headers that are about one connection and go no further. */
final class HopByHop {

    private static final Set<String> NAMES = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HopByHop() {}

    static boolean contains(String lowerCaseName) {
        return NAMES.contains(lowerCaseName);
    }

    /** The names, in small letters, that the header Connection declares to be about the connection. */
    static Set<String> listedIn(MultiMap headers) {
        List<String> values = headers.getAll(HttpHeaders.CONNECTION);
        if (values.isEmpty()) {
            return Set.of();
        }
        Set<String> listed = new HashSet<>();
        for (String value : values) {
            StringTokenizer names = new StringTokenizer(value, ", \t");
            while (names.hasMoreTokens()) {
                listed.add(names.nextToken().toLowerCase(Locale.ROOT));
            }
        }
        return listed;
    }
}

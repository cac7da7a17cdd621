package dev.tandem.embedded.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request and its answer, by whatever they were sent.
 *
 * @param rawQuery null when there is none
 * @param sent the body; empty when there is none, null when it cannot be seen, as with streams and packed ones
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
public record Exchange(String method, String rawPath, String rawQuery, Headers headers, byte[] sent, Answer answer) {

    /** What came back. */
    public record Answer(int status, Headers headers, byte[] body) {

        public boolean succeeded() {
            return status >= 200 && status < 300;
        }

        public String mediaType() {
            return Exchange.mediaType(headers.first("Content-Type"));
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The parameters of the query, in their order, decoded. */
    public Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&", -1)) {
                if (pair.isEmpty()) {
                    continue;
                }
                String[] parts = pair.split("=", 2);
                query.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return query;
    }

    /** A media type without its parameters; empty when there is none. */
    public static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

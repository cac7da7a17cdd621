package dev.tandem.embedded.contract;

import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request of a test and what was answered. */
record Exchange(FilterableRequestSpecification request, URI uri, Response response) {

    static Exchange of(FilterableRequestSpecification request, Response response) {
        return new Exchange(request, URI.create(request.getURI()), response);
    }

    String rawPath() {
        return uri.getRawPath();
    }

    int status() {
        return response.statusCode();
    }

    boolean succeeded() {
        return status() >= 200 && status() < 300;
    }

    /** The parameters of the query, in their order, decoded. */
    Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return query;
    }

    /** What was sent; null when it cannot be seen, as with streams and files. */
    byte[] sent() {
        Object body = request.getBody();
        if (body == null) {
            return new byte[0];
        }
        if (request.getHeaders().hasHeaderWithName("Content-Encoding")) {
            return null;
        }
        return body instanceof byte[] bytes
                ? bytes
                : body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
    }

    /** A media type without its parameters; empty when there is none. */
    static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

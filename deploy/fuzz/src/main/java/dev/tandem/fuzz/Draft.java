package dev.tandem.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.embedded.contract.DeclaredOperation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request while it is made up; all of it may be bent until it goes out. */
final class Draft {

    final DeclaredOperation operation;
    final Caller caller;
    String method;
    String path;

    /** As they will stand in the address, percent signs and all. */
    final List<String> query = new ArrayList<>();

    final Map<String, String> fields = new LinkedHashMap<>();

    /** The body while it is still a tree; null when it is none, or not any more. */
    JsonNode json;

    byte[] body;
    boolean chunked;

    Draft(DeclaredOperation operation, Caller caller) {
        this.operation = operation;
        this.caller = caller;
        this.method = operation.method();
        fields.put("Authorization", "Bearer " + caller.token());
    }

    void addQuery(String name, String value) {
        query.add(encoded(name) + "=" + encoded(value));
    }

    Request request() {
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Request(method, target, fields, body, chunked);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package dev.tandem.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.gateway.visit.Visit;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** The same for people as HTML and for programs as JSON. */
final class Negotiated {

    private Negotiated() {}

    static Page page(String html, JsonNode json) {
        Asset page = Asset.html(html);
        Asset data = new Asset("json", Asset.ASK_AGAIN, json.toPrettyString().getBytes(StandardCharsets.UTF_8));
        return visit -> {
            visit.response().headers().add(HttpHeaders.VARY, "Accept");
            (wantsJson(visit) ? data : page).show(visit);
        };
    }

    private static boolean wantsJson(Visit visit) {
        String accept = visit.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}

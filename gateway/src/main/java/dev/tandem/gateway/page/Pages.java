package dev.tandem.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.gateway.visit.Visit;
import dev.tandem.http.problem.Problems;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the gateway shows itself: the front page, the status of the services, the contracts, the page to try it out, the
 * events, what changed, the catalogue of problems.
 */
public final class Pages {

    private static final String ALLOW = "GET, HEAD, OPTIONS";

    private final Map<String, Page> pages = new HashMap<>();

    /**
     * Reads all of them into memory.
     *
     * @param contract the merged contract
     * @param readyTokens a file of tokens to offer in a local run
     * @param services where each service listens, by its name
     */
    public Pages(Vertx vertx, JsonNode contract, Optional<Path> readyTokens, Map<String, URI> services)
            throws IOException {
        pages.put("/", new Asset("html", Asset.ASK_AGAIN, ClassPath.read("pages/home.html")));
        for (String script : List.of("home.js", "event-tail.js", "ready-tokens.js")) {
            pages.put("/" + script, new Asset("js", Asset.ASK_AGAIN, ClassPath.read("pages/" + script)));
        }
        pages.put("/status", new ServiceStatus(vertx, services));
        pages.put("/ready-tokens", ReadyTokens.of(readyTokens));
        pages.put("/docs/", visit -> redirect(visit, "/docs"));
        pages.put("/openapi.yaml", new Asset("yaml", Asset.ASK_AGAIN, ClassPath.read("contract/openapi.yaml")));
        pages.put("/openapi.json", new Asset("json", Asset.ASK_AGAIN, ClassPath.read("contract/openapi.json")));
        pages.put("/asyncapi.yaml", new Asset("yaml", Asset.ASK_AGAIN, ClassPath.read("contract/asyncapi.yaml")));
        byte[] events = ClassPath.read("contract/asyncapi.json");
        pages.put("/asyncapi.json", new Asset("json", Asset.ASK_AGAIN, events));
        DocsPages.addTo(pages);
        EventPages.addTo(pages, new ObjectMapper().readTree(events));
        ChangePages.addTo(pages, new ObjectMapper().readTree(ClassPath.read("contract/changes.json")), contract);
        ProblemPages.addTo(pages, contract);
    }

    /** Answers if there is such a page. */
    public boolean show(Visit visit) {
        Page page = pages.get(visit.request().path());
        if (page == null) {
            return false;
        }
        HttpMethod method = visit.request().method();
        if (method.equals(HttpMethod.GET) || visit.isHead()) {
            page.show(visit);
        } else if (method.equals(HttpMethod.OPTIONS)) {
            visit.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, ALLOW)
                    .end();
        } else {
            visit.response().putHeader(HttpHeaders.ALLOW, ALLOW);
            visit.refuse(Problems.METHOD_NOT_ALLOWED, "This path knows " + ALLOW + ".");
        }
        return true;
    }

    private static void redirect(Visit visit, String where) {
        visit.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, where)
                .putHeader(HttpHeaders.CONTENT_LENGTH, "0")
                .end();
    }
}

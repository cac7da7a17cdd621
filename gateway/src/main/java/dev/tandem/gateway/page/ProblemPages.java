package dev.tandem.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The pages behind the type URIs of problems, for people as HTML, for programs as JSON. */
final class ProblemPages {

    private ProblemPages() {}

    static void addTo(Map<String, Page> pages, JsonNode contract) {
        JsonNode problems = contract.path("x-problems");
        StringBuilder rows = new StringBuilder();
        for (JsonNode problem : problems) {
            String slug = problem.path("slug").asText();
            pages.put("/problems/" + slug, Negotiated.page(onePage(problem), withType(problem)));
            rows.append("<tr><td>")
                    .append(problem.path("status").asText())
                    .append("</td><td><a href=\"/problems/")
                    .append(Html.escaped(slug))
                    .append("\">")
                    .append(Html.escaped(problem.path("title").asText()))
                    .append("</a></td><td><code>")
                    .append(Html.escaped(slug))
                    .append("</code></td></tr>\n");
        }
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        problems.forEach(problem -> list.withArray("/items").add(withType(problem)));
        pages.put("/problems", Negotiated.page(listPage(rows.toString()), list));
    }

    private static ObjectNode withType(JsonNode problem) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("type", "/problems/" + problem.path("slug").asText());
        entry.set("status", problem.path("status"));
        entry.set("title", problem.path("title"));
        entry.set("explanation", problem.path("explanation"));
        return entry;
    }

    private static String listPage(String rows) {
        return Html.page("Problems", """
            <h1>Problems</h1>
            <p>Every error of this API is a JSON document (<code>application/problem+json</code>, RFC 9457). Its
            <code>type</code> is <code>/problems/</code> and one of the names below.</p>
            <table>
            <thead><tr><th scope="col">Status</th><th scope="col">Problem</th><th scope="col">Name</th></tr></thead>
            <tbody>
            """ + rows + "</tbody>\n</table>\n");
    }

    private static String onePage(JsonNode problem) {
        StringBuilder body = new StringBuilder();
        body.append("<h1>")
                .append(Html.escaped(problem.path("title").asText()))
                .append("</h1>\n<p>Status <strong>")
                .append(problem.path("status").asText())
                .append("</strong>, type <code>/problems/")
                .append(Html.escaped(problem.path("slug").asText()))
                .append("</code></p>\n");
        body.append(Html.paragraphs(problem.path("explanation").asText()));
        return Html.page(problem.path("title").asText(), body);
    }
}

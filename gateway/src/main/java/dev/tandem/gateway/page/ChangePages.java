package dev.tandem.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is different from one release of the contracts to the next, and what will go. */
final class ChangePages {

    private static final String INTRODUCTION = """
        <h1>What changed</h1>
        <p>What is different from one release of the contracts to the next, for programs that call and for those that listen.
        It is made by comparing the contracts themselves; their words and examples are left out. What is marked
        <strong class="breaking">breaks clients</strong> can stop a program that worked with the release before, and says why it
        was done. The same as data: this address with <code>Accept: application/json</code>.</p>
        """;

    private static final Map<String, String> HEADINGS = headings();

    /** More users than these are counted and not named. */
    private static final int NAMED = 3;

    private ChangePages() {}

    /**
     * Adds the page.
     *
     * @param changes as the build found them, the newest release first
     * @param contract the merged contract, to lead to the operations of today
     */
    static void addTo(Map<String, Page> pages, JsonNode changes, JsonNode contract) {
        pages.put("/docs/changes", Negotiated.page(html(changes, contract), changes));
    }

    static String html(JsonNode changes, JsonNode contract) {
        StringBuilder body = new StringBuilder(INTRODUCTION);
        deprecated(changes.path("deprecated"), contract, body);
        changes.path("releases").forEach(release -> release(release, contract, body));
        return Html.page("What changed", body);
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("removed", "Removed");
        headings.put("changed", "Changed");
        headings.put("deprecated", "Deprecated");
        headings.put("added", "Added");
        return headings;
    }

    private static void deprecated(JsonNode operations, JsonNode contract, StringBuilder body) {
        body.append("<h2 id=\"deprecated\">What will go</h2>\n");
        if (operations.isEmpty()) {
            body.append("<p>Nothing: no operation is deprecated.</p>\n");
            return;
        }
        body.append(
                "<p>Each answer of these says so too, in the headers <code>Deprecation</code> and <code>Sunset</code>."
                        + " Days begin at midnight UTC.</p>\n<table>\n<thead><tr><th scope=\"col\">Operation</th>"
                        + "<th scope=\"col\">Deprecated since</th><th scope=\"col\">May be gone from</th>"
                        + "<th scope=\"col\">Instead</th></tr></thead>\n<tbody>\n");
        operations.forEach(operation -> body.append("<tr><td>")
                .append(linked(operation.path("operation").asText(), contract))
                .append("</td><td>")
                .append(Html.escaped(operation.path("since").asText("not said")))
                .append("</td><td>")
                .append(Html.escaped(operation.path("sunset").asText("not said")))
                .append("</td><td>")
                .append(code(operation.path("successor").asText()))
                .append("</td></tr>\n"));
        body.append("</tbody>\n</table>\n");
    }

    private static void release(JsonNode release, JsonNode contract, StringBuilder body) {
        String version = release.path("version").asText();
        String id = version.isEmpty() ? "unreleased" : "release-" + version;
        body.append("<section aria-labelledby=\"")
                .append(Html.escaped(id))
                .append("\">\n<h2 id=\"")
                .append(Html.escaped(id))
                .append("\">")
                .append(version.isEmpty() ? "Not released yet" : "Release " + Html.escaped(version))
                .append("</h2>\n<p>")
                .append(Html.escaped(summary(release)))
                .append("</p>\n");
        HEADINGS.forEach((section, heading) -> {
            List<JsonNode> changes = new ArrayList<>();
            release.path("changes").forEach(change -> {
                if (change.path("section").asText().equals(section)) {
                    changes.add(change);
                }
            });
            if (!changes.isEmpty()) {
                body.append("<h3>").append(heading).append("</h3>\n<ul class=\"changes\">\n");
                alike(changes).forEach(group -> changes(group, contract, body));
                body.append("</ul>\n");
            }
        });
        body.append("</section>\n");
    }

    private static String summary(JsonNode release) {
        String size = count(release.path("operations").asInt(), "operation") + " and "
                + count(release.path("events").asInt(), "event");
        String since = release.path("since").asText();
        if (since.isEmpty()) {
            return "The first release: " + size + ".";
        }
        int all = release.path("changes").size();
        if (all == 0) {
            return "Nothing is different from " + since + ": " + size + ".";
        }
        int breaking = 0;
        for (JsonNode change : release.path("changes")) {
            breaking += change.path("breaking").asBoolean() ? 1 : 0;
        }
        String breaks = breaking == 0 ? "none of them breaks clients" : breaking + " of them can break clients";
        return count(all, "difference") + " to " + since + ", " + breaks + "; now " + size + ".";
    }

    private static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** What is the same of many operations stands together; the others stay alone, in their order. */
    private static Collection<List<JsonNode>> alike(List<JsonNode> changes) {
        Map<List<String>, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode change : changes) {
            groups.computeIfAbsent(meaning(change), first -> new ArrayList<>()).add(change);
        }
        Map<List<String>, List<JsonNode>> shown = new LinkedHashMap<>();
        for (JsonNode change : changes) {
            List<String> meaning = meaning(change);
            boolean alone = !change.has("at") || groups.get(meaning).size() <= NAMED;
            shown.putIfAbsent(
                    alone ? List.of(change.toString()) : meaning, alone ? List.of(change) : groups.get(meaning));
        }
        return shown.values();
    }

    private static List<String> meaning(JsonNode change) {
        return List.of(
                change.path("at").asText(),
                change.path("words").asText(),
                change.path("breaking").asText(),
                change.path("reason").asText());
    }

    private static void changes(List<JsonNode> group, JsonNode contract, StringBuilder body) {
        JsonNode change = group.get(0);
        String where = change.path("where").asText();
        boolean gone = change.path("section").asText().equals("removed") && !change.has("at");
        body.append("<li>");
        if (group.size() == 1) {
            body.append(gone ? code(where) : linked(where, contract)).append(' ');
        }
        if (change.has("at")) {
            body.append(code(change.path("at").asText())).append(' ');
        }
        body.append(Html.marked(change.path("words").asText()));
        body.append(users(change.path("usedBy"), contract));
        if (change.path("breaking").asBoolean()) {
            body.append(" <strong class=\"breaking\">breaks clients</strong>");
        }
        if (change.has("reason")) {
            body.append("<br>Why: ").append(Html.marked(change.path("reason").asText()));
        }
        if (group.size() > 1) {
            body.append("<details><summary>in ").append(group.size()).append(" places</summary>\n<ul>\n");
            group.forEach(each -> body.append("<li>")
                    .append(linked(each.path("where").asText(), contract))
                    .append("</li>\n"));
            body.append("</ul></details>");
        }
        body.append("</li>\n");
    }

    private static String users(JsonNode users, JsonNode contract) {
        if (users.size() > NAMED) {
            return " (used in " + users.size() + " places)";
        }
        List<String> named = new ArrayList<>();
        users.forEach(user -> named.add(linked(user.asText(), contract)));
        return named.isEmpty() ? "" : " (used in " + String.join(", ", named) + ")";
    }

    /** Leads to where it is explained: operations of today to Swagger UI, events and problems to their pages. */
    private static String linked(String where, JsonNode contract) {
        String target = target(where, contract);
        return target.isEmpty() ? code(where) : "<a href=\"" + Html.escaped(target) + "\">" + code(where) + "</a>";
    }

    private static String target(String where, JsonNode contract) {
        int space = where.indexOf(' ');
        String first = where.substring(0, Math.max(space, 0));
        String rest = where.substring(space + 1);
        if (first.equals("problem")) {
            boolean known = contract.path("x-problems").findValuesAsText("slug").contains(rest);
            return known ? "/problems/" + rest : "";
        }
        if (first.equals("event") || first.equals("topic")) {
            return "/docs/events#" + rest;
        }
        JsonNode operation = contract.path("paths").path(rest).path(first.toLowerCase(Locale.ROOT));
        if (!operation.isObject()) {
            return "";
        }
        String tag = URLEncoder.encode(operation.at("/tags/0").asText(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "/docs#/" + tag + "/" + operation.path("operationId").asText();
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + Html.escaped(text) + "</code>";
    }
}

package dev.tandem.gateway.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangePagesTest {

    private static final ObjectMapper YAML = new YAMLMapper();

    private static final String CONTRACT = """
        paths:
          /things: {get: {operationId: listThings, tags: [Small things]}}
        x-problems: [{slug: too-big}]
        """;

    private static final String CHANGES = """
        deprecated:
        - {operation: GET /things, since: '2027-01-01', sunset: '2027-07-01', successor: /goods}
        releases:
        - since: 1.1.0
          operations: 1
          events: 2
          changes:
          - {section: removed, kind: operation-removed, where: PUT /things, words: is gone, breaking: true,
             reason: 'Nobody sent `<it>`.'}
          - {section: changed, kind: null-added, where: schema Thing, at: 'title', words: may be null now, breaking: true,
             usedBy: [GET /things]}
          - {section: changed, kind: null-removed, where: schema All, at: 'items[].x', words: is never null now,
             breaking: false, usedBy: [GET /a, GET /b, GET /c, GET /d]}
          - {section: deprecated, kind: operation-deprecated, where: GET /things, words: is deprecated, breaking: false}
          - {section: added, kind: problem-added, where: problem too-big, words: 'is new: Too big', breaking: false}
        - {version: 1.1.0, since: 1.0.0, operations: 1, events: 2, changes: []}
        - {version: 1.0.0, operations: 1000, events: 2, changes: []}
        """;

    @Test
    void whatBreaksClientsIsMarkedAndSaysWhy() throws IOException {
        String page = page(CHANGES);
        assertHas(
                page,
                "<li><code>PUT /things</code> is gone <strong class=\"breaking\">breaks clients</strong>"
                        + "<br>Why: Nobody sent <code>&lt;it&gt;</code>.</li>");
        assertHas(page, "5 differences to 1.1.0, 2 of them can break clients; now 1 operation and 2 events.");
    }

    @Test
    void operationsAndProblemsLeadToTheirPages() throws IOException {
        String page = page(CHANGES);
        assertHas(page, "<a href=\"/docs#/Small%20things/listThings\"><code>GET /things</code></a> is deprecated");
        assertHas(page, "<a href=\"/problems/too-big\"><code>problem too-big</code></a> is new: Too big");
    }

    @Test
    void whatSeveralUseNamesThemOrCountsThem() throws IOException {
        String page = page(CHANGES);
        assertHas(
                page,
                "<code>schema Thing</code> <code>title</code> may be null now"
                        + " (used in <a href=\"/docs#/Small%20things/listThings\"><code>GET /things</code></a>)");
        assertHas(page, "is never null now (used in 4 places)</li>");
    }

    @Test
    void whatIsTheSameOfManyOperationsStandsThereOnce() throws IOException {
        StringBuilder changes = new StringBuilder("releases:\n- since: 1.0.0\n  changes:\n");
        for (String path : List.of("/a", "/b", "/things", "/d")) {
            changes.append("  - {section: added, where: GET " + path + ", at: answer 200 header X, words: is new}\n");
            changes.append("  - {section: added, where: PUT " + path + ", words: is new}\n");
        }
        String page = page(changes.toString());
        assertHas(page, """
                <li><code>answer 200 header X</code> is new<details><summary>in 4 places</summary>
                <ul>
                <li><code>GET /a</code></li>
                <li><code>GET /b</code></li>
                <li><a href="/docs#/Small%20things/listThings"><code>GET /things</code></a></li>
                """);
        assertHas(page, "<li><code>PUT /a</code> is new</li>\n<li><code>PUT /b</code> is new</li>");
    }

    @Test
    void headingsComeInTheOrderInWhichTheyMatterAndOnlyWithSomethingBelow() throws IOException {
        String page = page(CHANGES);
        assertEquals(
                "Removed Changed Deprecated Added",
                String.join(
                        " ",
                        page.lines()
                                .filter(line -> line.startsWith("<h3>"))
                                .map(line -> line.replaceAll("</?h3>", ""))
                                .toList()));
    }

    @Test
    void everyReleaseIsTheHeadingOfItsSection() throws IOException {
        String page = page(CHANGES);
        assertHas(page, "<section aria-labelledby=\"unreleased\">\n<h2 id=\"unreleased\">Not released yet</h2>");
        assertHas(
                page,
                "<h2 id=\"release-1.1.0\">Release 1.1.0</h2>\n"
                        + "<p>Nothing is different from 1.0.0: 1 operation and 2 events.</p>");
        assertHas(page, "<p>The first release: 1,000 operations and 2 events.</p>");
    }

    @Test
    void whatWillGoStandsOnTopWithItsDays() throws IOException {
        assertHas(page(CHANGES), "<td>2027-01-01</td><td>2027-07-01</td><td><code>/goods</code></td></tr>");
        String none = page("deprecated: []\nreleases: []\n");
        assertHas(none, "<p>Nothing: no operation is deprecated.</p>");
        assertFalse(none.contains("<table>"), none);
    }

    private static String page(String changes) throws IOException {
        JsonNode contract = YAML.readTree(CONTRACT);
        return ChangePages.html(YAML.readTree(changes), contract);
    }

    private static void assertHas(String page, String part) {
        assertTrue(page.contains(part), page);
    }
}

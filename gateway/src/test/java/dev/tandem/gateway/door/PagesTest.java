package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PagesTest {

    @Inject
    Door door;

    private Client client;

    @BeforeEach
    void call() {
        client = new Client(door.port());
    }

    @Test
    void theFrontPageLeadsEverywhereAndTakesNothingFromElsewhere() {
        HttpResponse<String> response = open("/");
        assertEquals(200, response.statusCode());
        assertLinksAreServed(response.body(), 14);
    }

    @Test
    void whetherTheServicesAreReadyIsForEverybody() {
        JsonNode services = Client.json(open("/status")).path("services");
        assertEquals(3, services.size());
        services.forEach(service -> assertTrue(service.path("ready").asBoolean(), services.toString()));
    }

    @Test
    void thereAreNoReadyTokensUnlessTheOperatorOffersThem() {
        HttpResponse<String> response = open("/ready-tokens");
        assertEquals(200, response.statusCode());
        assertEquals("{\"people\":[]}", response.body());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void theContractIsThereInBothForms() {
        assertTrue(open("/openapi.yaml").body().startsWith("openapi: 3.1.0"));
        JsonNode json = Client.json(open("/openapi.json"));
        assertEquals("/", json.at("/servers/0/url").asText());
        assertTrue(json.path("paths").has("/api/v1/initiatives"));
    }

    @Test
    void theContractOfTheEventsIsThereInBothFormsAndAsAPage() {
        assertTrue(open("/asyncapi.yaml").body().startsWith("asyncapi: 3.0.0"));
        JsonNode json = Client.json(open("/asyncapi.json"));
        String page = open("/docs/events").body();
        assertTrue(json.at("/components/messages").size() > 50);
        for (JsonNode message : json.at("/components/messages")) {
            assertTrue(page.contains("id=\"" + message.path("name").asText() + "\""), message.toString());
        }
        assertFalse(page.contains("http://") || page.contains("<script"), "something from elsewhere");
    }

    @Test
    void whatChangedIsThereForPeopleAndForPrograms() {
        String page = open("/docs/changes").body();
        assertTrue(page.contains("<h2 id=\"unreleased\">Not released yet</h2>"), page);
        assertLinksAreServed(page, 6);
        assertFalse(page.contains("<script"), page);
        JsonNode changes = Client.json(client.send(client.to("/docs/changes").header("Accept", "application/json")));
        assertTrue(changes.path("deprecated").isArray(), changes.toString());
        JsonNode first = changes.path("releases").path(changes.path("releases").size() - 1);
        assertTrue(first.path("operations").asInt() > 100, first.toString());
        assertTrue(page.contains("<h2 id=\"release-" + first.path("version").asText() + "\">"), page);
    }

    @Test
    void everythingTheDocsRefersToIsServedFromHere() {
        assertLinksAreServed(open("/docs").body(), 8);
    }

    @Test
    void filesOfSwaggerUiAreKeptByTheBrowser() {
        Matcher bundle = Pattern.compile("src=\"(/docs/swagger-ui-[^\"]+)\"")
                .matcher(open("/docs").body());
        assertTrue(bundle.find());
        HttpResponse<String> plain = open(bundle.group(1));
        assertTrue(plain.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        HttpResponse<String> zipped = client.send(client.to(bundle.group(1)).header("Accept-Encoding", "gzip"));
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElseThrow());
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> known = client.send(client.to(bundle.group(1)).header("If-None-Match", tag));
        assertEquals(304, known.statusCode());
        assertEquals("", known.body());

        String zippedTag = zipped.headers().firstValue("ETag").orElseThrow();
        assertNotEquals(tag, zippedTag, "two forms have one strong tag");
        assertEquals(200, zippedIf(bundle.group(1), tag, "gzip").statusCode());
        assertEquals(304, zippedIf(bundle.group(1), zippedTag, "br, GZIP;q=0.5").statusCode());
        assertEquals(304, zippedIf(bundle.group(1), tag, "gzip;q=0, br").statusCode(), "gzip was refused");
    }

    private HttpResponse<String> zippedIf(String path, String tag, String encodings) {
        return client.send(client.to(path).header("If-None-Match", tag).header("Accept-Encoding", encodings));
    }

    @Test
    void everyProblemTypeHasAPageForPeopleAndOneForPrograms() {
        JsonNode items = Client.json(client.send(client.to("/problems").header("Accept", "application/json")))
                .path("items");
        assertTrue(items.size() > 20);
        for (JsonNode item : items) {
            HttpResponse<String> page = open(item.path("type").asText());
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("<h1>"), page.body());
            JsonNode data = Client.json(
                    client.send(client.to(item.path("type").asText()).header("Accept", "application/json")));
            assertEquals(item, data);
        }
    }

    @Test
    void theProblemsOfTheGatewayItselfAreAmongThem() {
        assertEquals(200, open("/problems/odd-path").statusCode());
        assertEquals(404, open("/problems/nothing").statusCode());
    }

    @Test
    void pagesAreForReading() {
        HttpResponse<String> response = client.send(client.to("/docs").POST(BodyPublishers.ofString("x")));
        assertEquals(405, response.statusCode());
        assertEquals(
                "GET, HEAD, OPTIONS", response.headers().firstValue("Allow").orElseThrow());
        HttpResponse<String> head = client.send(client.to("/docs").method("HEAD", BodyPublishers.noBody()));
        assertTrue(head.headers().firstValueAsLong("Content-Length").orElse(0) > 500);
    }

    private HttpResponse<String> open(String path) {
        return client.send(client.to(path).header("Accept", "text/html,*/*"));
    }

    private void assertLinksAreServed(String page, int atLeast) {
        Matcher links = Pattern.compile("(?:href|src)=\"([^\"]+)\"").matcher(page);
        int found = 0;
        while (links.find()) {
            HttpResponse<String> response = open(links.group(1));
            assertEquals(200, response.statusCode(), links.group(1));
            assertTrue(response.headers().firstValue("Content-Security-Policy").isPresent(), links.group(1));
            found++;
        }
        assertTrue(found >= atLeast, page);
        assertFalse(page.contains("http://") || page.contains("https://"), page);
    }
}

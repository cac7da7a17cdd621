package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.tandem.embedded.FreePort;
import dev.tandem.local.gmpp.GmppLoad;
import dev.tandem.local.person.People;
import dev.tandem.local.person.Person;
import dev.tandem.local.person.ReadyTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Walks the whole road, as a user would: the one command, a token, and the public API of the gateway. */
@ExtendWith(RunningTandem.class)
class WholeRoadTest {

    private static final String API = "/api/v1";
    private static final Path UK_2023 = Path.of("../../../shared/data/gmpp/uk_2023.csv");

    private static ReadyTokens tokens;

    @BeforeAll
    static void findTheDoor(RunningTandem.Started tandem) {
        tokens = tandem.tokens();
    }

    @Test
    void anInitiativeIsProposedSignedByTwoPeopleMeasuredAndReported() throws IOException {
        ApiClient manager = as(People.PORTFOLIO_MANAGER);
        String path = API + "/initiatives/"
                + manager.post(API + "/initiatives", json("""
                    {"title": "Size adviser", "portfolioNodeId": "ext:demo:online-shop",
                     "businessOwner": {"subject": "amara.okafor", "name": "Amara Okafor"},
                     "technologyOwner": {"subject": "mei.tanaka", "name": "Mei Tanaka"},
                     "contributions": [{"objectiveId": "ext:demo:easier-returns", "weight": "100"}],
                     "externalReferences": [{"source": "road", "key": "size-adviser"}]}\
                    """))
                        .body()
                        .path("id")
                        .asText();
        manager.post(path + "/plans", json("""
            {"lines": [{"kind": "COST", "description": "Team", "expenseType": "CAPEX", "costType": "PEOPLE",
              "amount": {"amount": "90000.00", "currency": "EUR"}, "from": "2026-10-01", "to": "2026-12-31"}]}\
            """));

        assertEquals(403, refusal(manager, path + "/sign-offs", signOff("BUSINESS")));
        as(People.BUSINESS_EXECUTIVE_1).post(path + "/sign-offs", signOff("BUSINESS"));
        assertEquals("PROPOSED", manager.get(path).body().path("status").asText());
        assertEquals(403, refusal(as(People.BUSINESS_EXECUTIVE_2), path + "/sign-offs", signOff("TECHNOLOGY")));
        String approved = as(People.TECHNOLOGY_EXECUTIVE_1)
                .post(path + "/sign-offs", signOff("TECHNOLOGY"))
                .position();
        assertEquals("APPROVED", manager.get(path).body().path("status").asText());

        ApiClient finance = as(People.FINANCE_1);
        finance.getAfter(API + "/metrics?limit=1", approved);
        String measured = finance.post(API + "/measurements/bulk", json("""
            [{"source": "road", "id": "1", "metric": "project-people", "on": "2026-10-31",
              "value": "28750.40", "currency": "EUR", "initiative": "ext:road:size-adviser"}]\
            """)).position();

        JsonNode row = finance.get(API + "/reports/profit-and-loss?groupBy=initiative&interval=quarter"
                        + "&initiative=ext:road:size-adviser")
                .body()
                .at("/currencies/0/rows/0");
        assertEquals("90000.00", row.at("/plan/costCapex").asText());
        assertEquals("28750.40", row.at("/actual/costCapex").asText());
        JsonNode financials = finance.getAfter(path + "/financials", measured).body();
        assertTrue(financials.toString().contains("28750.40"), financials::toString);
    }

    @Test
    void aPublishedPortfolioIsAdoptedWholeInAnyOrderOfItsYearsAndTheReportSaysItsFigures() throws IOException {
        assumeTrue(Files.exists(UK_2023), () -> "skipped: " + UK_2023 + " is not there");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        GmppLoad load =
                new GmppLoad(as(People.BUSINESS_EXECUTIVE_1), new PrintStream(told, true, StandardCharsets.UTF_8));

        load.load(UK_2023);
        assertTrue(
                text(told).contains("244 projects; created 244, updated 0, unchanged 0, refused 0"), () -> text(told));
        told.reset();
        load.load(UK_2023);
        assertTrue(
                text(told).contains("244 projects; created 0, updated 0, unchanged 244, refused 0"), () -> text(told));

        ApiClient finance = as(People.FINANCE_1);
        Awaitility.await().atMost(60, TimeUnit.SECONDS).untilAsserted(() -> {
            JsonNode pounds =
                    inPounds(finance.get(API + "/reports/profit-and-loss").body());
            assertEquals("471818000000.00", pounds.at("/total/plan/cost").asText());
            assertEquals("729446310000.00", pounds.at("/total/plan/benefit").asText());
            assertEquals(193, pounds.at("/total/planFigures/cost").asInt());
            assertEquals(110, pounds.at("/total/planFigures/benefit").asInt());
        });
        theOrderOfTheYearsDoesNotMatter(load);
    }

    @Test
    void whoAsksByAWebhookIsSentWhatHappensSignedAndNothingElse() throws Exception {
        try (Receiver receiver = new Receiver()) {
            ApiClient integrator = as(People.INTEGRATOR);
            JsonNode defined = integrator
                    .post(API + "/webhooks", json("""
                        {"title": "Road", "url": "%s", "types": ["dev.tandem.initiative.proposed"]}\
                        """.formatted(receiver.url())))
                    .body();
            String secret = defined.path("secret").asText();
            String webhook = API + "/webhooks/" + defined.at("/webhook/id").asText();

            integrator.post(webhook + "/pings");
            Receiver.Message ping = receiver.next();
            ping.verify(secret);
            assertEquals(
                    "dev.tandem.webhook.ping.v1", json(ping.body()).path("type").asText());

            receiver.answer(503);
            String proposed = as(People.PORTFOLIO_MANAGER)
                    .post(API + "/initiatives", json("""
                        {"title": "Told by a webhook",
                         "businessOwner": {"subject": "amara.okafor", "name": "Amara Okafor"},
                         "technologyOwner": {"subject": "mei.tanaka", "name": "Mei Tanaka"}}\
                        """))
                    .body()
                    .path("id")
                    .asText();
            Receiver.Message refused = receiver.next();
            receiver.answer(204);
            Receiver.Message taken = receiver.next();
            taken.verify(secret);
            assertThrows(WebhookVerificationException.class, () -> taken.verify("whsec_" + "A".repeat(44)));
            assertEquals(refused.header("Webhook-id"), taken.header("Webhook-id"));
            assertEquals(refused.body(), taken.body());
            assertEquals(
                    "application/cloudevents+json", taken.header("Content-type").replaceFirst(";.*", ""));
            assertEquals(
                    integrator
                            .get(API + "/events?type=dev.tandem.initiative.proposed&subject=" + proposed)
                            .body()
                            .at("/items/0"),
                    json(taken.body()));

            Awaitility.await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> {
                JsonNode log = integrator
                        .get(webhook + "/deliveries?subject=" + proposed)
                        .body();
                assertEquals(1, log.path("items").size(), log::toString);
                assertEquals("DELIVERED", log.at("/items/0/status").asText());
                assertEquals(2, log.at("/items/0/attemptCount").asInt());
            });
        }
        assertEquals(
                422,
                refusal(
                        as(People.INTEGRATOR),
                        API + "/webhooks",
                        json("{\"title\": \"Inwards\", \"url\": \"https://10.0.0.1/\"}")));
        assertEquals(403, statusOf(as(People.VIEWER), API + "/webhooks"));
    }

    @Test
    void theReceiverThatTheReadmeStartsTakesWhatIsSigned(@TempDir Path folder) throws IOException {
        int port = FreePort.find();
        ApiClient integrator = as(People.INTEGRATOR);
        JsonNode defined = integrator
                .post(API + "/webhooks", json("{\"title\": \"Try it\", \"url\": \"http://localhost:" + port + "/\"}"))
                .body();
        Path told = folder.resolve("receiver.log");
        Process receiver = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "WebhookReceiver.java",
                        Integer.toString(port),
                        defined.path("secret").asText())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> Files.readString(told)
                    .contains("Listening"));
            integrator.post(API + "/webhooks/" + defined.at("/webhook/id").asText() + "/pings");
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> Files.readString(told).contains("signed  {")
                            && Files.readString(told).contains("dev.tandem.webhook.ping.v1"));
            String all = Files.readString(told);
            assertFalse(all.contains("REFUSED"), all);
        } finally {
            receiver.destroy();
        }
    }

    @Test
    void theDoorAnswersItsOwnErrorsAsProblems() throws IOException {
        assertEquals(404, statusOf(as(People.VIEWER), "/api/v1/nothing-here"));
        assertEquals(401, statusOf(new ApiClient(tokens.door(), "not-a-token"), API + "/initiatives"));
        assertEquals(403, statusOf(as(People.VIEWER), API + "/reports/profit-and-loss"));
        assertFalse(as(People.VIEWER)
                .get(API + "/initiatives?limit=5")
                .body()
                .path("items")
                .isEmpty());
    }

    /** After the figures of 2023 alone; the same reports under another name, in their order, are what they are held against. */
    private static void theOrderOfTheYearsDoesNotMatter(GmppLoad begun) throws IOException {
        Path folder = UK_2023.resolveSibling(".");
        begun.load(folder.resolve("uk_2021.csv"));
        begun.load(folder.resolve("uk_2022.csv"));
        GmppLoad inOrder = new GmppLoad(
                as(People.BUSINESS_EXECUTIVE_1),
                "gmpp-in-order",
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        for (String year : List.of("2021", "2022", "2023")) {
            inOrder.load(folder.resolve("uk_" + year + ".csv"));
        }
        Map<String, String> told = PublishedProjects.told(as(People.BUSINESS_EXECUTIVE_1), "gmpp");
        theHistoryOfAProjectInAllThreeReadsRight();
        assertEquals(298, told.size());
        assertEquals(PublishedProjects.told(as(People.BUSINESS_EXECUTIVE_1), "gmpp-in-order"), told);
        assertEquals(
                54,
                told.values().stream()
                        .filter(project -> !project.contains("\"missingSince\":null"))
                        .count());
        PlainAlignment.weigh(as(People.BUSINESS_EXECUTIVE_1), as(People.TECHNOLOGY_EXECUTIVE_1));
        PlainAlignment.agreesWithTheReport(as(People.FINANCE_1));
    }

    /** Loaded out of order: 2023, 2021, 2022. */
    private static void theHistoryOfAProjectInAllThreeReadsRight() throws IOException {
        ApiClient api = as(People.BUSINESS_EXECUTIVE_1);
        String path = API + "/initiatives/ext:gmpp:MOD_0106_1617-Q1";
        Map<String, String> plans = new TreeMap<>();
        for (JsonNode version : api.get(path + "/plans").body().path("items")) {
            plans.put(
                    version.path("reportedOn").asText()
                            + (version.path("current").asBoolean() ? " now" : ""),
                    version.at("/lines/0/amount/amount").asText());
        }
        assertEquals(
                Map.of(
                        "2021-03-31", "2013020000.00",
                        "2022-03-31", "1933000000.00",
                        "2023-03-31 now", "1981000000.00"),
                plans);
        List<String> years = new ArrayList<>();
        for (JsonNode version : api.get(path + "/forecasts").body().path("items")) {
            years.add(version.path("statedOn").asText() + " "
                    + version.at("/lines/0/planned/amount").asText() + " "
                    + version.at("/lines/0/amount/amount").asText());
        }
        assertEquals(
                List.of(
                        "2023-03-31 124980000.00 119270000.00",
                        "2022-03-31 350000000.00 208000000.00",
                        "2021-03-31 654460000.00 654110000.00"),
                years);
        List<String> confidence = new ArrayList<>();
        api.get(path + "/assessments")
                .body()
                .path("items")
                .forEach(one -> confidence.add(one.path("assessedOn").asText() + " "
                        + one.path("value").asText()));
        assertEquals(List.of("2023-03-31 Amber", "2022-03-31 Amber", "2021-03-31 Amber/red"), confidence);
        assertTrue(api.get(path).body().path("missingSince").isNull());
    }

    private static JsonNode inPounds(JsonNode report) {
        return StreamSupport.stream(report.path("currencies").spliterator(), false)
                .filter(block -> block.path("currency").asText().equals("GBP"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figures in pounds yet: " + report));
    }

    private static JsonNode signOff(String side) throws IOException {
        return json(
                "{\"gate\": \"APPROVE\", \"side\": \"" + side + "\", \"decision\": \"APPROVE\", \"planVersion\": 1}");
    }

    private static int refusal(ApiClient api, String path, JsonNode body) {
        return assertThrows(ApiClient.Refused.class, () -> api.post(path, body)).status();
    }

    private static int statusOf(ApiClient api, String path) {
        return assertThrows(ApiClient.Refused.class, () -> api.get(path)).status();
    }

    private static ApiClient as(Person person) {
        return new ApiClient(tokens.door(), tokens.token(person));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static String text(ByteArrayOutputStream told) {
        return told.toString(StandardCharsets.UTF_8);
    }
}

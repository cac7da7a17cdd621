package dev.tandem.webhooks.webhook;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.webhooks.delivery.Dispatches;
import dev.tandem.webhooks.trial.Certificates;
import dev.tandem.webhooks.trial.Hooks;
import dev.tandem.webhooks.trial.Receiver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
@QuarkusTestResource(Certificates.class)
class WebhookResourceTest {

    private static final String BODY = """
        {"title": "A webhook", "url": "http://localhost:9/hook?token=secret", "types": ["dev.tandem.initiative.approved"]}\
        """;

    private final Hooks hooks = new Hooks();
    private final Receiver receiver = new Receiver();

    @Inject
    Dispatches dispatches;

    @Inject
    DataSource database;

    @AfterEach
    void tidy() {
        hooks.close();
        receiver.close();
    }

    @Test
    void theSecretIsShownWhenItIsMadeAndNeverAgain() {
        Response defined =
                hooks.integrator().contentType("application/json").body(BODY).post("/api/v1/webhooks");
        String id = defined.then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("webhook.client", equalTo(hooks.client))
                .body("webhook.status", equalTo("ENABLED"))
                .body("webhook.types", equalTo(List.of("dev.tandem.initiative.approved")))
                .body("webhook.subjects", empty())
                .body("webhook.failingSince", nullValue())
                .extract()
                .path("webhook.id");
        assertEquals("/api/v1/webhooks/" + id, defined.header("Location").replaceFirst("^http://[^/]*", ""));

        hooks.integrator()
                .get("/api/v1/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("$", not(hasKey("secret")))
                .body("url", equalTo("http://localhost:9/hook?token=secret"));
        hooks.integrator()
                .get("/api/v1/webhooks?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0]", not(hasKey("secret")));
    }

    @Test
    void noEventTellsASecretOrMoreThanTheOriginOfTheUrl() throws SQLException {
        Hooks.Hook hook = hooks.define("http://localhost:9/path?token=secret");
        String renewed =
                hooks.post(hook, "secret-rotations").statusCode(201).extract().path("secret");
        hooks.patch(hook, "{\"url\": \"http://localhost:10/other?token=secret\", \"enabled\": false}")
                .statusCode(200);
        hooks.patch(hook, "{\"enabled\": true}").statusCode(200);
        hooks.integrator()
                .header("If-Match", "*")
                .delete("/api/v1/webhooks/" + hook.id())
                .then()
                .statusCode(200);

        List<String> told = journal(hook.id());
        assertEquals(
                List.of("defined", "secret-rotated", "revised", "disabled", "enabled", "removed"),
                told.stream().map(row -> row.split("\\.", -1)[3]).toList());
        for (String row : told) {
            assertEquals(-1, row.indexOf("token"), row);
            assertEquals(-1, row.indexOf("whsec"), row);
            assertEquals(-1, row.indexOf(renewed.substring(6)), row);
        }
    }

    @Test
    void anAdminNamesTheClientAndAnIntegratorIsItself() {
        Hooks.admin()
                .contentType("application/json")
                .body(BODY)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/client"));
        String id = Hooks.admin()
                .contentType("application/json")
                .body(BODY.replace("}", ", \"client\": \"" + hooks.client + "\"}"))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
        hooks.integrator().get("/api/v1/webhooks/" + id).then().statusCode(200);
        Hooks.admin()
                .get("/api/v1/webhooks?client=" + hooks.client + "&status=ENABLED&updatedSince=2026-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
        new Hooks()
                .integrator()
                .get("/api/v1/webhooks?client=" + hooks.client)
                .then()
                .statusCode(200)
                .body("items", empty());
        Hooks.admin()
                .header("If-Match", "*")
                .delete("/api/v1/webhooks/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void listsGoOnWhereTheyEnded() {
        List<String> defined = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            defined.add(hooks.define(receiver.url(), UUID.randomUUID()).id());
        }
        String next = hooks.integrator()
                .get("/api/v1/webhooks?limit=2")
                .then()
                .body("items.id", equalTo(defined.subList(0, 2)))
                .extract()
                .path("next");
        hooks.integrator()
                .get("/api/v1/webhooks?limit=2&cursor=" + next)
                .then()
                .body("items.id", equalTo(defined.subList(2, 3)))
                .body("next", nullValue());
    }

    @Test
    void fiftyTimesTheSameRequestAtOnceDefineOneWebhook() throws InterruptedException, ExecutionException {
        String key = UUID.randomUUID().toString();
        ExecutorService clients = Executors.newFixedThreadPool(25);
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            requests.add(() -> untilAnswered(key));
        }
        List<String> answers = new ArrayList<>();
        for (Future<Response> answer : clients.invokeAll(requests)) {
            assertEquals(201, answer.get().statusCode());
            answers.add(answer.get().asString());
        }
        clients.shutdown();

        assertEquals(1, answers.stream().distinct().count(), "the same secret for all of them");
        hooks.integrator().get("/api/v1/webhooks").then().body("items", hasSize(1));
    }

    @Test
    void aChangeNeedsTheVersionThatItIsBasedOn() {
        Hooks.Hook hook = hooks.define(receiver.url(), UUID.randomUUID());
        String path = "/api/v1/webhooks/" + hook.id();
        String tag = hooks.integrator().get(path).header("ETag");
        String patch = "{\"title\": \"Another\"}";

        hooks.integrator()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(428);
        String newer = hooks.integrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("title", equalTo("Another"))
                .extract()
                .header("ETag");
        assertNotEquals(tag, newer);
        hooks.integrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(path)
                .then()
                .statusCode(412);
        hooks.patch(hook, patch).statusCode(200).body("version", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"title\": null}; /title",
                "{\"title\": \" \"}; /title",
                "{\"url\": \"http://example.com/\"}; /url",
                "{\"url\": \"https://10.0.0.1/\"}; /url",
                "{\"types\": [\"initiative.approved\"]}; /types/0",
                "{\"types\": [\"dev.tandem.initiative.approved\", null]}; /types/1",
                "{\"types\": [\"dev.tandem.initiative.approved\", \"dev.tandem.initiative.aproved\"]}; /types/1",
                "{\"types\": [\"dev.tandem.initiative.approved.v2\"]}; /types/0",
                "{\"types\": null}; /types",
                "{\"subjects\": [\"x\"]}; /subjects/0",
                "{\"enabled\": null}; /enabled",
                "{\"enabled\": \"yes\"}; /enabled",
                "{\"client\": \"another\"}; /client",
                "{\"secret\": \"whsec_AAAA\"}; /secret"
            })
    void whatDoesNotFitIsRefusedByItsPlace(String patch, String pointer) {
        Hooks.Hook hook = hooks.define(receiver.url(), UUID.randomUUID());

        hooks.patch(hook, patch).statusCode(422).body("errors[0].pointer", equalTo(pointer));
        assertEquals(1, hooks.get(hook).getInt("version"));
    }

    @ParameterizedTest
    @CsvSource({"status=SLEEPING", "updatedSince=yesterday", "limit=0", "cursor=x", "colour=red"})
    void aFilterThatCannotBeReadIsRefused(String query) {
        hooks.integrator().get("/api/v1/webhooks?" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"status=SLEEPING", "type=a%20b", "subject=x", "limit=201", "cursor=x"})
    void soIsOneOfTheLog(String query) {
        Hooks.Hook hook = hooks.define(receiver.url(), UUID.randomUUID());

        hooks.integrator()
                .get("/api/v1/webhooks/" + hook.id() + "/deliveries?" + query)
                .then()
                .statusCode(400);
    }

    @Test
    void aRemovedWebhookStaysReadableAndDoesNothingMore() {
        Hooks.Hook hook = hooks.define(receiver.url(), UUID.randomUUID());
        String path = "/api/v1/webhooks/" + hook.id();
        hooks.post(hook, "pings").statusCode(202);
        hooks.integrator()
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("REMOVED"));

        assertEquals("CANCELLED", hooks.deliveries(hook, "").get(0).status());
        hooks.integrator().get(path).then().statusCode(200).body("status", equalTo("REMOVED"));
        hooks.integrator().get("/api/v1/webhooks").then().body("items", empty());
        hooks.integrator().get("/api/v1/webhooks?status=REMOVED").then().body("items", hasSize(1));
        conflict(hooks.integrator().header("If-Match", "*").delete(path), "webhook-removed");
        conflict(hooks.integrator().post(path + "/pings"), "webhook-removed");
        conflict(hooks.integrator().post(path + "/secret-rotations"), "webhook-removed");
        conflict(
                hooks.integrator()
                        .header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body("{\"enabled\": true}")
                        .patch(path),
                "webhook-removed");
    }

    @Test
    void aDisabledOneTakesNeitherPingsNorReplays() {
        Hooks.Hook hook = hooks.define(receiver.url(), UUID.randomUUID());
        String delivery = hooks.post(hook, "pings").statusCode(202).extract().path("id");
        String path = "/api/v1/webhooks/" + hook.id();
        conflict(hooks.integrator().post(path + "/deliveries/" + delivery + "/replays"), "delivery-pending");
        hooks.patch(hook, "{\"enabled\": false}").statusCode(200);

        conflict(hooks.integrator().post(path + "/pings"), "webhook-disabled");
        conflict(hooks.integrator().post(path + "/deliveries/" + delivery + "/replays"), "webhook-disabled");
        conflict(
                hooks.integrator()
                        .contentType("application/json")
                        .body("{\"status\": \"DEAD\", \"since\": \"2026-01-01T00:00:00Z\"}")
                        .post(path + "/replays"),
                "webhook-disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pings", "/secret-rotations", "/deliveries/{delivery}/replays"})
    void aKeyThatComesAgainGetsTheSameAnswer(String path) {
        Hooks.Hook hook = hooks.define(receiver.url(), UUID.randomUUID());
        String delivery = hooks.post(hook, "pings").statusCode(202).extract().path("id");
        dispatches.all();
        String whole = "/api/v1/webhooks/" + hook.id() + path.replace("{delivery}", delivery);
        String key = UUID.randomUUID().toString();

        Response first = hooks.integrator().header("Idempotency-Key", key).post(whole);
        Response again = hooks.integrator().header("Idempotency-Key", key).post(whole);
        assertEquals(first.asString(), again.asString());
    }

    private static void conflict(Response answer, String problem) {
        answer.then().statusCode(409).body("type", endsWith(problem));
    }

    private Response untilAnswered(String key) {
        Response answer;
        do {
            answer = hooks.integrator()
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(BODY)
                    .post("/api/v1/webhooks");
        } while (answer.statusCode() == 409);
        return answer;
    }

    private List<String> journal(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT type || ' ' || state || changes FROM journal WHERE aggregate_id = ? ORDER BY"
                                + " sequence")) {
            statement.setObject(1, UUID.fromString(id));
            try (ResultSet rows = statement.executeQuery()) {
                List<String> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(rows.getString(1));
                }
                return read;
            }
        }
    }
}

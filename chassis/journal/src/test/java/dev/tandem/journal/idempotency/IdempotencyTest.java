package dev.tandem.journal.idempotency;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.journal.backends.Backends;
import dev.tandem.journal.backends.Rows;
import dev.tandem.journal.notes.NoteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class IdempotencyTest {

    @Inject
    Rows rows;

    @Inject
    IdempotencyTable table;

    @Inject
    DataSource database;

    @AfterEach
    void letGo() {
        NoteResource.WITHIN.set(() -> {});
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswerAndHasNoSecondEffect() throws SQLException {
        String text = UUID.randomUUID().toString();
        Response first = post("key-" + text, text);
        Response second = post("key-" + text, text);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then()
                .statusCode(201)
                .contentType(startsWith("application/json"))
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .header("Tandem-Position", startsWith("notes-service=note/"))
                .header("Tandem-Position", first.header("Tandem-Position"));
        assertEquals(first.asString(), second.asString());
        assertEquals(1, written(text));
    }

    @Test
    void aMethodThatReturnsItsViewIsReplayedWithItsDeclaredStatus() throws SQLException {
        String text = UUID.randomUUID().toString();
        Response first = post("/api/v1/notes/plain", "ann", text, text);
        Response second = post("/api/v1/notes/plain", "ann", text, text);

        first.then().statusCode(202).body("text", equalTo(text)).header("Tandem-Position", notNullValue());
        second.then().statusCode(202).header("Idempotency-Replayed", "true");
        assertEquals(first.asString(), second.asString());
        assertEquals(1, written(text));
    }

    @Test
    void anotherBodyOrQueryWithTheSameKeyIsRefused() throws SQLException {
        String text = UUID.randomUUID().toString();
        post(text, text).then().statusCode(201);

        post(text, text + " changed").then().statusCode(422).body("type", endsWith("idempotency-key-reused"));
        post("/api/v1/notes?flag=on", "ann", text, text).then().statusCode(422);
        assertEquals(1, written(text));
    }

    @Test
    void aKeyIsTheCallersOwn() throws SQLException {
        String text = UUID.randomUUID().toString();
        post("/api/v1/notes", "ann", text, text).then().statusCode(201);
        post("/api/v1/notes", "bob", text, text).then().statusCode(201).header("Idempotency-Replayed", nullValue());

        assertEquals(2, written(text));
    }

    @Test
    void withoutAKeyEveryRequestHasItsEffect() throws SQLException {
        String text = UUID.randomUUID().toString();
        request("ann").body(body(text)).post("/api/v1/notes").then().statusCode(201);
        request("ann").body(body(text)).post("/api/v1/notes").then().statusCode(201);

        assertEquals(2, written(text));
    }

    @Test
    void aRefusedRequestLeavesNothingAndMayBeSentAgain() throws SQLException {
        String key = UUID.randomUUID().toString();
        String refused = "refused after the write";
        post(key, refused).then().statusCode(400).header("Tandem-Position", nullValue());
        post(key, refused).then().statusCode(400).header("Idempotency-Replayed", nullValue());
        post(key, key).then().statusCode(201);

        assertEquals(0, written(refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "umlaut-ä"})
    void aKeyThatIsNotVisibleAsciiIsRefused(String key) {
        post(key, "never").then().statusCode(400).body("errors[0].header", equalTo("Idempotency-Key"));
    }

    @Test
    void aKeyOfMoreThan255CharactersIsRefused() throws SQLException {
        post("k".repeat(256), "never").then().statusCode(400);
        String text = UUID.randomUUID().toString();
        post(text + "k".repeat(255 - text.length()), text).then().statusCode(201);
        assertEquals(1, written(text));
    }

    @Test
    void aRequestWhoseTwinIsStillRunningIsAskedToComeBack() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        NoteResource.WITHIN.set(() -> {
            inside.countDown();
            await().until(() -> goOn.getCount() == 0);
        });
        String text = UUID.randomUUID().toString();
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> post(text, text));
        assertTrue(inside.await(20, TimeUnit.SECONDS));

        post(text, text)
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", containsString("idempotency-in-flight"));
        goOn.countDown();
        first.join().then().statusCode(201);
        assertEquals(first.join().asString(), post(text, text).asString());
        assertEquals(1, written(text));
    }

    @Test
    void fiftyAtOnceHaveOneEffect() throws SQLException {
        String text = UUID.randomUUID().toString();
        ExecutorService clients = Executors.newFixedThreadPool(50);
        try {
            List<CompletableFuture<Response>> sent = IntStream.range(0, 50)
                    .mapToObj(client -> CompletableFuture.supplyAsync(() -> post(text, text), clients))
                    .toList();
            List<Response> answers = sent.stream().map(CompletableFuture::join).toList();

            String again = post(text, text).then().statusCode(201).extract().asString();
            assertTrue(answers.stream().anyMatch(answer -> answer.statusCode() == 201));
            for (Response answer : answers) {
                if (answer.statusCode() == 201) {
                    assertEquals(again, answer.asString());
                } else {
                    assertEquals(409, answer.statusCode());
                }
            }
            assertEquals(1, written(text));
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aStreamedBulkIsReplayedByTheDigestOfItsBody() throws SQLException {
        String one = UUID.randomUUID().toString();
        String two = UUID.randomUUID().toString();
        Response first = bulk(one, one + "\n" + two);
        Response second = bulk(one, one + "\n" + two);

        first.then().statusCode(200).body("created", equalTo(2)).header("Tandem-Position", notNullValue());
        second.then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .header("Tandem-Position", first.header("Tandem-Position"));
        assertEquals(first.asString(), second.asString());
        bulk(one, one).then().statusCode(422);
        assertEquals(1, written(one));
        assertEquals(1, written(two));
    }

    @Test
    void aKeyIsForgottenAfterADayAndItsRowDeleted() throws SQLException {
        String text = UUID.randomUUID().toString();
        post(text, text).then().statusCode(201);
        rows.execute("update idempotency_key set created_at = created_at - interval '24 hours 1 second'");

        post(text, text).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertEquals(2, written(text));

        rows.execute("update idempotency_key set created_at = created_at - interval '24 hours 1 second'");
        table.purge(database, 10_000);
        assertEquals(0, rows.count("select count(*) from idempotency_key"));
    }

    private Response post(String key, String text) {
        return post("/api/v1/notes", "ann", key, text);
    }

    private static Response post(String path, String subject, String key, String text) {
        return request(subject).header("Idempotency-Key", key).body(body(text)).post(path);
    }

    private static Response bulk(String key, String csv) {
        return request("ann")
                .contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", key)
                .body(csv)
                .post("/api/v1/notes/bulk");
    }

    private static RequestSpecification request(String subject) {
        return given().auth().oauth2(TestTokens.of(subject, "writer")).contentType(ContentType.JSON);
    }

    private static String body(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    private long written(String text) throws SQLException {
        return rows.count("select count(*) from journal where state ->> 'text' = ?", text);
    }
}

package dev.tandem.journal.replay;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.journal.backends.Backends;
import dev.tandem.journal.backends.Topic;
import dev.tandem.journal.notes.NoteService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReplayTest {

    private static final String TOPIC = "tandem.notes.v1";

    @Inject
    NoteService notes;

    @Test
    void aReplayTellsTheNewestStateOfEveryAggregateAgain() {
        UUID id = notes.create("old");
        notes.change(id, "new");
        await().atMost(Duration.ofSeconds(20)).until(() -> sequences(id).size() == 2);

        given().auth()
                .oauth2(TestTokens.of("root", "admin"))
                .noContentType()
                .post("/api/v1/replays")
                .then()
                .statusCode(202)
                .body("replays[0].service", equalTo("notes-service"))
                .body("replays[0].queued", greaterThanOrEqualTo(1));

        await().atMost(Duration.ofSeconds(20)).until(() -> sequences(id).size() == 3);
        assertEquals(List.of(1L, 2L, 2L), sequences(id));
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndNothingIsToldOnceMore() {
        UUID id = notes.create("told");
        await().atMost(Duration.ofSeconds(20)).until(() -> sequences(id).size() == 1);
        String key = "replay-" + id;

        String first = replay(key);
        await().atMost(Duration.ofSeconds(20)).until(() -> sequences(id).size() == 2);
        assertEquals(first, replay(key));
        assertEquals(first, replay(key, "?&"));

        notes.change(id, "after");
        await().atMost(Duration.ofSeconds(20)).until(() -> sequences(id).contains(2L));
        assertEquals(List.of(1L, 1L, 2L), sequences(id));
    }

    private static String replay(String key) {
        return replay(key, "");
    }

    private static String replay(String key, String query) {
        return given().auth()
                .oauth2(TestTokens.of("root", "admin"))
                .header("Idempotency-Key", key)
                .noContentType()
                .post("/api/v1/replays" + query)
                .then()
                .statusCode(202)
                .extract()
                .asString();
    }

    @Test
    void onlyAnAdminMayAskForOne() {
        given().auth()
                .oauth2(TestTokens.of("ann", "writer"))
                .post("/api/v1/replays")
                .then()
                .statusCode(403);
    }

    private static List<Long> sequences(UUID id) {
        return Topic.read(TOPIC, id).stream()
                .map(event -> Long.valueOf(Topic.header(event, "ce_sequence")))
                .toList();
    }
}

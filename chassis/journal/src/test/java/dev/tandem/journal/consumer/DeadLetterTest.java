package dev.tandem.journal.consumer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.journal.backends.Backends;
import dev.tandem.journal.backends.Rows;
import dev.tandem.journal.backends.Topic;
import dev.tandem.journal.notes.HeardThings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeadLetterTest {

    private static final String WRITTEN = "dev.tandem.thing.written.v1";

    @Inject
    Rows rows;

    @Inject
    HeardThings things;

    @BeforeEach
    void othersLettersAreTriedAlready() {
        things.learned(false);
        replay().statusCode(200);
    }

    @Test
    void whatCouldNotBeAppliedIsListedWithoutItsDataAndAppliedOnceItsReasonIsGone() throws SQLException {
        UUID curable = UUID.randomUUID();
        UUID poison = UUID.randomUUID();
        Topic.write(HeardThings.TOPIC, curable, 1, WRITTEN, "{\"state\":{\"text\":\"cannot be applied yet\"}}");
        Topic.write(HeardThings.TOPIC, poison, 1, WRITTEN, "{\"state\": secret");

        await().atMost(Duration.ofSeconds(30)).until(() -> subjects().containsAll(List.of(curable, poison)));
        list().body("waiting[0].service", equalTo("notes-service"));
        assertTrue(list().extract().asString().contains("IllegalStateException: This thing cannot be applied yet."));
        assertNull(rows.first("select text from heard_thing where id = ?", curable));

        things.learned(true);
        replay().statusCode(200).body("deadLetterReplays[0].applied", equalTo(1));

        assertEquals("cannot be applied yet", rows.first("select text from heard_thing where id = ?", curable));
        assertTrue(!subjects().contains(curable), "it does not wait any more");
        assertTrue(subjects().contains(poison), "what failed again waits again");
    }

    @Test
    void aLetterThatIsOlderThanWhatIsKnownChangesNothing() throws SQLException {
        UUID id = UUID.randomUUID();
        Topic.write(HeardThings.TOPIC, id, 1, WRITTEN, "{\"state\":{\"text\":\"cannot be applied yet\"}}");
        await().atMost(Duration.ofSeconds(30)).until(() -> subjects().contains(id));
        Topic.write(HeardThings.TOPIC, id, 2, WRITTEN, "{\"state\":{\"text\":\"newer\"}}");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "newer".equals(rows.first("select text from heard_thing where id = ?", id)));

        things.learned(true);
        replay().statusCode(200).body("deadLetterReplays[0].applied", equalTo(1));

        assertEquals("newer", rows.first("select text from heard_thing where id = ?", id));
    }

    @Test
    void onlyAnAdminSeesThemOrTriesThemAgain() {
        for (Map.Entry<String, Integer> role :
                Map.of("writer", 403, "admin", 200).entrySet()) {
            as(role.getKey()).get("/api/v1/dead-letters").then().statusCode(role.getValue());
            as(role.getKey()).post("/api/v1/dead-letters/replays").then().statusCode(role.getValue());
        }
        as("admin").get("/api/v1/dead-letters?limit=0").then().statusCode(400);
    }

    @Test
    void aKeyThatNoOtherPostWouldTakeIsRefusedHereToo() {
        as("admin")
                .header("Idempotency-Key", "two words")
                .post("/api/v1/dead-letters/replays")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of("root", role)).noContentType();
    }

    private static ValidatableResponse replay() {
        return as("admin").post("/api/v1/dead-letters/replays").then();
    }

    private static ValidatableResponse list() {
        return as("admin").get("/api/v1/dead-letters?limit=200").then().statusCode(200);
    }

    private static List<UUID> subjects() {
        List<String> texts = list().extract().path("deadLetters.findAll { it.subject != null }.subject");
        return texts.stream().map(UUID::fromString).toList();
    }
}

package dev.tandem.journal.position;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.journal.backends.Backends;
import dev.tandem.journal.backends.Topic;
import dev.tandem.journal.notes.HeardThings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PositionsTest {

    @Test
    void aReadWaitsUntilTheOthersWriteHasArrived() {
        UUID id = UUID.randomUUID();
        Topic.write(HeardThings.TOPIC, id, 1, "dev.tandem.thing.written.v1", "{\"state\":{\"text\":\"new\"}}");

        get("things-service=thing/" + id + "/1").then().statusCode(200);
    }

    @Test
    void anEventThatNobodyWantsHereIsWaitedForToo() {
        UUID id = UUID.randomUUID();
        Topic.write(HeardThings.TOPIC, id, 1, "dev.tandem.nothing.written.v1", "{\"state\":{}}");

        get("things-service=nothing/" + id + "/1").then().statusCode(200);
    }

    @Test
    void aPositionThatDoesNotArriveIsAnsweredWithComeBackLater() {
        get("things-service=thing/" + UUID.randomUUID() + "/1")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", endsWith("position-not-reached"));
    }

    @Test
    void ownPositionsPassAtOnce() {
        String own = given().auth()
                .oauth2(TestTokens.of("ann", "writer"))
                .contentType("application/json")
                .body("{\"text\":\"own\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .header("Tandem-Position");

        get(own).then().statusCode(200).header("Tandem-Position", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "things-service",
                "thing/0197aaaa-0000-7000-8000-000000000000/1",
                "things-service=thing/no-uuid/1",
                "foo-service=thing/0197aaaa-0000-7000-8000-000000000000/1",
                "things-service=thing/0197aaaa-0000-7000-8000-000000000000/-1",
                "things-service=thing/0197aaaa-0000-7000-8000-000000000000/1,"
            })
    void aMalformedHeaderIsRefused(String header) {
        get(header).then().statusCode(400).body("errors[0].header", equalTo("Tandem-After"));
    }

    private static Response get(String after) {
        return given().auth()
                .oauth2(TestTokens.of("ann", "writer"))
                .header("Tandem-After", after)
                .get("/api/v1/notes");
    }
}

package dev.tandem.metrics.job;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.cloudbill.Bills;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Long work is begun once, seen by those whom it concerns, ends when it is not wanted, and outlives its process. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class JobResourceTest {

    private static final String MANAGER = TestTokens.of("jobs-manager", "portfolio-manager");

    @Inject
    DataSource database;

    @Inject
    JobDesk desk;

    private static RequestSpecification as(String token) {
        return Facts.anyone().auth().oauth2(token).contentType("application/json");
    }

    private static ValidatableResponse job(String token, Object id) {
        return as(token).get("/api/v1/jobs/" + id).then();
    }

    private static String begun() {
        return as(Facts.FINANCE)
                .body("{}")
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static JsonPath ended(String id) {
        return await().atMost(60, TimeUnit.SECONDS)
                .until(
                        () -> job(Facts.FINANCE, id).statusCode(200).extract().jsonPath(),
                        job -> job.get("endedAt") != null);
    }

    /** A job of a process that is no more. */
    private UUID left(String status, int attempts) throws SQLException {
        UUID id = UUID.randomUUID();
        OffsetDateTime before = Instant.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement job = connection.prepareStatement(
                        "INSERT INTO job (id, version, kind, status, by, done, attempts, created_at, updated_at)"
                                + " VALUES (?, 1, 'RECONCILIATION', ?, 'fin-1', 0, ?, ?, ?)");
                PreparedStatement reconciliation =
                        connection.prepareStatement("INSERT INTO reconciliation (id) VALUES (?)")) {
            job.setObject(1, id);
            job.setString(2, status);
            job.setInt(3, attempts);
            job.setObject(4, before);
            job.setObject(5, before);
            job.executeUpdate();
            reconciliation.setObject(1, id);
            reconciliation.executeUpdate();
        }
        return id;
    }

    @Test
    void aJobIsReadListedAndOverOnce() {
        String id = begun();

        JsonPath job = ended(id);

        assertEquals("SUCCEEDED", job.getString("status"));
        assertEquals(job.getLong("progress.of"), job.getLong("progress.done"));
        assertTrue(job.getLong("version") > 1);
        assertEquals(
                Duration.ofHours(24),
                Duration.between(Instant.parse(job.getString("endedAt")), Instant.parse(job.getString("keptUntil"))));
        as(Facts.FINANCE)
                .get(job.getString("result"))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUCCEEDED"))
                .body("findings", notNullValue());
        as(Facts.FINANCE)
                .get("/api/v1/jobs?kind=RECONCILIATION&status=SUCCEEDED&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id));
        as(Facts.FINANCE)
                .post("/api/v1/jobs/" + id + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", endsWith("job-over"));
        as(Facts.FINANCE).get("/api/v1/jobs?kind=GARDENING").then().statusCode(400);
    }

    @Test
    void othersSeeOnlyWhatTheyAskedForThemselves() {
        String id = begun();

        job(TestTokens.of("exec", "business-executive"), id).statusCode(200);
        job(MANAGER, id).statusCode(404);
        as(MANAGER).post("/api/v1/jobs/" + id + "/cancellation").then().statusCode(404);
        as(MANAGER).get("/api/v1/jobs").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void whatADeadProcessHasLeftIsTakenUpButNotForEver() throws SQLException {
        UUID begunOnce = left("RUNNING", 1);
        UUID begunTooOften = left("RUNNING", 3);
        UUID neverBegun = left("WAITING", 0);

        desk.round(Instant.now());

        job(Facts.FINANCE, begunOnce).body("status", equalTo("SUCCEEDED")).body("attempts", equalTo(2));
        job(Facts.FINANCE, neverBegun).body("status", equalTo("SUCCEEDED")).body("attempts", equalTo(1));
        job(Facts.FINANCE, begunTooOften)
                .body("status", equalTo("FAILED"))
                .body("failure", containsString("died"))
                .body("endedAt", notNullValue());
        as(Facts.FINANCE)
                .get("/api/v1/reconciliations/" + begunTooOften)
                .then()
                .statusCode(200)
                .body("status", equalTo("FAILED"))
                .body("findings", nullValue());
    }

    @Test
    void aJobThatSomebodyIsAtIsLeftAlone() throws SQLException {
        UUID id = left("RUNNING", 1);
        try (Connection worker = database.getConnection()) {
            worker.setAutoCommit(false);
            try (PreparedStatement hold = worker.prepareStatement("SELECT pg_advisory_xact_lock(?, ?)")) {
                hold.setInt(1, 0x7461_0006);
                hold.setInt(2, id.hashCode());
                hold.execute();
            }
            desk.round(Instant.now());
            job(Facts.FINANCE, id).body("status", equalTo("RUNNING")).body("attempts", equalTo(1));

            as(Facts.FINANCE)
                    .post("/api/v1/jobs/" + id + "/cancellation")
                    .then()
                    .statusCode(202)
                    .body("status", equalTo("RUNNING"))
                    .body("cancelling", equalTo(true));
            worker.rollback();
        }
        desk.round(Instant.now().plusSeconds(60));

        job(Facts.FINANCE, id).body("status", equalTo("CANCELLED")).body("cancelling", equalTo(false));
    }

    @Test
    void aDayAfterItsEndAJobIsForgottenWithWhatItMade() {
        String id = begun();
        ended(id);

        desk.round(Instant.now().plus(Duration.ofHours(23)));
        job(Facts.FINANCE, id).statusCode(200);
        desk.round(Instant.now().plus(Duration.ofHours(25)));

        job(Facts.FINANCE, id).statusCode(404);
        as(Facts.FINANCE).get("/api/v1/reconciliations/" + id).then().statusCode(404);
    }

    @Test
    void anImportIsAJobThatEndsWithItsSet() {
        Facts facts = new Facts();
        String client = "client-" + facts.source;
        try (InitiativesServiceDouble initiatives = new InitiativesServiceDouble()) {
            initiatives.tell(
                    "source",
                    "registered",
                    UUID.randomUUID(),
                    InitiativesServiceDouble.state("source", facts.source, "client", client));
            facts.awaitKnown(initiatives);
        }
        String token = TestTokens.of(client, "integrator");
        String id = new Bills().begun(facts.source);

        job(token, id)
                .statusCode(200)
                .body("kind", equalTo("IMPORT"))
                .body("status", equalTo("RUNNING"))
                .body("progress.done", equalTo(1))
                .body("progress.of", equalTo(3))
                .body("result", equalTo("/api/v1/imports/" + id));
        job(TestTokens.of("another", "integrator"), id).statusCode(404);
        as(token).get("/api/v1/jobs").then().statusCode(200).body("items.id", equalTo(List.of(id)));
        as(token).get("/api/v1/imports/" + id).then().statusCode(200).body("job", equalTo("/api/v1/jobs/" + id));
        as(token)
                .post("/api/v1/jobs/" + id + "/cancellation")
                .then()
                .statusCode(202)
                .body("status", equalTo("CANCELLED"));

        job(token, id).statusCode(404);
        as(token).get("/api/v1/imports/" + id).then().statusCode(404);
    }
}

package dev.tandem.metrics.measurement;

import static dev.tandem.metrics.measurement.Facts.FINANCE;
import static dev.tandem.metrics.measurement.Facts.post;
import static dev.tandem.metrics.measurement.Facts.request;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read stores nothing, and says why. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class BadBulkTest {

    private final Facts facts = new Facts();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json     | [GOOD, {                 | 400 | malformed-json",
                "application/json     | [GOOD] []                | 400 | malformed-json",
                "application/json     | [GOOD, NaN]              | 400 | malformed-json",
                "application/json     | {}                       | 422 | invalid-body",
                "text/csv             | a,b                      | 422 | invalid-body",
                "text/csv             | source,id,metric,on,value~\"a | 400 | malformed-csv",
                "application/x-ndjson | GOOD~{                   | 400 | malformed-json",
                "text/plain           | GOOD                     | 415 | unsupported-media-type",
                "*/*                  | [GOOD]                   | 415 | unsupported-media-type",
                "text/*               | GOOD                     | 415 | unsupported-media-type",
                "application/xml      | <a/>                     | 415 | unsupported-media-type",
            })
    void anUnreadableBodyStoresNothing(String form, String body, int status, String problem) {
        String good = facts.row("good", facts.metric("KPI", "SUM"), "2026-01-31", "1", "");

        post(FINANCE, form, "", body.replace("GOOD", good).replace('~', '\n'))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));

        assertEquals(List.of(), facts.list(FINANCE, "").getList("items"));
    }

    @ParameterizedTest
    @CsvSource({
        "?atomic=yes, invalid-parameter",
        "?dryRun=1, invalid-parameter",
        "?atomic=true&dryrun=true, unknown-parameter"
    })
    void parametersAreReadStrictly(String query, String problem) {
        post(FINANCE, "application/json", query, "[]")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void aBodyWithoutAFormIsRefused() {
        given().auth()
                .oauth2(FINANCE)
                .noContentType()
                .post("/api/v1/measurements/bulk")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void oneBadRowIsCountedInTheSingular() {
        post(FINANCE, "application/json", "?atomic=true", "[1]")
                .then()
                .statusCode(422)
                .body("detail", equalTo("1 row is bad."));
    }

    @Test
    void deletingAFactNeverSeenChangesNothing() {
        String metric = facts.metric("KPI", "SUM");
        String gone = facts.row("gone", metric, "2026-01-31", null, "");
        assertEquals(List.of(0, 0, 1, 0, 0), Facts.counts(facts.record(gone)));
        facts.record(facts.row("there", metric, "2026-01-31", "1", ""));
        assertEquals(List.of(0, 0, 1, 0, 0), Facts.counts(facts.record(gone)));
        assertEquals(
                List.of(1, 0, 0, 0, 0), Facts.counts(facts.record(facts.row("gone", metric, "2026-01-31", "2", ""))));
        assertEquals(List.of(0, 1, 0, 0, 0), Facts.counts(facts.record(gone)));
        assertEquals(List.of(0, 0, 1, 0, 0), Facts.counts(facts.record(gone)));
    }

    @Test
    void bytesThatAreNoUtf8StoreNothing() {
        String good = facts.row("good", facts.metric("KPI", "SUM"), "2026-01-31", "1", "");
        for (String form : List.of("application/json", "application/x-ndjson", "text/csv")) {
            request(FINANCE, form)
                    .body(("[" + good + ", \"\u00e9\"]").getBytes(StandardCharsets.ISO_8859_1))
                    .post("/api/v1/measurements/bulk")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-encoding"));
        }
        assertEquals(List.of(), facts.list(FINANCE, "").getList("items"));
    }

    @Test
    void aBodyThatIsNoGzipOrABombIsRefused() throws IOException {
        request(FINANCE, "application/json")
                .header("Content-Encoding", "gzip")
                .body("[]".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/measurements/bulk")
                .then()
                .statusCode(400);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            byte[] blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                out.write(blanks);
            }
        }
        request(FINANCE, "application/json")
                .header("Content-Encoding", "gzip")
                .body(bomb.toByteArray())
                .post("/api/v1/measurements/bulk")
                .then()
                .statusCode(413);
    }

    @Test
    void atMostAThousandRefusedRowsAreListed() {
        String body = "[" + "1,".repeat(2499) + "1]";
        JsonPath answer = post(FINANCE, "application/json", "", body)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(2500, answer.getInt("refused"));
        assertEquals(1000, answer.getList("rows").size());
        assertEquals(1500, answer.getInt("moreRefused"));
    }

    @Test
    void theSameKeyGivesTheSameAnswerOnce() {
        String key = "key-" + facts.source;
        String body = Facts.array(facts.row("a", facts.metric("KPI", "SUM"), "2026-01-31", "1", ""));
        for (int i = 0; i < 2; i++) {
            request(FINANCE, "application/json")
                    .header("Idempotency-Key", key)
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/measurements/bulk")
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(1));
        }
        request(FINANCE, "application/json")
                .header("Idempotency-Key", key)
                .body("[]".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/measurements/bulk")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @ParameterizedTest
    @CsvSource({
        "metric=no-such-metric, metric",
        "initiative=x, initiative",
        "from=2026-02-30, from",
        "to=never, to",
        "from=2026-03-01&to=2026-02-28, to",
        "label=channel, label",
        "unresolved=maybe, unresolved",
        "limit=0, limit",
        "cursor=abc, cursor"
    })
    void filtersThatCannotBeReadAreNamed(String query, String parameter) {
        given().auth()
                .oauth2(FINANCE)
                .get("/api/v1/measurements?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }
}

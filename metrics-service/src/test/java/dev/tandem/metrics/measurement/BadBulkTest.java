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

    private static final String HEADER = "source,id,metric,on,value";

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
                "text/csv             | HEADER~\"a               | 400 | malformed-csv",
                "text/csv             | HEADER~GOODCSV~\"a\"b,c,d,e,f | 400 | malformed-csv",
                "text/csv             | HEADER~GOODCSV~MEGABYTE  | 400 | malformed-csv",
                "text/csv             | source;id;metric;on;value~GOODCSV | 422 | invalid-body",
                "text/csv             | `source\tid\tmetric\ton\tvalue~GOODCSV` | 422 | invalid-body",
                "application/json     | [GOOD, {\"id\": MEGABYTE}] | 400 | malformed-json",
                "application/x-ndjson | GOOD~{                   | 400 | malformed-json",
                "text/plain           | GOOD                     | 415 | unsupported-media-type",
                "*/*                  | [GOOD]                   | 415 | unsupported-media-type",
                "text/*               | GOOD                     | 415 | unsupported-media-type",
                "application/xml      | <a/>                     | 415 | unsupported-media-type",
            })
    void anUnreadableBodyStoresNothing(String form, String body, int status, String problem) {
        String metric = facts.metric("KPI", "SUM");
        String row = body.replace("HEADER", HEADER)
                .replace("GOODCSV", facts.source + ",good," + metric + ",2026-01-31,1")
                .replace("GOOD", facts.row("good", metric, "2026-01-31", "1", ""))
                .replace("MEGABYTE", "\"" + "x".repeat(1 << 20) + "\"")
                .replace('~', '\n');

        post(FINANCE, form, "", row)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));

        assertEquals(List.of(), facts.list(FINANCE, "").getList("items"));
    }

    /** What files look like in the wild: each has an answer, and good rows are taken whatever stands beside them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a byte order mark         | text/csv | ^HEADER~S,a,KPI,2026-01-31,1         | 1,0,0,0 |",
                "Windows line ends         | text/csv | HEADER@S,a,KPI,2026-01-31,1@         | 1,0,0,0 |",
                "no end of the last line   | text/csv | HEADER~S,a,KPI,2026-01-31,1          | 1,0,0,0 |",
                "an empty line             | text/csv | HEADER~~S,a,KPI,2026-01-31,1~        | 1,0,0,1 | 1",
                "a literal NULL as value   | text/csv | HEADER~S,a,KPI,2026-01-31,NULL       | 0,0,0,1 | 1 /value",
                "a literal null as value   | text/csv | HEADER~S,a,KPI,2026-01-31,null       | 0,0,1,0 |",
                "a literal NULL as text    | text/csv | HEADER~S,NULL,KPI,2026-01-31,1       | 1,0,0,0 |",
                "a decimal comma           | text/csv | HEADER~S,a,KPI,2026-01-31,§1,5§      | 0,0,0,1 | 1 /value",
                "a cell too few            | text/csv | HEADER~S,a,KPI,2026-01-31~S,b,KPI,2026-01-31,1 | 1,0,0,1 | 1",
                "a semicolon in a row      | text/csv | HEADER~S;a;KPI;2026-01-31;1~S,b,KPI,2026-01-31,1 | 1,0,0,1 | 1",
                "a negative cost           | text/csv | HEADER,currency~S,a,COST,2026-01-31,-7.5,EUR | 1,0,0,0 |",
                "a fact twice, the same    | text/csv | HEADER~S,a,KPI,2026-01-31,1~S,a,KPI,2026-01-31,1 | 1,0,1,0 |",
                "a fact twice, another     | text/csv | HEADER~S,a,KPI,2026-01-31,1~S,a,KPI,2026-01-31,2 | 1,0,0,1 | 2"
                        + " /id",
                "a byte order mark in JSON | application/x-ndjson | ^{KPI a 1}~                 | 1,0,0,0 |",
                "Windows line ends in JSON | application/x-ndjson | {KPI a 1}@{KPI b 1}@        | 2,0,0,0 |",
                "a line of a megabyte      | application/x-ndjson | MEGABYTE~{KPI b 1}~         | 1,0,0,1 | 1",
                "a fact twice in JSON      | application/x-ndjson | {KPI a 1}~{KPI a 2}~        | 1,0,0,1 | 2 /id",
            })
    void everyOddityHasItsAnswer(String what, String form, String body, String counts, String refused) {
        String metric = facts.metric("KPI", "SUM");
        String text = body.replaceAll("\\{KPI (\\w) (\\d)}", facts.row("$1", metric, "2026-01-31", "$2", ""))
                .replace("HEADER", HEADER)
                .replace("MEGABYTE", "x".repeat(1 << 20))
                .replace("KPI", metric)
                .replace("COST", body.contains("COST") ? facts.metric("COST", "SUM") : "")
                .replace("S,", facts.source + ",")
                .replace('§', '"')
                .replace('^', '\uFEFF')
                .replace("@", "\r\n")
                .replace('~', '\n');

        JsonPath answer =
                post(FINANCE, form, "", text).then().statusCode(200).extract().jsonPath();

        assertEquals(
                counts,
                answer.getInt("accepted") + "," + answer.getInt("corrected") + "," + answer.getInt("unchanged") + ","
                        + answer.getInt("refused"));
        if (refused != null) {
            assertEquals(
                    refused,
                    (answer.getInt("rows[0].row") + " " + answer.getString("rows[0].errors[0].pointer")).strip());
        }
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
                    .body(("[" + good + ", \"é\"]").getBytes(StandardCharsets.UTF_16))
                    .post("/api/v1/measurements/bulk")
                    .then()
                    .statusCode(400);
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

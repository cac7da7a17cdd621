package dev.tandem.metrics.fx;

import static dev.tandem.metrics.fx.PublishedFxRates.average;
import static dev.tandem.metrics.fx.PublishedFxRates.plan;
import static dev.tandem.metrics.fx.PublishedFxRates.post;
import static dev.tandem.metrics.fx.PublishedFxRates.publish;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.measurement.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every test has currencies of its own. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class FxRateResourceTest {

    @Inject
    DataSource database;

    private static ValidatableResponse get(String path) {
        return Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .get("/api/v1/fx-rates" + path)
                .then();
    }

    private static JsonPath read(String path) {
        return get(path).statusCode(200).extract().jsonPath();
    }

    @Test
    void aCorrectionIsTheNextVersionAndTheOldOneStaysReadable() throws InterruptedException {
        JsonPath first = publish(average("SEK", "2025-03", "0.0912"), plan("SEK", 2025, "0.09"));
        Instant then = Instant.parse(first.getString("rates[0].publishedAt")).plus(1, ChronoUnit.MICROS);
        JsonPath again = publish(average("SEK", "2025-03", "0.0912"), plan("SEK", 2025, "0.0890"));

        assertEquals(List.of(2, 0, 0), counts(first));
        assertEquals(List.of(0, 1, 1), counts(again));
        assertEquals("0.0890", read("/SEK-FY2025").getString("rate"));
        assertEquals("0.09", read("/SEK-FY2025?asOf=" + then).getString("rate"));
        assertEquals(List.of("0.0890", "0.09"), read("/SEK-FY2025/versions").getList("items.rate"));
        assertEquals(List.of(2, 1), read("/SEK-FY2025/versions").getList("items.version"));
        assertEquals(
                List.of("0.0912", "0.09"), read("?currency=SEK&asOf=" + then).getList("items.rate"));
        get("/SEK-FY2025?asOf=2020-01-01T00:00:00Z").statusCode(404);
        get("/" + first.getString("rates[1].id")).statusCode(200).header("ETag", startsWith("\"2-"));
    }

    private static List<Integer> counts(JsonPath answer) {
        return List.of(answer.getInt("published"), answer.getInt("corrected"), answer.getInt("unchanged"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'kind': 'MONTH_AVERAGE', 'currency': 'NOK', 'month': '2025-03', 'rate': '0'      | /rates/1/rate",
                "'kind': 'MONTH_AVERAGE', 'currency': 'NOK', 'month': '2025-03', 'rate': '-1'     | /rates/1/rate",
                "'kind': 'MONTH_AVERAGE', 'currency': 'NOK', 'month': '2025-03', 'rate': '1e3'    | /rates/1/rate",
                "'kind': 'MONTH_AVERAGE', 'currency': 'EUR', 'month': '2025-03', 'rate': '1'      | /rates/1/currency",
                "'kind': 'MONTH_AVERAGE', 'currency': 'XXX', 'month': '2025-03', 'rate': '1'      | /rates/1/currency",
                "'kind': 'MONTH_AVERAGE', 'currency': 'NOK', 'month': '2025-13', 'rate': '1'      | /rates/1/month",
                "'kind': 'MONTH_AVERAGE', 'currency': 'NOK', 'month': '2199-12', 'rate': '1'      | /rates/1/month",
                "'kind': 'MONTH_AVERAGE', 'currency': 'NOK', 'rate': '1'                          | /rates/1/month",
                "'kind': 'MONTH_AVERAGE', 'currency': 'NOK', 'month': '2025-03', 'fiscalYear': 2025, 'rate': '1' |"
                        + " /rates/1/fiscalYear",
                "'kind': 'FISCAL_YEAR_PLAN', 'currency': 'NOK', 'month': '2025-03', 'rate': '1'   | /rates/1/month",
                "'kind': 'MONTH_AVERAGE', 'currency': 'NOK', 'month': '2025-02', 'rate': '2'      | /rates/1",
            })
    void aBadRateRefusesAllOfTheBodyAndIsNamed(String fields, String pointer) {
        String bad = "{" + fields.replace('\'', '"') + "}";

        post(average("NOK", "2025-02", "0.0861"), bad)
                .then()
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .statusCode(422);

        get("/NOK-2025-02").statusCode(404);
    }

    @Test
    void aQuestionAboutThePastWaitsForAPublicationUnderWayAndForNobodyElse() throws Exception {
        publish(average("DKK", "2025-03", "0.134"));
        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute(dev.tandem.metrics.asof.WritesUnderWay.BEGIN);
            Instant then = Instant.now();
            ExecutorService reader = Executors.newSingleThreadExecutor();
            try {
                Future<JsonPath> answer = reader.submit(() -> read("/DKK-2025-03?asOf=" + then));
                boolean waited = false;
                try {
                    answer.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException stillWaiting) {
                    waited = true;
                }
                assertTrue(waited, "it answered while a write of its instant was under way");
                publish(average("DKK", "2025-04", "0.1341"));
                statement.execute("UPDATE fx_rate_version v SET rate = 0.1339 FROM fx_rate r"
                        + " WHERE r.id = v.rate_id AND r.key = 'DKK-2025-03'");
                writer.commit();
                assertEquals("0.1339", answer.get(10, TimeUnit.SECONDS).getString("rate"));
            } finally {
                reader.shutdownNow();
            }
        }
    }

    @Test
    void thePastEndsBeforeNow() {
        get("?asOf=2999-01-01T00:00:00Z")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("asOf"))
                .body("errors[0].detail", containsString("past"));
        get("?asOf=yesterday").statusCode(400);
    }

    @Test
    void listsGoByKeyPageByPageAndTakeFilters() {
        publish(
                average("CZK", "2025-02", "0.0398"),
                average("CZK", "2025-01", "0.0397"),
                plan("CZK", 2024, "0.04"),
                plan("CZK", 2025, "0.041"));

        JsonPath first = read("?currency=CZK&limit=3");
        JsonPath second = read("?currency=CZK&limit=3&cursor=" + first.getString("next"));

        assertEquals(List.of("CZK-2025-01", "CZK-2025-02", "CZK-FY2024"), first.getList("items.key"));
        assertEquals(List.of("CZK-FY2025"), second.getList("items.key"));
        assertEquals(
                List.of("CZK-2025-02"), read("?currency=CZK&fromMonth=2025-02").getList("items.key"));
        assertEquals(
                List.of("CZK-FY2024"), read("?currency=CZK&fiscalYear=2024").getList("items.key"));
        get("?kind=SPOT").statusCode(400);
        get("?currency=koruna").statusCode(400);
    }

    @Test
    void allRatesAreGivenAsATable() {
        publish(average("MAD", "2025-03", "0.0931"));

        String csv = Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .accept("text/csv")
                .get("/api/v1/fx-rates?currency=MAD")
                .asString();

        assertEquals(2, csv.lines().count(), csv);
        assertTrue(csv.startsWith("id,key,version,kind,currency,baseCurrency,month,fiscalYear,rate,note,"), csv);
        assertTrue(csv.contains(",MAD-2025-03,1,MONTH_AVERAGE,MAD,EUR,2025-03,,0.0931,"), csv);
    }
}

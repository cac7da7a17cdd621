package dev.tandem.metrics.report;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.money;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.asof.WritesUnderWay;
import dev.tandem.metrics.fx.PublishedFxRates;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a report said once, it says whenever it is asked for that instant. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class ReportAsOfTest {

    @Inject
    DataSource database;

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();

    @AfterEach
    void close() {
        initiatives.close();
    }

    private static ValidatableResponse ask(UUID node, String query) {
        return Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .get("/api/v1/reports/profit-and-loss?groupBy=initiative&interval=month&portfolioNode=" + node + query)
                .then();
    }

    private static Map<String, Object> read(UUID node, String query) {
        Map<String, Object> report = new LinkedHashMap<>(JsonPath.from(
                        ask(node, query).statusCode(200).extract().asString().replaceAll("&asOf=[^&\"]*", ""))
                .<String, Object>getMap(""));
        report.remove("asOf");
        report.remove("unresolved");
        return report;
    }

    @Test
    void everyAnswerOfTheMomentIsTheAnswerOfThatInstantForEver() {
        Random random = new Random(1975);
        UUID node = initiatives.portfolioNode(null, "As of " + UUID.randomUUID());
        UUID other = initiatives.portfolioNode(null, "Elsewhere " + UUID.randomUUID());
        List<String> metrics = List.of(
                facts.metric("KPI", "SUM"),
                facts.metric("KPI", "AVERAGE"),
                facts.metric("KPI", "LAST"),
                facts.metric("COST", "SUM"));
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(initiatives.initiative(node, "Initiative " + i, "LIVE"));
        }
        PublishedFxRates.publish(
                PublishedFxRates.average("BRL", "1975-01", "0.1"),
                PublishedFxRates.average("BRL", "1975-02", "0.1"),
                PublishedFxRates.plan("BRL", 1975, "0.1"));
        Map<Instant, Map<String, Object>> said = new LinkedHashMap<>();
        for (int step = 0; step < 14; step++) {
            change(random, step, node, other, ids, metrics);
            facts.awaitKnown(initiatives);
            said.put(Instant.now(), read(node, "&currency=BRL"));
        }

        said.forEach((at, then) -> assertEquals(then, read(node, "&currency=BRL&asOf=" + at), "as of " + at));
    }

    private void change(Random random, int step, UUID node, UUID other, List<UUID> ids, List<String> metrics) {
        UUID id = ids.get(random.nextInt(ids.size()));
        switch (step % 7) {
            case 0 ->
                initiatives.baseline(
                        id,
                        line("COST", step + "1.00", "EUR", "on", "1975-01-01"),
                        benefit(metrics.get(0), "1975-01-01"),
                        benefit(metrics.get(1), "1975-02-01"),
                        benefit(metrics.get(2), "1975-01-01"));
            case 1, 2, 4 -> {
                List<String> rows = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    String metric = metrics.get(random.nextInt(metrics.size()));
                    String currency = metric.equals(metrics.get(3)) ? ", \"currency\": \"EUR\"" : "";
                    rows.add(facts.row(
                            metric + "-" + random.nextInt(6),
                            metric,
                            "1975-0" + (1 + random.nextInt(2)) + "-1" + random.nextInt(10),
                            random.nextInt(5) == 0 ? null : String.valueOf(random.nextInt(1000)),
                            "\"initiative\": \"" + id + "\"" + currency));
                }
                facts.record(rows.toArray(String[]::new));
            }
            case 3 -> initiatives.retellInitiative(id, node, "Renamed " + step, "LIVE");
            case 5 -> initiatives.retellInitiative(id, other, "Moved away", "LIVE");
            default -> PublishedFxRates.publish(PublishedFxRates.average("BRL", "1975-01", "0." + (2 + step)));
        }
    }

    private static InitiativesServiceDouble.Line benefit(String metric, String on) {
        return line(
                "BENEFIT",
                "5.00",
                "EUR",
                "on",
                on,
                "metricKey",
                metric,
                "baseline",
                "10",
                "unitValue",
                money("1.25", "EUR"));
    }

    @Test
    void aReportOfThePastWaitsForABulkUnderWayThatMayBeOfThatInstant() throws Exception {
        UUID node = initiatives.portfolioNode(null, "Under way " + UUID.randomUUID());
        facts.awaitKnown(initiatives);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute(WritesUnderWay.BEGIN);
            Instant then = Instant.now();
            Future<JsonPath> report = reader.submit(
                    () -> ask(node, "&asOf=" + then).statusCode(200).extract().jsonPath());

            assertThrows(TimeoutException.class, () -> report.get(1, TimeUnit.SECONDS));
            ask(node, "").statusCode(200);
            writer.commit();
            assertEquals(List.of(), report.get(20, TimeUnit.SECONDS).getList("currencies"));
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void beforeAnythingWasKnownThereIsNothingAndTheFutureIsRefused() {
        UUID node = initiatives.portfolioNode(null, "Before " + UUID.randomUUID());
        UUID shop = initiatives.initiative(node, "Shop", "LIVE");
        initiatives.baseline(shop, line("COST", "5.00", "EUR", "on", "1976-01-01"));
        facts.awaitKnown(initiatives);

        ask(node, "&asOf=2000-01-01T00:00:00Z").statusCode(200).body("currencies.size()", equalTo(0));
        ask(node, "").statusCode(200).body("currencies.size()", equalTo(1));
        ask(node, "&asOf=2999-01-01T00:00:00Z").statusCode(400).body("errors[0].parameter", equalTo("asOf"));
        ask(node, "&asOf=yesterday").statusCode(400).body("errors[0].parameter", equalTo("asOf"));
    }

    @Test
    void theViewsOfThePastHaveTheColumnsOfTheirTables() throws SQLException {
        String lacking = """
            SELECT string_agg(t.table_name || '.' || t.column_name, ', ') FROM information_schema.columns t
            WHERE t.table_schema = 'public' AND NOT EXISTS (
                SELECT FROM information_schema.columns v WHERE v.table_schema = 'as_of'
                    AND v.table_name = t.table_name AND v.column_name = t.column_name)
              AND EXISTS (SELECT FROM information_schema.tables w
                    WHERE w.table_schema = 'as_of' AND w.table_name = t.table_name)\
            """;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(lacking)) {
            row.next();
            assertEquals(null, row.getString(1));
        }
    }
}

package dev.tandem.metrics.report;

import static dev.tandem.metrics.fx.PublishedFxRates.average;
import static dev.tandem.metrics.fx.PublishedFxRates.plan;
import static dev.tandem.metrics.fx.PublishedFxRates.publish;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.money;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every test has years and currencies of its own, since rates and closed periods are the organisation's. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class ReportCurrencyTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();

    @AfterEach
    void close() {
        initiatives.close();
    }

    private static ValidatableResponse ask(UUID initiative, String query) {
        return Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .get("/api/v1/reports/profit-and-loss?initiative=" + initiative + query)
                .then();
    }

    @Test
    void actualsGoByMonthAveragesAndPlansByTheRateOfTheFiscalYear() {
        UUID shop = facts.initiative(initiatives, "CONVERTED");
        initiatives.baseline(
                shop,
                line("COST", "100.00", "ZAR", "expenseType", "OPEX", "on", "1971-03-01"),
                line("COST", "10.00", "EUR", "expenseType", "OPEX", "on", "1971-04-01"),
                line(
                        "BENEFIT",
                        "60.00",
                        "ZAR",
                        "on",
                        "1971-03-01",
                        "metricKey",
                        facts.metric("KPI", "SUM"),
                        "unitValue",
                        money("3.00", "ZAR")));
        facts.awaitKnown(initiatives);
        String cost = facts.metric("COST", "SUM");
        String of = "\"initiative\": \"" + shop + "\", \"currency\": ";
        facts.record(
                facts.row("a", cost, "1971-03-10", "0.00000080000", of + "\"ZAR\""),
                facts.row("b", cost, "1971-03-20", "100", of + "\"ZAR\""),
                facts.row("c", cost, "1971-04-20", "100", of + "\"TRY\""));
        publish(average("ZAR", "1971-03", "0.05"), average("TRY", "1971-04", "0.03"), plan("ZAR", 1971, "0.04"));

        JsonPath inEuros = ask(shop, "&currency=EUR&interval=month")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(List.of("EUR"), inEuros.getList("currencies.currency"));
        assertEquals("14.00", inEuros.getString("currencies[0].total.plan.cost"));
        assertEquals("2.40", inEuros.getString("currencies[0].total.plan.benefit"));
        assertEquals("8.00", inEuros.getString("currencies[0].total.actual.cost"));
        assertEquals(2, inEuros.getInt("currencies[0].total.planFigures.cost"));
        assertEquals(List.of("4.00", "10.00"), inEuros.getList("currencies[0].rows.plan.cost"));
        assertEquals(List.of("TRY-1971-04", "ZAR-1971-03", "ZAR-FY1971"), inEuros.getList("conversion.rates.key"));
        assertEquals(List.of("0.03", "0.05", "0.04"), inEuros.getList("conversion.rates.rate"));
        assertEquals("EUR", inEuros.getString("conversion.baseCurrency"));
        assertNull(ask(shop, "").statusCode(200).extract().path("conversion"));
        assertEquals(
                List.of("EUR", "TRY", "ZAR"),
                ask(shop, "").statusCode(200).extract().jsonPath().getList("currencies.currency"));
    }

    @Test
    void everyMissingRateIsNamedAndNothingIsGuessed() {
        UUID shop = facts.initiative(initiatives, "MISSING");
        initiatives.baseline(shop, line("COST", "100.00", "EUR", "from", "1972-12-01", "to", "1973-01-31"));
        facts.awaitKnown(initiatives);
        facts.record(facts.row(
                "a",
                facts.metric("COST", "SUM"),
                "1972-03-10",
                "1",
                "\"currency\": \"INR\", \"initiative\": \"" + shop + "\""));

        JsonPath refused = ask(shop, "&currency=MXN")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("exchange-rates-missing"))
                .extract()
                .jsonPath();

        List<String> missing = refused.getList("errors.detail");
        assertEquals(4, missing.size(), missing::toString);
        for (String key : List.of("INR-1972-03", "MXN-1972-03", "MXN-FY1972", "MXN-FY1973")) {
            assertEquals(
                    1, missing.stream().filter(detail -> detail.contains(key)).count(), key + " in " + missing);
        }
        ask(shop, "&currency=GOLD").statusCode(400);
    }

    @Test
    void theAverageOfAMonthIsProvisionalUntilTheMonthIsClosed() {
        UUID shop = facts.initiative(initiatives, "PROVISIONAL");
        facts.record(facts.row(
                "a",
                facts.metric("COST", "SUM"),
                "1974-03-10",
                "1",
                "\"currency\": \"KRW\", \"initiative\": \"" + shop + "\""));
        publish(average("KRW", "1974-03", "0.0006"));

        assertTrue(ask(shop, "&currency=EUR").statusCode(200).extract().<Boolean>path("conversion.provisional"));
        Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/periods/1974-03/closing")
                .then()
                .statusCode(200);
        JsonPath after = ask(shop, "&currency=EUR").statusCode(200).extract().jsonPath();

        assertFalse(after.getBoolean("conversion.provisional"));
        assertEquals(List.of(false), after.getList("conversion.rates.provisional"));
    }
}

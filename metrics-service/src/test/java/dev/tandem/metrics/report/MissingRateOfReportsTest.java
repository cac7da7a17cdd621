package dev.tandem.metrics.report;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every report of money refuses to guess. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class MissingRateOfReportsTest {

    @ParameterizedTest
    @ValueSource(strings = {"profit-and-loss", "returns", "earned-value", "benefits", "unit-economics", "budget-use"})
    void aMissingRateIsNamedAndNothingIsGuessed(String report) {
        try (InitiativesServiceDouble initiatives = new InitiativesServiceDouble()) {
            MeasuredCells measured = new MeasuredCells();
            UUID orders = measured.metric("KPI", null);
            UUID node = initiatives.portfolioNode(null, "Converted " + UUID.randomUUID());
            UUID shop = initiatives.initiative(node, "Web shop", "LIVE");
            initiatives.baseline(
                    shop,
                    line("COST", "1.00", "EUR", "expenseType", "OPEX", "on", "1974-01-01"),
                    line("BENEFIT", "1.00", "EUR", "on", "1974-01-01"));
            initiatives.budget(node, 1974, "OPEX", "5.00");
            measured.cell(measured.metric("COST", "OPEX"), shop, YearMonth.of(1974, 1), "EUR", "1");

            Response answer = new ReportReader(initiatives, report)
                    .ask(
                            TestTokens.of("fin", "finance"),
                            "currency=MXN&portfolioNode=" + node
                                    + (report.equals("unit-economics") ? "&metric=m-" + orders : ""));

            assertEquals(422, answer.statusCode(), answer.asString());
            assertTrue(answer.jsonPath().getString("type").endsWith("exchange-rates-missing"), answer.asString());
        }
    }
}

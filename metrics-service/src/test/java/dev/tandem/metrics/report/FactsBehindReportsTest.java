package dev.tandem.metrics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every measured figure of every report leads to facts that add up to it. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class FactsBehindReportsTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();
    private UUID node;
    private String orders;

    @BeforeEach
    void aShopThatIsLiveAndOneThatIsBuilt() {
        node = initiatives.portfolioNode(null, "Retail " + UUID.randomUUID());
        UUID below = initiatives.portfolioNode(node, "Online");
        UUID shop = initiatives.initiative(below, "Shop", "LIVE");
        UUID built = initiatives.initiative(node, "Built", "IN_PROGRESS");
        initiatives.baseline(
                shop,
                InitiativesServiceDouble.line(
                        "BENEFIT", "100.00", "EUR", "driver", "SALES", "from", "2026-01-01", "to", "2026-12-31"));
        initiatives.budget(node, 2026, "OPEX", "1000.00");
        facts.awaitKnown(initiatives);
        orders = facts.metric("\"kind\": \"KPI\", \"funnelStep\": \"PURCHASE\"");
        String cloud = facts.metric("\"kind\": \"COST\", \"expenseType\": \"OPEX\"");
        String build = facts.metric("\"kind\": \"COST\", \"expenseType\": \"CAPEX\"");
        String other = facts.metric("\"kind\": \"COST\"");
        String sales = facts.metric("\"kind\": \"REVENUE\"");
        facts.record(
                row("a", cloud, "2026-01-10", "10.01", shop, "EUR", ""),
                row("b", cloud, "2026-03-10", "20.02", shop, "EUR", ""),
                row("c", cloud, "2026-01-11", "40.03", built, "EUR", ""),
                row("d", build, "2026-02-10", "80.04", built, "EUR", ""),
                row("e", other, "2026-01-12", "160.05", shop, "EUR", ""),
                row("f", cloud, "2025-12-31", "320.06", shop, "EUR", ""),
                row("g", cloud, "2026-01-12", "640.07", shop, "USD", ""),
                row("h", sales, "2026-01-20", "1000.00", shop, "EUR", ""),
                row("i", sales, "2026-04-20", "2000.00", shop, "EUR", ""),
                row("j", sales, "2026-01-20", "4000.00", built, "EUR", ""),
                row("k", orders, "2026-01-20", "3", shop, null, "\"channel\": \"c1\""),
                row("l", orders, "2026-02-20", "5", built, null, "\"channel\": \"c2\", \"campaign\": \"x\""),
                row("m", orders, "2026-02-21", "7", shop, null, ""),
                facts.row("n", orders, "2026-02-21", "1000", ""));
    }

    @AfterEach
    void close() {
        initiatives.close();
    }

    private String row(
            String id, String metric, String on, String value, UUID initiative, String currency, String labels) {
        return facts.row(
                id,
                metric,
                on,
                value,
                "\"initiative\": \"" + initiative + "\", \"labels\": {" + labels + "}"
                        + (currency == null ? "" : ", \"currency\": \"" + currency + "\""));
    }

    private List<Map<String, Object>> of(String report, String query, String path) {
        return new ReportReader(initiatives, report)
                .asFinance("portfolioNode=" + node + "&" + query)
                .getList(path);
    }

    private static JsonPath read(String link) {
        return Facts.anyone()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Facts.FINANCE)
                .get(link)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static BigDecimal sum(Object link) {
        JsonPath page = read(link + "&limit=200");
        assertNull(page.get("next"));
        return page.<String>getList("items.value").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertFigure(BigDecimal sum, Object... figures) {
        BigDecimal whole = BigDecimal.ZERO;
        for (Object figure : figures) {
            whole = whole.add(new BigDecimal((String) figure));
        }
        assertEquals(0, whole.compareTo(sum), whole + " is said, its facts are " + sum);
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    @Test
    void whatIsUsedOfABudgetIsTheSumOfItsFacts() {
        List<Map<String, Object>> rows = of("budget-use", "", "currencies.rows.flatten()");

        rows.forEach(row -> assertFigure(sum(row.get("facts")), row.get("actual")));
        assertEquals(9, rows.size(), () -> "both nodes by year, kind of expense and currency: " + rows);
    }

    @Test
    void theActualCostOfEarnedValueIsTheSumOfItsFactsUntilTheDay() {
        for (String groupBy : List.of("initiative", "portfolio-node")) {
            String query = "on=2026-02-28&groupBy=" + groupBy;
            List<Map<String, Object>> rows = of("earned-value", query, "currencies.rows.flatten()");
            rows.forEach(row -> assertFigure(
                    sum(row.get("facts")),
                    map(row.get("figures")).get("ac"),
                    map(row.get("figures")).get("unknownActual")));
            assertTrue(rows.size() >= 3);
            of("earned-value", query, "currencies")
                    .forEach(block -> assertFigure(
                            sum(block.get("facts")),
                            map(block.get("total")).get("ac"),
                            map(block.get("total")).get("unknownActual")));
        }
    }

    @Test
    void realisedBenefitsAreTheSumOfTheirFactsAndOnlyOfWhatWentLive() {
        String query = "on=2026-03-31&interval=quarter&groupBy=portfolio-node";
        List<Map<String, Object>> rows = of("benefits", query, "currencies[0].rows");

        assertEquals("1000.00", of("benefits", query, "currencies.total").get(0).get("realised"));
        assertFigure(sum(of("benefits", query, "currencies").get(0).get("facts")), "1000.00");
        int over = 0;
        for (Map<String, Object> row : rows) {
            if (row.get("facts") == null) {
                assertFigure(BigDecimal.ZERO, map(row.get("total")).get("realised"));
                continue;
            }
            over++;
            assertFigure(sum(row.get("facts")), map(row.get("total")).get("realised"));
            for (Object driver : (List<?>) row.get("drivers")) {
                assertFigure(
                        sum(map(driver).get("facts")),
                        map(map(driver).get("figures")).get("realised"));
            }
        }
        assertEquals(2, over, () -> "the first quarter of both nodes: " + rows);
    }

    @Test
    void whatIsRealisedOfAReturnIsTheSumOfItsFacts() {
        List<Map<String, Object>> rows =
                of("returns", "discountRate=0.08&groupBy=initiative", "currencies.rows.flatten()");

        rows.forEach(row -> {
            assertFigure(
                    sum(row.get("facts") + "&kind=COST"),
                    map(row.get("realised")).get("cost"));
            assertFigure(
                    sum(row.get("facts") + "&kind=REVENUE"),
                    map(row.get("realised")).get("benefit"));
        });
        assertEquals(3, rows.size());
        of("returns", "discountRate=0.08", "currencies.total")
                .forEach(total -> assertFigure(
                        sum(total.get("facts") + "&kind=COST"),
                        map(total.get("realised")).get("cost")));
    }

    @Test
    void unitsAndWhatTheyCostAreTheSumsOfTheirFacts() {
        for (String groupBy : List.of("initiative", "all")) {
            String query = "metric=" + orders + "&interval=quarter&groupBy=" + groupBy;
            List<Map<String, Object>> rows = of("unit-economics", query, "currencies.rows.flatten()");
            rows.forEach(row -> {
                assertFigure(
                        sum(map(row.get("facts")).get("units")),
                        map(row.get("figures")).get("quantity"));
                assertFigure(
                        sum(map(row.get("facts")).get("amounts") + "&kind=COST"),
                        map(row.get("figures")).get("cost"));
            });
            assertTrue(rows.size() >= 4, rows::toString);
            of("unit-economics", query, "currencies")
                    .forEach(block -> assertFigure(
                            sum(map(block.get("facts")).get("units")),
                            map(block.get("total")).get("quantity")));
        }
    }

    @Test
    void theCountsOfAFunnelAreTheSumsOfTheirFactsByAnyLabelAndWithoutIt() {
        for (String query : List.of(
                "groupBy=channel&interval=month",
                "groupBy=campaign&channel=c2",
                "groupBy=initiative",
                "groupBy=portfolio-node&to=2026-01-31",
                "groupBy=campaign")) {
            List<Map<String, Object>> steps = new ArrayList<>(of("funnel", query, "rows.steps.flatten()"));
            steps.addAll(of("funnel", query, "total"));
            long counted =
                    steps.stream().filter(step -> step.get("count") != null).count();
            steps.forEach(step -> {
                if (step.get("count") == null) {
                    assertNull(step.get("facts"));
                } else {
                    assertFigure(sum(step.get("facts")), step.get("count"));
                }
            });
            assertTrue(counted >= 2, query);
        }
    }
}

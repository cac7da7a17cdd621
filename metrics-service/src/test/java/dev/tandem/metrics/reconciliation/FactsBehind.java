package dev.tandem.metrics.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tandem.metrics.measurement.Facts;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Goes from figures of a profit and loss to the facts that they say they are made of, and adds these up. */
final class FactsBehind {

    private static final Map<String, String> COSTS =
            Map.of("costCapex", "CAPEX", "costOpex", "OPEX", "costUnclassified", "NONE");
    private static final List<String> GROUPS =
            List.of("all", "initiative", "portfolio-node", "objective", "theme", "stage", "label&labelKey=area");
    private static final List<String> INTERVALS = List.of("month", "quarter", "year", "total");

    private final Random random;
    private final UUID node;
    private final String within;
    private int added;

    /** @param within the rest of the report's query */
    FactsBehind(Random random, UUID node, String within) {
        this.random = random;
        this.node = node;
        this.within = within;
    }

    /**
     * A row and the total of a report of some kind, in the currencies that facts are in.
     *
     * @param plainInitiative its benefits are its revenue, since no line names any
     * @return how many of the figures looked at were not zero
     */
    int addUp(String plainInitiative) {
        String query = "portfolioNode=" + node + "&groupBy=" + GROUPS.get(random.nextInt(GROUPS.size())) + "&interval="
                + INTERVALS.get(random.nextInt(INTERVALS.size())) + within;
        List<Map<String, Object>> blocks =
                read("/api/v1/reports/profit-and-loss?" + query, Report.class).currencies();
        if (blocks.isEmpty()) {
            return 0;
        }
        Map<String, Object> block = blocks.get(random.nextInt(blocks.size()));
        Map<?, ?> total = (Map<?, ?>) block.get("total");
        BigDecimal exact = assertCosts(total, query);
        BigDecimal rounded = figure(total, "cost");
        assertEquals(exact.setScale(rounded.scale(), RoundingMode.HALF_EVEN), rounded, query);
        List<?> rows = (List<?>) block.get("rows");
        if (!rows.isEmpty()) {
            Map<?, ?> row = (Map<?, ?>) rows.get(random.nextInt(rows.size()));
            assertCosts(row, query);
            if (plainInitiative.equals(((Map<?, ?>) row.get("group")).get("id"))) {
                assertRounded(sum(facts(row, "BENEFIT", ""), query), figure(row, "benefit"), query);
            }
        }
        return added;
    }

    /** Each cost is the sum of its facts, rounded up or down; gives the sum of all. */
    private BigDecimal assertCosts(Map<?, ?> row, String query) {
        BigDecimal all = BigDecimal.ZERO;
        for (Map.Entry<String, String> cost : COSTS.entrySet()) {
            BigDecimal sum = sum(facts(row, "COST", "&expenseType=" + cost.getValue()), query);
            assertRounded(sum, figure(row, cost.getKey()), cost.getKey() + " of " + row + ", " + query);
            all = all.add(sum);
        }
        assertEquals(0, all.compareTo(sum(facts(row, "COST", ""), query)), query);
        return all;
    }

    private void assertRounded(BigDecimal exact, BigDecimal figure, String about) {
        added += exact.signum() == 0 ? 0 : 1;
        assertTrue(
                exact.subtract(figure).abs().compareTo(figure.ulp()) < 0,
                () -> figure + " for " + exact.setScale(20, RoundingMode.HALF_EVEN) + ": " + about);
    }

    private static BigDecimal figure(Map<?, ?> row, String name) {
        return new BigDecimal((String) ((Map<?, ?>) row.get("actual")).get(name));
    }

    private static BigDecimal sum(List<Map<String, Object>> facts, String query) {
        boolean split = query.contains("groupBy=objective") || query.contains("groupBy=theme");
        return facts.stream()
                .map(fact -> (String) (split && fact.get("share") != null ? fact.get("share") : fact.get("value")))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Map<String, Object>> facts(Map<?, ?> row, String figure, String others) {
        String link = (String) row.get("facts");
        assertTrue(link.contains("figure=ANY"), link);
        Page page = read(link.replace("figure=ANY", "figure=" + figure) + "&limit=200" + others, Page.class);
        assertNull(page.next());
        return page.items();
    }

    private static <T> T read(String path, Class<T> as) {
        RequestSpecification request =
                Facts.anyone().urlEncodingEnabled(false).auth().oauth2(Facts.FINANCE);
        return request.get(path).then().statusCode(200).extract().as(as);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Report(List<Map<String, Object>> currencies) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Page(List<Map<String, Object>> items, String next) {}
}

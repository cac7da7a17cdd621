package dev.tandem.metrics.report;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.contribution;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A portfolio the size of a government's: every figure is in the total, once, to the penny. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class ReportVolumeTest {

    private static final int PROJECTS = 244;
    private static final int COSTS = 193;
    private static final int BENEFITS = 110;

    @Test
    void hundredsOfFiguresDatedAndUndatedAddUpWhateverTheRows() {
        try (InitiativesServiceDouble initiatives = new InitiativesServiceDouble()) {
            UUID government = initiatives.portfolioNode(null, "Government " + UUID.randomUUID());
            tellProjects(initiatives, government);
            String position = initiatives.position();
            for (GroupBy groupBy : GroupBy.values()) {
                for (Interval interval : Interval.values()) {
                    assertAddsUp(report(position, government, groupBy, interval), groupBy + " by " + interval);
                }
            }
        }
    }

    private static void tellProjects(InitiativesServiceDouble initiatives, UUID government) {
        List<UUID> departments = new ArrayList<>();
        List<UUID> categories = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            departments.add(initiatives.portfolioNode(government, "Department " + i));
        }
        for (String theme : List.of("DIGITAL_TRANSFORMATION", "EFFICIENCY", "SECURITY")) {
            categories.add(initiatives.objective("Objective of " + theme, theme));
        }
        for (int i = 0; i < PROJECTS; i++) {
            UUID project = initiatives.initiative(
                    departments.get(i % departments.size()),
                    "Project " + i,
                    "IN_PROGRESS",
                    "contributions",
                    contributions(categories, i));
            List<InitiativesServiceDouble.Line> lines = new ArrayList<>();
            if (i < COSTS) {
                lines.add(figure("COST", i == 0 ? "238364.00" : i == COSTS - 1 ? "1184.63" : "1216.07", i));
            }
            if (i >= PROJECTS - BENEFITS) {
                int n = PROJECTS - 1 - i;
                lines.add(figure("BENEFIT", n == 0 ? "-3.10" : n == 1 ? "5461.69" : "6703.59", i));
            }
            initiatives.baseline(project, lines);
        }
    }

    private static List<Map<String, Object>> contributions(List<UUID> objectives, int number) {
        return switch (number % 3) {
            case 0 -> List.of();
            case 1 -> List.of(contribution(objectives.get(0), "100"));
            default -> List.of(contribution(objectives.get(1), "33.3"), contribution(objectives.get(2), "66.7"));
        };
    }

    private static InitiativesServiceDouble.Line figure(String kind, String amount, int number) {
        if (number % 4 == 0) {
            return line(kind, amount, "GBP");
        }
        LocalDate from = LocalDate.of(2015, 4, 1).plusDays(number * 11L);
        return line(kind, amount, "GBP", "from", from, "to", from.plusDays(number * 23L));
    }

    private static void assertAddsUp(JsonPath report, String what) {
        assertEquals(List.of("GBP"), report.getList("currencies.currency"), what);
        assertEquals("471818.00", report.getString("currencies[0].total.plan.cost"), what);
        assertEquals("729446.31", report.getString("currencies[0].total.plan.benefit"), what);
        assertEquals(COSTS, report.getInt("currencies[0].total.planFigures.cost"), what);
        assertEquals(BENEFITS, report.getInt("currencies[0].total.planFigures.benefit"), what);
        List<Map<String, Object>> outermost =
                report.getList("currencies[0].rows.findAll { it.group.parentId == null }.plan");
        assertEquals(new BigDecimal("471818.00"), sum(outermost, "cost"), what);
        assertEquals(new BigDecimal("729446.31"), sum(outermost, "benefit"), what);
    }

    private static BigDecimal sum(List<Map<String, Object>> rows, String column) {
        return rows.stream()
                .map(row -> new BigDecimal((String) row.get(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonPath report(String position, UUID node, GroupBy groupBy, Interval interval) {
        Response answer = await().atMost(60, SECONDS)
                .until(
                        () -> given().auth()
                                .oauth2(TestTokens.of("fin", "finance"))
                                .header("Tandem-After", position)
                                .queryParam("portfolioNode", node)
                                .queryParam("groupBy", groupBy.word())
                                .queryParam("interval", interval.word())
                                .queryParams(groupBy == GroupBy.LABEL ? Map.of("labelKey", "region") : Map.of())
                                .get("/api/v1/reports/profit-and-loss"),
                        response -> response.statusCode() != 503);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.jsonPath();
    }
}

package dev.tandem.metrics.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.metric.FunnelStep;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import dev.tandem.metrics.report.ReportReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class FunnelResourceTest {

    private static final String VIEWER = TestTokens.of("vi-1", "viewer");

    /** Cells by label as they are, as their deltas say and as the facts say, where these differ. */
    private static final String DIFFERENCES = """
        WITH kept AS (
            SELECT metric_id, initiative_id, month, channel, campaign, total, count FROM labelled_cell WHERE count <> 0),
        deltas AS (
            SELECT metric_id, initiative_id, month, channel, campaign, sum(d.total), sum(d.count)::bigint
            FROM labelled_cell c JOIN labelled_cell_delta d ON d.cell_id = c.id
            GROUP BY c.id HAVING sum(d.count) <> 0),
        facts AS (
            SELECT metric_id, initiative_id, date_trunc('month', starts_on)::date, f.labels ->> 'channel',
                f.labels ->> 'campaign', sum(value), count(*)
            FROM (SELECT DISTINCT ON (source, id) * FROM measurement ORDER BY source, id, version DESC) f
            JOIN metric m ON m.id = f.metric_id AND m.kind = 'KPI' AND m.aggregation = 'SUM'
            WHERE value IS NOT NULL AND initiative_id IS NOT NULL
              AND coalesce(f.labels ->> 'channel', f.labels ->> 'campaign') IS NOT NULL
            GROUP BY 1, 2, 3, 4, 5)
        SELECT (SELECT count(*) FROM ((TABLE kept EXCEPT TABLE facts) UNION ALL (TABLE facts EXCEPT TABLE kept)) a)
            + (SELECT count(*) FROM ((TABLE deltas EXCEPT TABLE facts) UNION ALL (TABLE facts EXCEPT TABLE deltas)) b)\
        """;

    @Inject
    Sql sql;

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final ReportReader report = new ReportReader(initiatives, "funnel");
    private final Facts facts = new Facts();

    @AfterEach
    void close() {
        initiatives.close();
    }

    private String metric(FunnelStep step) {
        return facts.metric("\"kind\": \"KPI\", \"funnelStep\": \"" + step + "\"");
    }

    private static Response revise(String key, String patch) {
        return Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/api/v1/metrics/" + key);
    }

    private String row(String id, String metric, String on, String value, UUID initiative, String labels) {
        return facts.row(id, metric, on, value, "\"initiative\": \"" + initiative + "\", \"labels\": {" + labels + "}");
    }

    private static String labels(String channel, String campaign) {
        return "\"channel\": \"" + channel + "\", \"campaign\": \"" + campaign + "\"";
    }

    /** Every step of the rows as "group period count". */
    private static List<String> counts(JsonPath answer, FunnelStep step) {
        List<String> counts = new ArrayList<>();
        for (int i = 0; i < answer.getList("rows").size(); i++) {
            String at = "rows[" + i + "].";
            counts.add(answer.getString(at + "group.title") + " " + answer.getString(at + "period.label") + " "
                    + answer.getString(at + "steps.find { it.step == '" + step + "' }.count"));
        }
        return counts;
    }

    @Test
    void stepsAreCountedByChannelCampaignStageAndMonth() {
        UUID node = initiatives.portfolioNode(null, "Shop " + UUID.randomUUID());
        UUID search = initiatives.initiative(node, "Search", "LIVE", "journeyStage", "SEARCH");
        UUID checkout = initiatives.initiative(node, "Checkout", "LIVE", "journeyStage", "PURCHASE");
        facts.awaitKnown(initiatives);
        String seen = metric(FunnelStep.IMPRESSION);
        String leads = metric(FunnelStep.LEAD);
        String orders = metric(FunnelStep.PURCHASE);
        String level = facts.metric("KPI", "AVERAGE");
        facts.record(
                row("1", seen, "2026-01-05", "1000", search, labels("email", "spring")),
                row("2", seen, "2026-02-05", "3000", search, labels("ads", "spring")),
                row("3", seen, "2026-02-06", "500", checkout, ""),
                row("4", leads, "2026-02-06", "30", search, labels("email", "autumn")),
                row("5", leads, "2026-03-31", "70", checkout, "\"campaign\": \"spring\""),
                row("6", orders, "2026-04-01", "20", checkout, labels("email", "spring")),
                row("7", level, "2026-04-01", "99", checkout, labels("email", "spring")));
        String here = "portfolioNode=" + node;

        JsonPath all = report.as(VIEWER, here);
        assertEquals("4500", all.getString("total[0].count"));
        assertEquals("0.022222", all.getString("total[1].ofStepBefore.rate"));
        assertEquals("0.004444", all.getString("total[3].ofFirstStep.rate"));

        JsonPath channels = report.as(VIEWER, here + "&groupBy=channel");
        assertEquals(
                List.of("ads total 3000", "email total 1000", "No value total 500"),
                counts(channels, FunnelStep.IMPRESSION));
        assertEquals(List.of("ads total 0", "email total 30", "No value total 70"), counts(channels, FunnelStep.LEAD));
        assertEquals("channel", channels.getString("groupBy"));
        assertEquals("4500", channels.getString("total[0].count"));
        assertEquals(
                List.of("autumn total 0", "spring total 4000", "No value total 500"),
                counts(report.as(VIEWER, here + "&groupBy=campaign"), FunnelStep.IMPRESSION));
        assertEquals(
                List.of("Purchase 2026-Q1 70", "Purchase 2026-Q2 0", "Search 2026-Q1 30"),
                counts(report.as(VIEWER, here + "&groupBy=stage&interval=quarter"), FunnelStep.LEAD));
        assertEquals(
                List.of("Search total 1000"),
                counts(
                        report.as(VIEWER, here + "&groupBy=initiative&channel=email&campaign=spring&to=2026-03-31"),
                        FunnelStep.IMPRESSION));
        assertEquals(
                List.of("ads total 3000", "email total 1000", "No value total 0"),
                counts(report.as(VIEWER, here + "&groupBy=channel&campaign=spring"), FunnelStep.IMPRESSION));
        assertEquals("0", report.as(VIEWER, here + "&from=2030-01-01").getString("total[0].count"));
    }

    @Test
    void onlyAKpiThatAddsUpCountsAStepAndTheStepMayBeTakenAway() {
        initiatives.initiative(null, "Anything", "LIVE");
        String orders = metric(FunnelStep.PURCHASE);
        assertEquals(
                422,
                revise(facts.metric("KPI", "LAST"), "{\"funnelStep\": \"LEAD\"}")
                        .statusCode());
        assertEquals(422, revise(orders, "{\"funnelStep\": \"BASKET\"}").statusCode());

        Instant before = Instant.now();
        assertEquals(200, revise(orders, "{\"funnelStep\": null}").statusCode());

        assertFalse(keys("interval=total").contains(orders));
        assertEquals(true, keys("asOf=" + before).contains(orders));
    }

    private List<String> keys(String query) {
        return report.as(VIEWER, query).getList("metrics.keys.flatten()");
    }

    @Test
    void everyAnswerOfTheMomentIsTheAnswerOfThatInstantForEverAndThatOfTheFacts() throws Exception {
        Random random = new Random(1966);
        UUID node = initiatives.portfolioNode(null, "As of " + UUID.randomUUID());
        List<String> metrics = List.of(metric(FunnelStep.IMPRESSION), metric(FunnelStep.LEAD), metric(FunnelStep.LEAD));
        List<String> names = new ArrayList<>(
                List.of(initiatives.initiative(node, "Known", "LIVE").toString(), "ext:" + facts.source + ":LATER"));
        facts.awaitKnown(initiatives);
        List<String> questions = List.of(
                "groupBy=channel&interval=month",
                "groupBy=campaign",
                "groupBy=initiative",
                "channel=c1&groupBy=campaign");
        Map<String, Map<String, Object>> said = new LinkedHashMap<>();
        ExecutorService writers = Executors.newFixedThreadPool(3);
        try {
            for (int step = 0; step < 9; step++) {
                if (step == 4) {
                    initiatives.initiative(
                            node,
                            "Later",
                            "LIVE",
                            "externalReferences",
                            List.of(InitiativesServiceDouble.reference(facts.source, "LATER")));
                }
                if (step == 6) {
                    revise(metrics.get(2), "{\"funnelStep\": \"SIGN_UP\"}");
                }
                List<Callable<JsonPath>> bulks = new ArrayList<>();
                for (int writer = 0; writer < 3; writer++) {
                    String[] rows = rows(random, metrics, names);
                    bulks.add(() -> facts.record(rows));
                }
                for (Future<JsonPath> bulk : writers.invokeAll(bulks)) {
                    assertEquals(0, bulk.get().getInt("refused"));
                }
                facts.awaitKnown(initiatives);
                for (String question : questions) {
                    said.put(
                            question + "&portfolioNode=" + node + "&asOf=" + Instant.now(),
                            read(question + "&portfolioNode=" + node));
                }
                assertEquals(0, differences(), "after step " + step);
            }
        } finally {
            writers.shutdownNow();
        }

        said.forEach((question, then) -> assertEquals(then, read(question), question));
        JsonPath all = report.as(VIEWER, "portfolioNode=" + node);
        JsonPath channels = report.as(VIEWER, "groupBy=channel&portfolioNode=" + node);
        assertEquals(all.getString("total"), channels.getString("total"));
        BigDecimal sum = channels.<String>getList("rows.collect { it.steps[0].count }").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // The report writes numbers without trailing zeros, and 0.5 + 0.5 has one.
        assertEquals(all.getString("total[0].count"), sum.stripTrailingZeros().toPlainString());
    }

    private String[] rows(Random random, List<String> metrics, List<String> names) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (int i = 0; i < 15; i++) {
            String id = "f" + random.nextInt(40);
            String label = random.nextInt(3) == 0
                    ? ""
                    : random.nextInt(3) == 0
                            ? "\"campaign\": \"s" + random.nextInt(3) + "\""
                            : labels("c" + random.nextInt(2), "s" + random.nextInt(2));
            String value = random.nextInt(6) == 0 ? null : random.nextInt(500) + "." + random.nextInt(10);
            rows.put(
                    id,
                    facts.row(
                            id,
                            metrics.get(random.nextInt(3)),
                            "2025-0" + (1 + random.nextInt(2)) + "-10",
                            value,
                            "\"initiative\": \"" + names.get(random.nextInt(2)) + "\", \"labels\": {" + label + "}"));
        }
        return rows.values().toArray(String[]::new);
    }

    private Map<String, Object> read(String query) {
        Map<String, Object> answer =
                new LinkedHashMap<>(report.ofAnyInstant(VIEWER, query).<String, Object>getMap(""));
        answer.remove("asOf");
        answer.remove("metrics");
        return answer;
    }

    private long differences() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(DIFFERENCES, row -> row.getLong(1)).get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy, medium",
        "labelKey, wave",
        "interval, week",
        "channel, ''",
        "from, yesterday",
        "asOf, 2999-01-01T00:00:00Z",
        "portfolioNode, ext:no:where"
    })
    void aParameterThatCannotBeReadIsRefusedByName(String parameter, String value) {
        initiatives.initiative(null, "Anything", "LIVE");

        Response answer = report.ask(VIEWER, parameter + "=" + value);

        assertEquals(400, answer.statusCode(), answer.asString());
        assertEquals(parameter, answer.jsonPath().getString("errors[0].parameter"));
    }
}

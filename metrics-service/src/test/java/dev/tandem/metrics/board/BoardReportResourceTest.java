package dev.tandem.metrics.board;

import static dev.tandem.metrics.fx.PublishedFxRates.average;
import static dev.tandem.metrics.fx.PublishedFxRates.plan;
import static dev.tandem.metrics.fx.PublishedFxRates.publish;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.contribution;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.state;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import dev.tandem.metrics.target.Counting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every test has a portfolio node, years and currencies of its own, since a report of everything is of all tests. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class BoardReportResourceTest {

    private static final String PATH = "/api/v1/reports/board";
    private static final List<String> FORMS = List.of("application/json", "text/csv", "text/html");
    private static final UUID ORGANISATION = UUID.fromString("01980000-0000-7000-8000-00000000b0a0");

    @Inject
    DataSource database;

    @Inject
    Counting counting;

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();
    private final UUID node = initiatives.portfolioNode(null, "Board " + UUID.randomUUID());

    @AfterEach
    void close() {
        initiatives.close();
    }

    private static Response post(String body) {
        return Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .contentType("application/json")
                .body(body)
                .post(PATH);
    }

    private JsonPath freeze(String others) {
        facts.awaitKnown(initiatives);
        return post("{\"title\": \"Board\", \"portfolioNode\": \"" + node + "\"" + others + "}")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Response get(String path, String accept) {
        return Facts.anyone().auth().oauth2(Facts.FINANCE).accept(accept).get(path);
    }

    private static JsonPath read(JsonPath frozen) {
        return get(PATH + "/" + frozen.getString("id"), "application/json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void tellAlignment(String overall) {
        initiatives.tell(
                "alignment",
                "changed",
                ORGANISATION,
                state(
                        "id",
                        ORGANISATION,
                        "overall",
                        overall,
                        "parts",
                        List.of(Map.of("part", "OWNERS", "weight", "100.0", "value", overall, "points", overall))));
    }

    private void tellTarget(UUID id, UUID objective, String metric, int promise, String goal) {
        String metricId = Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .get("/api/v1/metrics/" + metric)
                .path("id");
        initiatives.tell(
                "target",
                "set",
                id,
                state(
                        "id",
                        id,
                        "objectiveId",
                        objective,
                        "metricId",
                        metricId,
                        "currency",
                        null,
                        "promise",
                        promise,
                        "direction",
                        "MAXIMISE",
                        "baseline",
                        "0",
                        "goal",
                        goal,
                        "measuredOver",
                        "WINDOW",
                        "startOn",
                        null,
                        "dueOn",
                        "2199-12-31",
                        "retired",
                        false));
    }

    @Test
    void whateverHappensLaterAFrozenReportReadsTheSame() throws Exception {
        UUID objective = initiatives.objective("Serve =1+1 faster", "EFFICIENCY");
        Object[] serving = {"contributions", List.of(contribution(objective, "100"))};
        UUID shop = initiatives.initiative(node, "<Shop> & =Co", "LIVE", serving);
        UUID still = initiatives.initiative(node, "Still", "LIVE");
        initiatives.baseline(shop, line("COST", "100.00", "THB", "expenseType", "OPEX", "on", "1978-03-01"));
        initiatives.baseline(still, line("COST", "7.00", "EUR", "on", "1978-03-01"));
        initiatives.budget(node, 1978, "OPEX", "10.00");
        String cost = facts.metric("COST", "SUM");
        String orders = facts.metric("KPI", "SUM");
        UUID target = UUID.randomUUID();
        tellTarget(target, objective, orders, 1, "200");
        tellAlignment("61.5");
        facts.awaitKnown(initiatives);
        String of = "\"currency\": \"THB\", \"initiative\": \"" + shop + "\"";
        facts.record(facts.row("a", cost, "1978-03-10", "50", of), facts.row("o", orders, "1978-03-10", "50", ""));
        publish(average("THB", "1978-03", "0.05"), plan("THB", 1978, "0.04"));
        counting.round();

        JsonPath first = freeze(", \"currency\": \"EUR\", \"note\": \"Read\\nthis\"");

        String path = PATH + "/" + first.getString("id");
        List<byte[]> once = new ArrayList<>();
        for (String form : FORMS) {
            once.add(get(path, form).then().statusCode(200).extract().asByteArray());
        }
        assertEquals(first.getString("hash"), sha256(once.get(0)));
        assertEquals(first.getInt("size"), once.get(0).length);
        JsonPath content = read(first);
        assertEquals("2.50", content.getString("profitAndLoss.total.actual.cost"));
        assertEquals("11.00", content.getString("profitAndLoss.total.plan.cost"));
        assertEquals(List.of("THB-1978-03", "THB-FY1978"), content.getList("conversion.rates.key"));
        assertEquals(true, content.getBoolean("conversion.provisional"));
        assertEquals("61.5", content.getString("alignment.overall"));
        assertEquals(List.of("25.0"), one(content.getList("targets.progress")));
        assertEquals("2.50", content.getString("budgetUse.rows.find { it.expenseType == null }.actual"));
        assertEquals("10.00", content.getString("budgetUse.rows.find { it.expenseType == 'OPEX' }.budget"));
        assertEquals(2, content.getInt("movers.moved"));
        assertEquals(asLive(content), content.getList("profitAndLoss.initiatives"));

        facts.record(facts.row("a", cost, "1978-03-10", "70", of), facts.row("b", cost, "1978-04-10", "1", of));
        facts.record(facts.row("o", orders, "1978-03-10", "150", ""));
        publish(average("THB", "1978-03", "0.06"), average("THB", "1978-04", "0.06"), plan("THB", 1978, "0.05"));
        initiatives.retellInitiative(shop, node, "Renamed", "LIVE", serving);
        initiatives.baseline(shop, line("COST", "900.00", "EUR", "expenseType", "OPEX", "on", "1978-03-01"));
        initiatives.budget(node, 1978, "CAPEX", "99.00");
        tellTarget(target, objective, orders, 1, "300");
        tellAlignment("70.0");
        facts.awaitKnown(initiatives);
        counting.round();

        for (int i = 0; i < FORMS.size(); i++) {
            Response again = get(path, FORMS.get(i));
            assertArrayEquals(once.get(i), again.asByteArray(), FORMS.get(i));
            assertTrue(again.header("ETag").startsWith("\"" + first.getString("hash")), "a strong tag of the hash");
        }
        JsonPath second = read(freeze(", \"currency\": \"EUR\""));
        assertEquals(first.getString("id"), second.getString("comparedWith.boardReport"));
        assertEquals(first.getString("asOf"), second.getString("comparedWith.asOf"));
        assertEquals("4.26", second.getString("profitAndLoss.total.actual.cost"));
        assertEquals("907.00", second.getString("profitAndLoss.total.plan.cost"));
        assertEquals("61.5", second.getString("alignment.before"));
        assertEquals("70.0", second.getString("alignment.overall"));
        assertEquals(List.of("50.0"), one(second.getList("targets.progress")));
        assertEquals(List.of("Renamed"), second.getList("movers.most.title"));
        assertEquals("3.00", second.getString("movers.most[0].before.actualCost"), "by this report's rates");
        assertEquals("1.26", second.getString("movers.most[0].change.actualCost"));

        publish(average("THB", "1978-03", "0.5"));
        JsonPath third = read(freeze(", \"currency\": \"EUR\""));
        assertEquals("35.06", third.getString("profitAndLoss.total.actual.cost"));
        assertEquals(0, third.getInt("movers.moved"), "a rate moves nothing");
    }

    private static List<String> one(List<Object> numbers) {
        return numbers.stream()
                .map(number ->
                        new java.math.BigDecimal(number.toString()).setScale(1).toPlainString())
                .toList();
    }

    /** What the profit and loss says of the same instant, by initiative. */
    private List<Object> asLive(JsonPath content) {
        return get(
                        "/api/v1/reports/profit-and-loss?groupBy=initiative&currency=EUR&portfolioNode=" + node
                                + "&asOf=" + content.getString("asOf"),
                        "application/json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("currencies[0].rows");
    }

    @Test
    void theFormsAreWhatTheySayAndCarryNothingThatRuns() {
        initiatives.initiative(node, "=cmd|'/c calc'!A1 <script>", "LIVE");
        JsonPath frozen = freeze(", \"note\": \"<script>alert(1)</script>\"");
        String path = PATH + "/" + frozen.getString("id");

        Response page = get(path, "text/html");
        assertEquals("text/html;charset=UTF-8", page.contentType().replace(" ", ""));
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'"));
        assertEquals(
                "attachment; filename=\"board-report-" + frozen.getString("id") + ".html\"",
                page.header("Content-Disposition"));
        assertTrue(!page.asString().contains("<script"), "no script");
        Response table = get(path, "text/csv");
        assertTrue(table.contentType().startsWith("text/csv"), table.contentType());
        assertTrue(
                new String(table.asByteArray(), StandardCharsets.UTF_8)
                        .startsWith("section,subject,subjectId,period,figure,value,unit,text\r\n"),
                table.asString());
        assertEquals("\"" + frozen.getString("hash") + "\"", get(path, "*/*").header("ETag"));
        assertNotEquals(page.header("ETag"), table.header("ETag"));
        assertEquals("Authorization, Accept", page.header("Vary"));
        assertEquals("private, no-cache", page.header("Cache-Control"));
        get(path + "?fields=title,movers", "application/json")
                .then()
                .statusCode(200)
                .body("keySet()", equalTo(Set.of("title", "movers")));
        for (String form : FORMS) {
            Response unchanged = Facts.anyone()
                    .auth()
                    .oauth2(Facts.FINANCE)
                    .accept(form)
                    .header("If-None-Match", get(path, form).header("ETag"))
                    .get(path);
            assertEquals(304, unchanged.statusCode(), form);
            assertEquals("", unchanged.asString());
        }
        get(path, "image/png").then().statusCode(406).contentType("application/problem+json");
        get(PATH + "/" + UUID.randomUUID(), "application/json").then().statusCode(404);
        get(PATH + "/" + UUID.randomUUID(), "text/html").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void withoutAnEarlierReportItIsComparedWithAMonthBeforeAndAsOfLeavesOutWhatCameLater() {
        UUID shop = initiatives.initiative(node, "Shop", "LIVE");
        facts.awaitKnown(initiatives);
        String cost = facts.metric("COST", "SUM");
        String of = "\"currency\": \"EUR\", \"initiative\": \"" + shop + "\"";
        facts.record(facts.row("a", cost, "1979-03-10", "5", of));
        Instant between = Instant.now().truncatedTo(ChronoUnit.MICROS);
        facts.record(facts.row("b", cost, "1979-03-10", "6", of));

        JsonPath now = read(freeze(""));
        JsonPath then = read(freeze(", \"asOf\": \"" + between + "\""));

        assertEquals("11.00", now.getString("profitAndLoss.total.actual.cost"));
        assertEquals("5.00", then.getString("profitAndLoss.total.actual.cost"));
        for (JsonPath content : List.of(now, then)) {
            assertEquals("EUR", content.getString("currency"), "the base currency");
            assertNull(content.get("comparedWith.boardReport"));
            assertEquals(
                    content.getString("profitAndLoss.total.actual.cost"),
                    content.getString("movers.most[0].change.actualCost"));
            long days = ChronoUnit.DAYS.between(
                    Instant.parse(content.getString("comparedWith.asOf")), Instant.parse(content.getString("asOf")));
            assertTrue(days >= 28 && days <= 31, days + " days");
        }
        assertEquals(between.toString(), then.getString("asOf"));
    }

    @Test
    void theDatabaseItselfRefusesToChangeAFrozenReport() throws SQLException {
        String id = freeze("").getString("id");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "UPDATE board_report SET title = 'x' WHERE id = '" + id + "'",
                    "DELETE FROM board_report WHERE id = '" + id + "'",
                    "TRUNCATE board_report",
                    "INSERT INTO board_report SELECT gen_random_uuid(), title, note, as_of, currency, provisional,"
                            + " portfolio_node_id, compared_at, compared_with, frozen_at, frozen_by, size, hash,"
                            + " replace(content, 'Board', 'Draob') FROM board_report WHERE id = '" + id + "'")) {
                assertThrows(SQLException.class, () -> statement.execute(change), change);
            }
        }
    }

    @Test
    void listsGoFromTheLastFrozenToTheFirstPageByPage() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(0, freeze("").getString("id"));
        }
        JsonPath first = get(PATH + "?limit=2", "application/json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath second = get(PATH + "?limit=1&cursor=" + first.getString("next"), "application/json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(ids.subList(0, 2), first.getList("items.id"));
        assertEquals(ids.subList(2, 3), second.getList("items.id"));
        assertEquals(node.toString(), first.getString("items[0].portfolioNodeId"));
        get(PATH + "?title=x", "application/json").then().statusCode(400);
        get(PATH + "?cursor=x", "application/json").then().statusCode(400);
    }

    @Test
    void theSameKeyFreezesOnce() {
        facts.awaitKnown(initiatives);
        String key = UUID.randomUUID().toString();
        String body = "{\"title\": \"Once\", \"portfolioNode\": \"" + node + "\"}";
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(Facts.anyone()
                    .auth()
                    .oauth2(Facts.FINANCE)
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .header("Location", startsWith(PATH + "/"))
                    .extract()
                    .path("id"));
        }
        assertEquals(ids.get(0), ids.get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'note': 'x'                                        | 422 | /title",
                "'title': ' '                                       | 422 | /title",
                "'title': 'x', 'asOf': '2999-01-01T00:00:00Z'       | 422 | /asOf",
                "'title': 'x', 'asOf': '1899-12-31T23:59:59Z'       | 422 | /asOf",
                "'title': 'x', 'asOf': '0000-01-01T00:00:00Z'       | 422 | /asOf",
                "'title': 'x', 'asOf': 'yesterday'                  | 422 | /asOf",
                "'title': 'x', 'currency': 'DEM'                    | 422 | /currency",
                "'title': 'x', 'currency': 'eur'                    | 422 | /currency",
                "'title': 'x', 'portfolioNode': 'commerce'          | 422 | /portfolioNode",
                "'title': 'x', 'portfolioNode': '00000000-0000-4000-8000-000000000000' | 422 | /portfolioNode",
                "'title': 'x', 'portfolioNode': 'ext:nobody:knows'  | 422 | /portfolioNode",
                "'title': 'x', 'hash': 'mine'                       | 422 | /hash",
            })
    void aBadOrderIsRefusedAndNamed(String fields, int status, String pointer) {
        ValidatableResponse answer = post("{" + fields.replace('\'', '"') + "}").then();

        answer.contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .statusCode(status);
    }

    @Test
    void aTitleOrNoteThatIsTooLongIsRefused() {
        post("{\"title\": \"" + "x".repeat(201) + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/title"));
        post("{\"title\": \"x\", \"note\": \"" + "x".repeat(4001) + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/note"));
    }

    @Test
    void missingRatesRefuseTheReportWithTheWholeListAndLeaveNothing() {
        UUID shop = initiatives.initiative(node, "Shop", "LIVE");
        initiatives.baseline(shop, line("COST", "100.00", "MYR", "on", "1974-03-01"));
        facts.awaitKnown(initiatives);
        facts.record(facts.row(
                "a",
                facts.metric("COST", "SUM"),
                "1974-03-10",
                "1",
                "\"currency\": \"IDR\", \"initiative\": \"" + shop + "\""));

        JsonPath refused = post("{\"title\": \"x\", \"portfolioNode\": \"" + node + "\"}")
                .then()
                .statusCode(422)
                .body("type", endsWith("exchange-rates-missing"))
                .extract()
                .jsonPath();

        assertEquals(List.of("/currency", "/currency"), refused.getList("errors.pointer"));
        assertTrue(refused.getString("errors.detail").contains("IDR-1974-03"), refused.getString("errors.detail"));
        assertTrue(refused.getString("errors.detail").contains("MYR-FY1974"), refused.getString("errors.detail"));
        assertTrue(
                get(PATH, "application/json").jsonPath().getList("items.portfolioNodeId").stream()
                        .noneMatch(node.toString()::equals),
                "nothing is frozen");
    }
}

package dev.tandem.metrics.measurement;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.money;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a figure of the profit and loss is made of can be listed, by those who may see the figure. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class FactsOfFiguresTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();
    private UUID shop;
    private String orders;
    private String sales;
    private String revenue;
    private String cost;

    @BeforeEach
    void aShopWithBenefits() {
        orders = facts.metric("KPI", "SUM");
        sales = facts.metric("REVENUE", "SUM");
        revenue = facts.metric("REVENUE", "SUM");
        cost = facts.metric("COST", "SUM");
        shop = facts.initiative(initiatives, "SHOP");
        initiatives.baseline(
                shop,
                line(
                        "BENEFIT",
                        "5.00",
                        "EUR",
                        "from",
                        "2023-02-15",
                        "to",
                        "2023-03-10",
                        "metricKey",
                        orders,
                        "driver",
                        "EFFICIENCY",
                        "unitValue",
                        money("2.00", "USD")),
                line("BENEFIT", "5.00", "EUR", "metricKey", sales, "driver", "SALES"));
        facts.awaitKnown(initiatives);
        String of = "\"initiative\": \"" + shop + "\"";
        String euros = of + ", \"currency\": \"EUR\"";
        facts.record(
                facts.row("before", orders, "2023-01-31", "1", of),
                facts.row("begun", orders, "2023-02-01", "1", of),
                facts.row("ending", orders, "2023-03-31", "1", of),
                facts.row("after", orders, "2023-04-01", "1", of),
                facts.row("sold", sales, "2023-02-01", "1", euros),
                facts.row("abroad", sales, "2023-02-01", "1", of + ", \"currency\": \"USD\""),
                facts.row("other", revenue, "2023-02-01", "1", euros),
                facts.row("spent", cost, "2023-02-01", "1", euros),
                facts.row("nobody's", cost, "2023-02-01", "1", "\"currency\": \"EUR\""));
    }

    @AfterEach
    void close() {
        initiatives.close();
    }

    private List<String> ids(String query) {
        return facts.list(Facts.FINANCE, query).<String>getList("items.id").stream()
                .sorted()
                .toList();
    }

    @Test
    void aFigureIsMadeOfWhatItsRulesSay() {
        assertEquals(List.of("spent"), ids("&figure=COST"));
        assertEquals(List.of("abroad", "begun", "ending", "other", "sold"), ids("&figure=BENEFIT"));
        assertEquals(List.of("abroad", "begun", "ending", "other", "sold", "spent"), ids("&figure=ANY"));
        assertEquals(List.of("other", "sold", "spent"), ids("&figure=ANY&currency=EUR"));
        assertEquals(List.of("abroad", "begun", "ending"), ids("&figure=ANY&currency=USD"));
        assertEquals(List.of("begun", "ending"), ids("&driver=EFFICIENCY"));
        assertEquals(List.of("sold"), ids("&figure=BENEFIT&driver=SALES"));
        assertEquals(List.of(), ids("&driver=AUTOMATION"));
        assertEquals(List.of("nobody's", "spent"), ids("&kind=COST"));
        assertEquals(List.of("nobody's", "spent"), ids("&expenseType=NONE"));
        assertEquals(List.of(), ids("&expenseType=CAPEX"));
        assertEquals(List.of("abroad"), ids("&currency=USD"));
        assertEquals(9, ids("&closed=false").size());
        assertEquals(List.of(), ids("&closed=true"));
        assertEquals(8, ids("&stage=none&objective=none&portfolioNode=none").size());
    }

    @Test
    void asOfAnInstantAFactIsInTheVersionOfThen() {
        Instant then = Instant.now();
        facts.record(
                facts.row("spent", cost, "2023-02-01", "7", "\"currency\": \"EUR\", \"initiative\": \"" + shop + "\""),
                facts.row("late", cost, "2023-02-01", "7", "\"currency\": \"EUR\", \"initiative\": \"" + shop + "\""));

        JsonPath before = facts.list(Facts.FINANCE, "&figure=COST&asOf=" + then);
        JsonPath now = facts.list(Facts.FINANCE, "&figure=COST");

        assertEquals(List.of("1"), before.getList("items.value"));
        assertEquals(List.of(1), before.getList("items.version"));
        assertEquals(List.of("late", "spent"), now.getList("items.id"));
        assertEquals(List.of("7", "7"), now.getList("items.value"));
    }

    @Test
    void aFactThatWaitedIsOfItsInitiativeFromThenOn() {
        facts.record(facts.row(
                "waited",
                cost,
                "2023-05-01",
                "3",
                "\"currency\": \"EUR\", \"initiative\": \"ext:" + facts.source + ":SECOND\""));
        Instant then = Instant.now();
        initiatives.retellInitiative(
                shop,
                null,
                "Shop",
                "LIVE",
                "externalReferences",
                List.of(
                        InitiativesServiceDouble.reference(facts.source, "SHOP"),
                        InitiativesServiceDouble.reference(facts.source, "SECOND")));
        facts.awaitKnown(initiatives);

        assertEquals(List.of("waited"), ids("&unresolved=true&asOf=" + then));
        assertEquals(
                "ext:" + facts.source + ":SECOND",
                facts.list(Facts.FINANCE, "&unresolved=true&asOf=" + then).getString("items[0].unresolvedInitiative"));
        assertEquals(List.of("spent"), ids("&figure=COST&asOf=" + then));
        assertEquals(List.of("spent", "waited"), ids("&figure=COST"));
        assertNull(facts.list(Facts.FINANCE, "&figure=COST&from=2023-05-01").get("items[0].unresolvedInitiative"));
    }

    @Test
    void whoSeesNoFigureSeesNothingBehindIt() {
        assertEquals(
                List.of(),
                facts.list(TestTokens.of("a-manager", "portfolio-manager"), "&figure=ANY")
                        .getList("items"));
        assertEquals(
                List.of(),
                facts.list(TestTokens.of("a-viewer", "viewer"), "&figure=ANY").getList("items"));
        assertEquals(
                6,
                facts.list(TestTokens.of("author-1", "portfolio-manager"), "&figure=ANY")
                        .getList("items")
                        .size());
        assertEquals(
                4,
                facts.list(TestTokens.of("a-viewer", "viewer"), "")
                        .getList("items")
                        .size());
    }

    @Test
    void aCostFromACloudBillLeadsToTheBill() {
        String bills = facts.metric("COST", "SUM");
        String tag = "tag-" + facts.source;
        send("application/json", "/allocation-rules", """
            {"order": 777001, "title": "All", "match": {"tags": {"%s": []}},
             "shares": [{"initiative": "%s", "percentage": "100"}]}\
            """.formatted(tag, shop))
                .then()
                .statusCode(201);
        send("text/csv", "/imports?metric=" + bills, """
            BilledCost,EffectiveCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,InvoiceIssuerName,Tags
            2,1.5,%s,EUR,2023-02-01 00:00:00,2023-03-01 00:00:00,Nordwind,"{""%s"": ""x""}"
            """.formatted(tag, tag))
                .then()
                .statusCode(201);

        JsonPath borne = read("/api/v1/measurements?figure=COST&metric=" + bills);
        assertEquals(1, borne.getList("items").size());
        assertEquals(0, new BigDecimal("1.5").compareTo(new BigDecimal(borne.getString("items[0].value"))));
        JsonPath bill = read(borne.getString("items[0].bill"));
        assertEquals(List.of(tag), bill.getList("items.billingAccount"));
        assertEquals(shop.toString(), bill.getString("items[0].allocated[0].initiativeId"));
        assertNull(facts.list(Facts.FINANCE, "&figure=COST").get("items[0].bill"));
    }

    private static Response send(String contentType, String path, String body) {
        return Facts.request(Facts.FINANCE, contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1" + path);
    }

    private static JsonPath read(String path) {
        return Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        for (String parameter : List.of(
                "figure=PROFIT",
                "kind=x",
                "expenseType=x",
                "driver=OTHER",
                "currency=GOLD",
                "portfolioNode=x",
                "portfolioNode=ext:nobody:x",
                "objective=ext:a:b",
                "initiativeLabel=area",
                "closed=perhaps",
                "asOf=2999-01-01T00:00:00Z")) {
            Facts.anyone()
                    .auth()
                    .oauth2(Facts.FINANCE)
                    .get("/api/v1/measurements?" + parameter)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter.substring(0, parameter.indexOf('='))));
        }
    }
}

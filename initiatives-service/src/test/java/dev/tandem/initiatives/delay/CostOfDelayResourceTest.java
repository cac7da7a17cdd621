package dev.tandem.initiatives.delay;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.node;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class CostOfDelayResourceTest {

    @Test
    void theDearestDelayComesFirstAndEveryInitiativeIsListed() {
        String node = node("Delayed", null);
        String cheap = planned("Cheap", node, "120.00", "EUR");
        String dear = planned("Dear", node, "2400.00", "EUR");
        String foreign = planned("Foreign", node, "9900.00", "USD");
        String unplanned = initiative("Unplanned", node);
        post(business(), "/initiatives/" + dear + "/deadlines", json("""
            {'kind': 'SECURITY', 'title': 'Support ends', 'dueOn': '2090-01-31'}\
            """))
                .then()
                .statusCode(201);

        String path = "/reports/cost-of-delay?portfolioNode=" + node;
        get(business(), path)
                .then()
                .statusCode(200)
                .body(
                        "items.initiativeId", equalTo(List.of(dear, cheap, foreign, unplanned)),
                        "items.rank", equalTo(Arrays.asList(1, 2, null, null)),
                        "items[0].costOfDelayPerMonth.amount", equalTo("200.00"),
                        "items[0].costOfDelayPerMonth.currency", equalTo("EUR"),
                        "items[0].months", equalTo(12),
                        "items[0].baseline", equalTo(false),
                        "items[0].planVersion", equalTo(1),
                        "items[0].deadlines[0].kind", equalTo("SECURITY"),
                        "items[2].costOfDelayPerMonth", nullValue(),
                        "items[2].otherCurrencies", equalTo(List.of("USD")),
                        "items[3].planVersion", nullValue());
        get(business(), path + "&currency=USD")
                .then()
                .body(
                        "items[0].initiativeId",
                        equalTo(foreign),
                        "items[0].costOfDelayPerMonth.amount",
                        equalTo("825.00"));
        get(business(), path + "&currency=XXX").then().statusCode(400).body("errors[0].parameter", equalTo("currency"));
    }

    @Test
    void aPortfolioManagerSeesOwnInitiativesOnly() {
        String manager = unique("manager");
        String theirs = post(business(), "/portfolio-nodes", json("""
            {'title': 'Theirs', 'kind': 'PORTFOLIO', 'owners': [{'subject': '%s', 'name': null}]}\
            """, manager))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String below = node("Below", theirs);
        String own = planned("Own", below, "120.00", "EUR");
        planned("Of others", node("Elsewhere", null), "120.00", "EUR");

        get(as(manager, Roles.PORTFOLIO_MANAGER), "/reports/cost-of-delay?limit=200")
                .then()
                .statusCode(200)
                .body("items.initiativeId", equalTo(List.of(own)));
        get(as(unique("nobody"), Roles.INTEGRATOR), "/reports/cost-of-delay")
                .then()
                .body("items", equalTo(List.of()));
    }

    /** Its benefit falls in the twelve months of 2027. */
    private static String planned(String title, String node, String benefit, String currency) {
        String id = initiative(title, node);
        post(business(), "/initiatives/" + id + "/plans", json("""
            {'lines': [{'kind': 'BENEFIT', 'amount': {'amount': '%s', 'currency': '%s'},
                        'from': '2027-01-01', 'to': '2027-12-31'}]}\
            """, benefit, currency))
                .then()
                .statusCode(201);
        return id;
    }

    @Test
    void rankingsAreGivenWholeAsTables() {
        String node = node("Tabulated", null);
        planned("Dear", node, "2400.00", "EUR");
        initiative("=1+1", node);

        Response csv = get(business().accept("text/csv"), "/reports/cost-of-delay?portfolioNode=" + node);
        assertEquals("text/csv;charset=UTF-8;header=present", csv.header("Content-Type"));
        assertEquals("Accept", csv.header("Vary"));
        List<String> lines = csv.asString().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(
                lines.get(0)
                        .startsWith("rank,initiativeId,title,status,portfolioNodeId,costOfDelayPerMonth.amount,"
                                + "costOfDelayPerMonth.currency,months,"),
                lines.get(0));
        assertTrue(lines.get(1).startsWith("1,") && lines.get(1).contains(",200.00,EUR,12,"), lines.get(1));
        assertTrue(lines.get(2).startsWith(",") && lines.get(2).contains(",\"'=1+1"), lines.get(2));

        String ranking = get(business().accept("application/x-ndjson"), "/reports/ranking?portfolioNode=" + node)
                .asString();
        assertEquals(2, ranking.lines().count());
        assertTrue(ranking.contains("\"missing\":["), ranking);

        String alignment = get(
                        business().accept("text/csv"), "/reports/alignment?by=PORTFOLIO_NODE&portfolioNode=" + node)
                .asString();
        assertTrue(alignment.startsWith("row,group.portfolioNodeId,"), alignment);
        assertTrue(alignment.contains("\r\nWHOLE,") && alignment.contains("\r\nFINDING,"), alignment);

        get(business().accept("text/csv"), "/reports/ranking?limit=2")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo("limit"));
        get(business(), "/reports/ranking?limit=2").then().statusCode(200).header("Vary", containsString("Accept"));
    }
}

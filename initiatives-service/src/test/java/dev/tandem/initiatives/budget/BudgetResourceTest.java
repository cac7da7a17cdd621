package dev.tandem.initiatives.budget;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.delete;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.node;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class BudgetResourceTest {

    @Test
    void financeSetsRevisesAndRetiresABudget() {
        String node = node("Budgeted", null);
        String id = set(node, 2026, "CAPEX", "1500000.00", 201)
                .header("ETag", equalTo("\"1\""))
                .body("from", equalTo("2026-01-01"), "to", equalTo("2026-12-31"))
                .extract()
                .path("id");

        set(node, 2026, "CAPEX", "1.00", 409).body("type", equalTo("/problems/budget-taken"));
        set(node, 2026, "OPEX", "1.00", 201);
        set(node, 2027, "CAPEX", "1.00", 201);
        String more = json("{'amount': {'amount': '1650000.00', 'currency': 'EUR'}, 'note': 'After the board'}");
        patch(finance(), "/budgets/" + id, 1, more)
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("1650000.00"), "version", equalTo(2));
        patch(finance(), "/budgets/" + id, 2, more).then().body("version", equalTo(2));
        String first = get(finance(), "/budgets/" + id).path("createdAt");
        get(finance(), "/budgets/" + id + "?asOf=" + first)
                .then()
                .body("amount.amount", equalTo("1500000.00"), "to", equalTo("2026-12-31"), "version", equalTo(1));
        patch(finance(), "/budgets/" + id, 1, more).then().statusCode(412);
        patch(finance(), "/budgets/" + id, 2, json("{'fiscalYear': 2030}"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/fiscalYear"));
        delete(finance(), "/budgets/" + id, 2).then().statusCode(200).body("retired", equalTo(true));
        delete(finance(), "/budgets/" + id, 3).then().statusCode(409);
        set(node, 2026, "CAPEX", "2.00", 201);
        get(business(), "/budgets?portfolioNode=" + node).then().body("items.fiscalYear", contains(2026, 2026, 2027));
        get(business(), "/budgets?includeRetired=true&expenseType=CAPEX&fiscalYear=2026&portfolioNode=" + node)
                .then()
                .body("items.amount.amount", contains("1650000.00", "2.00"));
    }

    @Test
    void whatIsBadIsPointedAt() {
        String node = node("Bad", null);
        set(node, 2026, "CAPEX", "-1.00", 422).body("errors[0].pointer", equalTo("/amount/amount"));
        set(node, 1776, "CAPEX", "1.00", 422).body("errors[0].pointer", equalTo("/fiscalYear"));
        set("ext:org:nowhere", 2026, "CAPEX", "1.00", 422).body("errors[0].pointer", equalTo("/portfolioNodeId"));
        post(finance(), "/budgets", json("{'portfolioNodeId': '%s', 'fiscalYear': 2026}", node))
                .then()
                .statusCode(422);
        get(business(), "/budgets?fiscalYear=26").then().statusCode(400);
        get(business(), "/budgets/ext:plan:nowhere").then().statusCode(404);
    }

    @Test
    void aManagerReadsTheBudgetsOfTheNodesBelowTheirOwnOnly() {
        String manager = unique("manager");
        String top = post(business(), "/portfolio-nodes", json("""
                {'title': 'Top', 'kind': 'PORTFOLIO', 'owners': [{'subject': '%s'}]}""", manager))
                .then()
                .extract()
                .path("id");
        String below = node("Below", top);
        String id = set(below, 2026, "OPEX", "10.00", 201).extract().path("id");
        String foreign =
                set(node("Foreign", null), 2026, "OPEX", "10.00", 201).extract().path("id");

        get(as(manager, Roles.PORTFOLIO_MANAGER), "/budgets").then().body("items.id", contains(id));
        get(as(manager, Roles.PORTFOLIO_MANAGER), "/budgets/" + id).then().statusCode(200);
        get(as(manager, Roles.PORTFOLIO_MANAGER), "/budgets/" + foreign).then().statusCode(403);
        get(as(unique("nobody"), Roles.PORTFOLIO_MANAGER), "/budgets").then().body("items", empty());

        patch(business(), "/portfolio-nodes/" + top, 1, json("{'owners': []}"))
                .then()
                .statusCode(200);
        get(as(manager, Roles.PORTFOLIO_MANAGER), "/budgets").then().body("items", empty());
        get(business(), "/budgets/" + id).then().body("version", equalTo(2));
    }

    @Test
    void aBudgetIsKnownByTheKeyOfThePlanningTool() {
        String key = unique("b");
        String node = node("Keyed", null);
        String body = json("""
                {'portfolioNodeId': '%s', 'fiscalYear': 2026, 'expenseType': 'OPEX',
                 'amount': {'amount': '5.00', 'currency': 'EUR'},
                 'externalReference': {'source': 'planning', 'key': '%s'}}""", node, key);
        post(finance(), "/budgets", body).then().statusCode(201);
        get(finance(), "/budgets/ext:planning:" + key).then().body("amount.amount", equalTo("5.00"));
        post(finance(), "/budgets", body.replace("2026", "2027"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reference-taken"));
    }

    private static RequestSpecification finance() {
        return as("fiona", Roles.FINANCE);
    }

    private static ValidatableResponse set(String node, int year, String type, String amount, int status) {
        return post(finance(), "/budgets", json("""
                {'portfolioNodeId': '%s', 'fiscalYear': %s, 'expenseType': '%s',
                 'amount': {'amount': '%s', 'currency': 'EUR'}}""", node, year, type, amount))
                .then()
                .statusCode(status);
    }
}

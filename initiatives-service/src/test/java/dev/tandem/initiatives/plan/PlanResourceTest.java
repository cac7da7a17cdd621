package dev.tandem.initiatives.plan;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class PlanResourceTest {

    @Test
    void aLineOutsideTheInitiativesLifeIsRefusedNamingTheRule() {
        String path = "/initiatives/"
                + post(business(), "/initiatives", json("""
                        {'title': 'Bounded', 'startOn': '2026-09-01', 'endOn': '2027-06-30'}""")).then().extract().path("id");

        write(path, cost("'from': '2026-08-01', 'to': '2026-12-31'"), 422)
                .body("type", equalTo("/problems/plan-line-outside-life"))
                .body("errors.pointer", contains("/lines/0/from"));
        write(path, cost("'on': '2027-07-01'"), 422).body("errors.pointer", contains("/lines/0/on"));
        write(path, cost("'from': '2026-09-01', 'to': '2027-06-30'"), 201);
        post(business(), "/initiatives/bulk", json("""
                [{'externalReference': {'source': 'life', 'key': '%s'}, 'title': 'x', 'startOn': '2026-01-01',
                  'plan': {'lines': [%s]}}]""", unique("k"), cost("'on': '2025-12-31'")))
                .then()
                .body("rows[0].status", equalTo(422), "rows[0].errors[0].pointer", equalTo("/plan/lines/0/on"));
    }

    @ParameterizedTest(name = "{0}?limit={1}")
    @CsvSource({"plans, 0", "plans, 201", "forecasts, -1", "forecasts, 1000000000"})
    void howManyAreAskedForIsCheckedAlsoWhereThereAreNone(String list, int limit) {
        String path = "/initiatives/" + initiative("Unplanned", null) + "/" + list;
        get(business(), path).then().statusCode(200).body("items", empty());
        get(business(), path + "?limit=" + limit).then().statusCode(400).body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void costTypesAreThoseEverybodyKnowsAndTheOrganisationsOwn() {
        String path = "/initiatives/" + initiative("Types", null);
        write(path, cost("'costType': 'CARPETS'"), 422)
                .body("errors[0].pointer", equalTo("/lines/0/costType"))
                .body("errors[0].detail", containsString("PEOPLE, SOFTWARE, CLOUD, SERVICES, HARDWARE, OTHER"));
        int version = get(business(), "/organisation").path("version");
        patch(business(), "/organisation", version, json("{'costTypes': ['CARPETS', 'travel']}"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/costTypes/1"));
        patch(business(), "/organisation", version, json("{'costTypes': ['CARPETS']}"))
                .then()
                .statusCode(200);
        write(path, cost("'costType': 'CARPETS'"), 201);
        patch(business(), "/organisation", version + 1L, json("{'costTypes': []}"))
                .then()
                .statusCode(200);
        get(business(), path + "/plans/1").then().body("lines[0].costType", equalTo("CARPETS"));
    }

    @Test
    void aBenefitCountsWholeAndByItsProbabilityAndCurrenciesStayApart() {
        String path = "/initiatives/" + initiative("Likely", null);
        write(path, """
                {'kind': 'BENEFIT', 'amount': {'amount': '100.01', 'currency': 'EUR'}, 'probability': '0.25'},
                {'kind': 'BENEFIT', 'amount': {'amount': '50.00', 'currency': 'EUR'}},
                {'kind': 'COST', 'amount': {'amount': '7', 'currency': 'JPY'}}""", 201)
                .body("totals.currency", contains("EUR", "JPY"))
                .body("totals[0].total.benefit", equalTo("150.01"))
                .body("totals[0].total.benefitExpected", equalTo("75.00"));
        write(
                        path,
                        "{'kind': 'COST', 'key': 'a', 'amount': {'amount': '7', 'currency': 'JPY'}},"
                                + "{'kind': 'COST', 'key': 'a', 'amount': {'amount': '8', 'currency': 'JPY'}}",
                        422)
                .body("errors[0].pointer", equalTo("/lines/1/key"));
    }

    @Test
    void whatWouldTakeForEverToAddUpIsRefused() {
        String path = "/initiatives/" + initiative("Endless", null);
        String century = cost("'from': '2000-01-01', 'to': '2099-12-31'");
        write(path, String.join(",", Collections.nCopies(51, century)), 422)
                .body("errors[0].pointer", equalTo("/lines"), "errors[0].detail", containsString("61200 months"));
        write(path, cost("'from': '2000-01-01', 'to': '2100-01-02'"), 422)
                .body("errors[0].pointer", equalTo("/lines/0/to"));
    }

    @Test
    void theBaselineStaysAsApprovedAndTheDifferenceIsToldLineByLine() {
        String path = "/initiatives/" + initiative("Frozen", null);
        write(path, cost("'key': 'team', 'expenseType': 'CAPEX'"), 201);
        signs(path, "first", Roles.BUSINESS_EXECUTIVE, "BUSINESS");
        signs(path, "second", Roles.TECHNOLOGY_EXECUTIVE, "TECHNOLOGY");
        write(path, """
                {'kind': 'COST', 'key': 'team', 'expenseType': 'CAPEX', 'amount': {'amount': '130.00', 'currency': 'EUR'}},
                {'kind': 'BENEFIT', 'amount': {'amount': '40.00', 'currency': 'USD'}}""", 201).body("version", equalTo(2), "baseline", equalTo(false));

        get(business(), path + "/plans/1").then().body("baseline", equalTo(true), "current", equalTo(false));
        get(business(), path + "/plans/diff")
                .then()
                .statusCode(200)
                .body("from", equalTo(1), "to", equalTo(2))
                .body("lines.change", contains("CHANGED", "ADDED"))
                .body("lines[0].fields", contains("amount"), "lines[0].delta[0].amount", equalTo("30.00"))
                .body("totals.currency", contains("EUR", "USD"))
                .body("totals[0].delta.costCapex", equalTo("30.00"), "totals[1].delta.net", equalTo("40.00"));
        get(business(), path + "/plans/diff?from=2&to=2").then().body("lines", empty());
        get(business(), path + "/plans/diff?from=9").then().statusCode(404);
        get(business(), path + "/plans/diff?from=x").then().statusCode(400);
        get(business(), "/initiatives/" + initiative("None", null) + "/plans/diff")
                .then()
                .statusCode(404);
    }

    private static void signs(String path, String who, String role, String side) {
        post(
                        as(who, role),
                        path + "/sign-offs",
                        json("{'gate': 'APPROVE', 'side': '%s', 'decision': 'APPROVE', 'planVersion': 1}", side))
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse write(String path, String lines, int status) {
        return post(business(), path + "/plans", json("{'lines': [" + lines + "]}"))
                .then()
                .statusCode(status);
    }

    private static String cost(String fields) {
        return "{'kind': 'COST', 'amount': {'amount': '100.00', 'currency': 'EUR'}, " + fields + "}";
    }
}

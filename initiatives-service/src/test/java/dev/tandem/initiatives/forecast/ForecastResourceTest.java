package dev.tandem.initiatives.forecast;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class ForecastResourceTest {

    @Test
    void theViewOfTheNewestDayIsThePresentOneWhateverTheOrder() {
        String path = "/initiatives/" + initiative("Foreseen", null);
        state(path, "'statedOn': '2026-03-31',", "120.00", 201).body("version", equalTo(1), "current", equalTo(true));
        state(path, "'statedOn': '2026-01-31',", "90.00", 201).body("version", equalTo(2), "current", equalTo(false));
        state(path, "'statedOn': '2026-03-31',", "120.00", 200).body("version", equalTo(1));
        state(path, "'statedOn': '2026-03-31',", "125.00", 201).body("version", equalTo(3), "current", equalTo(true));

        get(business(), path + "/forecasts")
                .then()
                .body("items.statedOn", contains("2026-03-31", "2026-03-31", "2026-01-31"))
                .body("items.version", contains(3, 1, 2))
                .body("items[0].totals[0].total.cost", equalTo("125.00"))
                .body("items[0].plannedTotals[0].total.cost", equalTo("100.00"));
        String second = get(business(), path + "/forecasts/2").path("createdAt");
        get(business(), path + "/forecasts/1?asOf=" + second).then().body("current", equalTo(true));
        get(business(), path + "/forecasts/3?asOf=" + second).then().statusCode(404);
        String next = get(business(), path + "/forecasts?limit=2").path("next");
        get(business(), path + "/forecasts?limit=2&cursor=" + next)
                .then()
                .body("items.version", contains(2), "next", nullValue());
        get(business(), path + "/history").then().body("items.type", hasItem("dev.tandem.forecast.revised.v1"));
        get(viewer(), path + "/history").then().body("items.type", not(hasItem("dev.tandem.forecast.revised.v1")));
    }

    @Test
    void theFinancialsShowThePresentViewBesideThePlan() {
        String path = "/initiatives/" + initiative("Beside", null);
        get(business(), path + "/financials").then().body("forecastOn", nullValue());
        state(path, "'statedOn': '2026-03-31',", "120.00", 201);
        state(path, "'statedOn': '2026-01-31',", "90.00", 201);
        get(business(), path + "/financials")
                .then()
                .body("forecastOn", equalTo("2026-03-31"), "currencies.currency", contains("EUR"))
                .body("currencies[0].forecast.cost", equalTo("120.00"), "currencies[0].plan.current", nullValue());
    }

    @Test
    void aForecastVoidsNothing() {
        String path = "/initiatives/" + initiative("Signed", null);
        post(business(), path + "/plans", json("""
                {'lines': [{'kind': 'COST', 'amount': {'amount': '100.00', 'currency': 'EUR'}}]}""")).then().statusCode(201);
        post(
                        as("first", Roles.BUSINESS_EXECUTIVE),
                        path + "/sign-offs",
                        json("{'gate': 'APPROVE', 'side': 'BUSINESS', 'decision': 'APPROVE', 'planVersion': 1}"))
                .then()
                .statusCode(201);
        int version = get(viewer(), path).path("version");

        state(path, "", "200.00", 201);

        get(viewer(), path)
                .then()
                .body("pendingSignOffs.side", contains("BUSINESS"), "planVersion", equalTo(1))
                .body("version", equalTo(version));
    }

    @Test
    void whatIsBadIsPointedAt() {
        String path = "/initiatives/" + initiative("Bad", null);
        state(path, "'statedOn': '2999-01-01',", "1.00", 422).body("errors[0].pointer", equalTo("/statedOn"));
        state(path, "'statedOn': '1800-01-01',", "1.00", 422).body("errors[0].pointer", equalTo("/statedOn"));
        lines(path, "{'kind': 'COST'}").body("errors[0].pointer", equalTo("/lines/0/amount"));
        lines(path, "{'kind': 'COST', 'costType': 'CARPET', 'amount': {'amount': '1', 'currency': 'EUR'}}")
                .body("errors[0].pointer", equalTo("/lines/0/costType"));
        lines(
                        path,
                        "{'kind': 'COST', 'amount': {'amount': '1', 'currency': 'EUR'}, 'planned': {'amount': '1',"
                                + " 'currency': 'USD'}}")
                .body("errors[0].pointer", equalTo("/lines/0/planned/currency"));
        lines(path, "{'kind': 'COST', 'unitValue': null}").body("errors[0].pointer", equalTo("/lines/0/unitValue"));
        get(business(), path + "/forecasts/1").then().statusCode(404);
    }

    @Test
    void nothingMoreIsForecastOfWhatIsOver() {
        String path = "/initiatives/" + initiative("Over", null);
        post(business(), path + "/transitions", json("{'action': 'CANCEL', 'reason': 'No more.'}"))
                .then()
                .statusCode(200);
        state(path, "", "1.00", 409).body("type", equalTo("/problems/forecast-final"));
    }

    @Test
    void aLoadStatesWhatAReportForecastOnItsDayOnce() {
        String source = unique("fore");
        String body = json("""
                [{'externalReference': {'source': '%s', 'key': 'k'}, 'adopt': true, 'title': 'Loaded',
                  'reportedOn': '2023-03-31', 'forecast': {'lines': [{'kind': 'COST',
                    'planned': {'amount': '7.90', 'currency': 'GBP'}, 'amount': {'amount': '4.20', 'currency': 'GBP'},
                    'from': '2022-04-01', 'to': '2023-03-31'}]}}]""", source);
        post(business(), "/initiatives/bulk", body).then().body("created", equalTo(1));
        post(business(), "/initiatives/bulk", body).then().body("unchanged", equalTo(1));
        get(business(), "/initiatives/ext:" + source + ":k/forecasts")
                .then()
                .body("items.statedOn", contains("2023-03-31"))
                .body("items[0].totals[0].total.cost", equalTo("4.20"))
                .body("items[0].plannedTotals[0].total.cost", equalTo("7.90"));
    }

    private static ValidatableResponse lines(String path, String line) {
        return post(business(), path + "/forecasts", json("{'lines': [" + line + "]}"))
                .then()
                .statusCode(422);
    }

    private static ValidatableResponse state(String path, String statedOn, String amount, int status) {
        return post(business(), path + "/forecasts", json("""
                {%s 'lines': [{'kind': 'COST', 'amount': {'amount': '%s', 'currency': 'EUR'},
                  'planned': {'amount': '100.00', 'currency': 'EUR'}}]}""", statedOn, amount))
                .then()
                .statusCode(status);
    }
}

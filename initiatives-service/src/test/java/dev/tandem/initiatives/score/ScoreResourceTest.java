package dev.tandem.initiatives.score;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.node;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.clockevent.MovableClock;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class ScoreResourceTest {

    private static final String PLAN = json("""
        {'lines': [
          {'kind': 'COST', 'expenseType': 'OPEX', 'amount': {'amount': '150000.00', 'currency': 'EUR'}},
          {'kind': 'BENEFIT', 'amount': {'amount': '410000.00', 'currency': 'EUR'},
           'from': '2026-07-01', 'to': '2027-06-30'},
          {'kind': 'EFFORT', 'team': 'A', 'fullTimeEquivalents': '2.5', 'from': '2026-01-15', 'to': '2026-06-14'}]}\
        """);

    @Inject
    MovableClock clock;

    @BeforeEach
    void itIsMarch() {
        clock.moveTo(Instant.parse("2026-03-10T12:00:00Z"));
    }

    @AfterEach
    void putTheClockBack() {
        clock.putBack();
    }

    @Test
    void everyScoreAnswersWithItsInputs() {
        String id = known(null);

        get(business(), "/initiatives/" + id + "/scores")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                // 5 for 410 000 EUR, 13 for 45 days to a security deadline and one step more, 8 for exposure 12,
                // 8 for 2.5 people over six calendar months
                .body(
                        "wsjf.score", equalTo("4.12"),
                        "wsjf.missing", equalTo(List.of()),
                        "valueEffort.score", equalTo("0.62"),
                        "quadrant", equalTo("TIME_SINK"),
                        "inputs.points", contains(5, 20, 8, 8),
                        "inputs.source", contains("DATA", "DATA", "DATA", "DATA"),
                        "inputs.dataFigure",
                                contains("410000.00 EUR", "45 days left", "exposure 12", "15 person-months"),
                        "inputs[0].dataFrom", equalTo("Planned benefit, version 1"));
    }

    @Test
    void theFigureBehindPointsIsNoneOfAViewersBusinessWhereItIsMoney() {
        get(viewer(), "/initiatives/" + known(null) + "/scores")
                .then()
                .statusCode(200)
                .body(
                        "wsjf.score", equalTo("4.12"),
                        "inputs.dataFigure", contains(null, "45 days left", "exposure 12", "15 person-months"));
    }

    @Test
    void whatIsNotKnownIsEnteredAndTakenBack() {
        String path = "/initiatives/" + initiative("Unknown", null) + "/scores";
        get(viewer(), path)
                .then()
                .body(
                        "wsjf.score", nullValue(),
                        "wsjf.missing", contains("BUSINESS_VALUE", "TIME_CRITICALITY", "RISK_REDUCTION", "JOB_SIZE"));

        patch(business(), path, 0, json("""
            {'businessValue': {'points': 13}, 'timeCriticality': {'points': 3}, 'riskReduction': {'points': 1},
             'jobSize': {'points': 5}}\
            """))
                .then()
                .statusCode(200)
                .body(
                        "wsjf.score", equalTo("3.40"),
                        "quadrant", equalTo("QUICK_WIN"),
                        "inputs.source", contains("ENTERED", "ENTERED", "ENTERED", "ENTERED"),
                        "inputs[0].enteredBy.subject", equalTo("bianca"),
                        "inputs[0].enteredOn", equalTo("2026-03-10"));
        patch(technology(), path, 0, json("{'jobSize': {'points': 8}}")).then().statusCode(412);
        patch(technology(), path, 1, json("{'jobSize': {'points': 8}}"))
                .then()
                .body("inputs[3].enteredBy.subject", equalTo("theo"), "inputs[0].enteredBy.subject", equalTo("bianca"));
        patch(technology(), path, 2, json("{'jobSize': null}")).then().body("wsjf.missing", contains("JOB_SIZE"));
        patch(technology(), path, 3, json("{'jobSize': null}"))
                .then()
                .statusCode(200)
                .header("Tandem-Position", nullValue())
                .body("version", equalTo(3));
        get(viewer(), path.replace("/scores", "/history"))
                .then()
                .body("items.type", hasItem("dev.tandem.score.entered.v1"));
    }

    @Test
    void anOverrideNeedsAReasonAndDataGoBeforeWhatWasMerelyEntered() {
        String id = initiative("Judged", null);
        String path = "/initiatives/" + id + "/scores";
        patch(business(), path, 0, json("{'jobSize': {'points': 20}}")).then().statusCode(200);
        post(business(), "/initiatives/" + id + "/plans", PLAN).then().statusCode(201);
        get(business(), path)
                .then()
                .body(
                        "inputs[3].source", equalTo("DATA"),
                        "inputs[3].points", equalTo(8),
                        "inputs[3].enteredPoints", equalTo(20));

        patch(business(), path, 1, json("{'jobSize': {'points': 13}}"))
                .then()
                .statusCode(422)
                .body("type", endsWith("score-data-known"), "errors[0].pointer", equalTo("/jobSize"));
        patch(business(), path, 1, json("{'jobSize': {'points': 13, 'override': true}}"))
                .then()
                .statusCode(422)
                .body("type", endsWith("score-override-needs-reason"), "errors[0].pointer", equalTo("/jobSize/reason"));
        patch(business(), path, 1, json("{'jobSize': {'points': 13, 'override': true, 'reason': 'New to it.'}}"))
                .then()
                .statusCode(200)
                .body(
                        "inputs[3].source", equalTo("OVERRIDE"),
                        "inputs[3].points", equalTo(13),
                        "inputs[3].dataPoints", equalTo(8),
                        "inputs[3].reason", equalTo("New to it."));
        patch(business(), path, 2, json("{'businessValue': {'points': 1, 'override': true, 'reason': ' '}}"))
                .then()
                .statusCode(422);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'jobSize': {'points': 4}}                    | /jobSize/points",
                "{'jobSize': {'points': 0}}                    | /jobSize/points",
                "{'jobSize': {'points': 1.5}}                  | /jobSize/points",
                "{'jobSize': {}}                               | /jobSize/points",
                "{'jobSize': {'points': 8, 'why': 'x'}}        | /jobSize/why",
                "{'wsjf': 12}                                  | /wsjf",
            })
    void whatIsNotValidIsRefusedWithAPointer(String body, String pointer) {
        patch(business(), "/initiatives/" + initiative("Scored badly", null) + "/scores", 0, json(body))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void initiativesAreRankedAndThoseThatLackAPartComeLast() {
        String node = node("Ranked", null);
        String second = known(node);
        String first = scored("First", node, 20, 20, 20, 1);
        String third = scored("Third", node, 1, 1, 1, 20);
        String lacking = initiative("Lacking", node);
        String over = scored("Over", node, 20, 20, 20, 1);
        post(business(), "/initiatives/" + over + "/transitions", json("{'action': 'CANCEL', 'reason': 'x'}"))
                .then()
                .statusCode(200);

        String path = "/reports/ranking?portfolioNode=" + node;
        get(viewer(), path)
                .then()
                .statusCode(200)
                .body(
                        "items.initiativeId", equalTo(List.of(first, second, third, lacking)),
                        "items.rank", equalTo(Arrays.asList(1, 2, 3, null)),
                        "items.score", equalTo(Arrays.asList("60.00", "4.12", "0.15", null)),
                        "items[3].missing.size()", equalTo(4));
        get(viewer(), path + "&by=VALUE_EFFORT")
                .then()
                .body("items.score", equalTo(Arrays.asList("20.00", "0.62", "0.05", null)));
        List<String> paged = new ArrayList<>();
        Response page = get(viewer(), path + "&limit=1");
        paged.addAll(page.path("items.initiativeId"));
        while (page.path("next") != null) {
            page = get(viewer(), path + "&limit=1&cursor=" + page.<String>path("next"));
            paged.addAll(page.path("items.initiativeId"));
        }
        assertEquals(List.of(first, second, third, lacking), paged);
        get(viewer(), "/reports/ranking?by=LUCK").then().statusCode(400).body("errors[0].parameter", equalTo("by"));
        get(viewer(), "/reports/ranking?portfolioNode=ext:a:b")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("portfolioNode"));
    }

    /** One of which everything is known. */
    private static String known(String node) {
        String id = initiative("Known", node);
        post(business(), "/initiatives/" + id + "/plans", PLAN).then().statusCode(201);
        post(business(), "/initiatives/" + id + "/deadlines", json("""
            {'kind': 'SECURITY', 'title': 'Support ends', 'dueOn': '2026-04-24'}\
            """)).then().statusCode(201);
        post(business(), "/initiatives/" + id + "/deadlines", json("""
            {'kind': 'MARKET', 'title': 'Season', 'dueOn': '2026-04-20'}\
            """)).then().statusCode(201);
        for (String bearing : List.of("REDUCED", "THREATENS")) {
            post(business(), "/initiatives/" + id + "/risks", json("""
                {'title': 'r', 'bearing': '%s', 'probability': %s, 'impact': 4, 'response': 'REDUCE'}\
                """, bearing, bearing.equals("REDUCED") ? 3 : 5))
                    .then()
                    .statusCode(201);
        }
        return id;
    }

    private static String scored(String title, String node, int value, int time, int risk, int size) {
        String id = initiative(title, node);
        patch(business(), "/initiatives/" + id + "/scores", 0, json("""
            {'businessValue': {'points': %s}, 'timeCriticality': {'points': %s}, 'riskReduction': {'points': %s},
             'jobSize': {'points': %s}}\
            """, value, time, risk, size))
                .then()
                .statusCode(200);
        return id;
    }
}

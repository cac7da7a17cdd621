package dev.tandem.initiatives.checkin;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static dev.tandem.initiatives.checkin.CheckInGround.businessOwner;
import static dev.tandem.initiatives.checkin.CheckInGround.running;
import static dev.tandem.initiatives.checkin.CheckInGround.say;
import static dev.tandem.initiatives.checkin.CheckInGround.technologyOwner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class CheckInResourceTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void eachOwnerSpeaksForTheOwnSide() {
        String id = initiative("Spoken of", null);
        say(businessOwner(), id, "GREEN")
                .then()
                .statusCode(201)
                .header("Tandem-Position", containsString("check-in/"))
                .body("side", equalTo("BUSINESS"), "by.subject", equalTo("bo"))
                .body("effectiveOn", equalTo(today.toString()), "decisionsNeeded", empty());
        say(technologyOwner(), id, "AMBER").then().statusCode(201).body("side", equalTo("TECHNOLOGY"));
        say(business(), id, "RED").then().statusCode(201).body("side", equalTo("BUSINESS"));

        get(viewer(), "/initiatives/" + id + "/check-ins?side=BUSINESS")
                .then()
                .statusCode(200)
                .body("items.confidence.time", contains("RED", "GREEN"));
        get(viewer(), "/initiatives/" + id + "/check-ins?sort=effectiveOn&limit=2")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void whoLooksAfterThePortfolioSpeaksForNeitherSide() {
        String node = post(business(), "/portfolio-nodes", json("""
                {'title': 'Looked after', 'kind': 'PORTFOLIO', 'owners': [{'subject': 'paula', 'name': 'Paula'}]}""")).path("id");
        String id = initiative("Looked after", node);
        say(as("paula", Roles.PORTFOLIO_MANAGER), id, "RED")
                .then()
                .statusCode(201)
                .body("side", equalTo("PORTFOLIO"));
        say(technologyOwner(), id, "GREEN").then().statusCode(201);

        get(viewer(), "/initiatives/" + id + "/check-in-summary")
                .then()
                .body("business.latest", nullValue(), "alignmentWarning", equalTo(false));
        say(as("mallory", Roles.PORTFOLIO_MANAGER), id, "RED").then().statusCode(403);
        say(as("mallory", Roles.BUSINESS_EXECUTIVE), id, "RED").then().statusCode(403);
    }

    @Test
    void twoStepsApartIsAnAlignmentWarningUntilTheSidesAgreeAgain() {
        String id = running("Seen differently");
        say(businessOwner(), id, "GREEN").then().statusCode(201);
        say(technologyOwner(), id, "RED").then().statusCode(201);
        post(business(), "/initiatives/" + id + "/assessments", json("""
                {'scale': 's', 'value': 'AMBER', 'assessedOn': '2026-03-31', 'source': 'report'}"""));
        post(business(), "/initiatives/" + id + "/assessments", json("""
                {'scale': 's', 'value': 'RED', 'assessedOn': '2026-04-30', 'source': 'report'}"""));

        get(viewer(), "/initiatives/" + id + "/check-in-summary")
                .then()
                .statusCode(200)
                .body("alignmentWarning", equalTo(true), "gaps", hasSize(1))
                .body("gaps[0].dimension", equalTo("TIME"), "gaps[0].steps", equalTo(2))
                .body("business.owner.subject", equalTo("bo"), "business.overdue", equalTo(false))
                .body("business.dueOn", equalTo(today.plusDays(30).toString()))
                .body("technology.latest.confidence.time", equalTo("RED"))
                .body("assessments.value", contains("RED"));
        assertEquals(List.of(true), warnings(id));
        say(technologyOwner(), id, "AMBER").then().statusCode(201);
        get(viewer(), "/initiatives/" + id + "/check-in-summary")
                .then()
                .body("alignmentWarning", equalTo(false), "gaps[0].steps", equalTo(1));
        assertEquals(List.of(), warnings(id));
    }

    @Test
    void oneAboutAnOlderDayIsKeptAndDoesNotCount() {
        String id = running("Reported late");
        say(businessOwner(), id, "GREEN").then().statusCode(201);
        say(businessOwner(), id, "RED", "'" + today.minusDays(3) + "'").then().statusCode(201);

        get(viewer(), "/initiatives/" + id + "/check-in-summary")
                .then()
                .body("business.latest.confidence.time", equalTo("GREEN"));
        get(viewer(), "/initiatives/" + id + "/check-ins")
                .then()
                .body("items.confidence.time", contains("GREEN", "RED"));
        get(viewer(), "/initiatives/" + id + "/history")
                .then()
                .body("items[0].type", equalTo("dev.tandem.check-in.recorded.v1"))
                .body("items[0].effectiveOn", equalTo(today.minusDays(3).toString()))
                .body("items[0].changes.keySet()", contains("recorded"))
                .body("items[0].changes.recorded.after.confidence.time", equalTo("RED"));
    }

    @Test
    void aCheckInVoidsNoSignOffAndLeavesTheInitiativeAsItIs() {
        String id = initiative("Waiting for the other side", null);
        post(as("planner", Roles.BUSINESS_EXECUTIVE), "/initiatives/" + id + "/plans", json("""
                {'lines': [{'kind': 'COST', 'amount': {'amount': '1000.00', 'currency': 'EUR'}}]}"""));
        CheckInGround.sign(as("berta", Roles.BUSINESS_EXECUTIVE), id, "APPROVE", "BUSINESS");
        Response before = get(viewer(), "/initiatives/" + id);
        before.then().body("pendingSignOffs", hasSize(1));
        say(businessOwner(), id, "RED").then().statusCode(201);
        say(technologyOwner(), id, "GREEN").then().statusCode(201);

        Response after = get(viewer(), "/initiatives/" + id);
        assertEquals(before.body().asString(), after.body().asString());
        assertEquals(before.header("ETag"), after.header("ETag"));
        get(viewer(), "/initiatives/" + id + "/sign-offs").then().body("items.outcome", contains("PENDING"));
    }

    @Test
    void theSameKeyRecordsOneCheckIn() {
        String id = initiative("Sent twice", null);
        String key = unique("key");
        String first = say(businessOwner().header("Idempotency-Key", key), id, "GREEN")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        say(businessOwner().header("Idempotency-Key", key), id, "GREEN")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        say(businessOwner().header("Idempotency-Key", key), id, "RED").then().statusCode(422);
        get(viewer(), "/initiatives/" + id + "/check-ins").then().body("items", hasSize(1));
    }

    @Test
    void manyWhoCheckInAtTheSameInstantAllCount() {
        String id = initiative("Said at once", null);
        List<CompletableFuture<Response>> said = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> say(i % 2 == 0 ? businessOwner() : technologyOwner(), id, "AMBER")))
                .toList();
        said.forEach(one -> one.join().then().statusCode(201));

        get(viewer(), "/initiatives/" + id + "/check-ins").then().body("items", hasSize(8));
        get(viewer(), "/initiatives/" + id + "/history?limit=8")
                .then()
                .body("items.findAll { it.aggregate == 'check-in' }.sequence.sum()", equalTo(20));
    }

    @Test
    void nobodyChecksInWhenItIsOver() {
        String id = initiative("Given up", null);
        post(business(), "/initiatives/" + id + "/transitions", json("{'action': 'CANCEL', 'reason': 'no use'}"))
                .then()
                .statusCode(200);
        say(businessOwner(), id, "GREEN").then().statusCode(409).body("type", equalTo("/problems/check-in-over"));
        say(businessOwner(), "ext:jira:nothing", "GREEN").then().statusCode(404);
    }

    @Test
    void whatIsNotValidIsRefusedWithAPointer() {
        String path = "/initiatives/" + initiative("Said badly", null) + "/check-ins";
        String all = "'confidence': {'scope': 'GREEN', 'time': 'GREEN', 'money': 'GREEN', 'value': 'GREEN'}";
        Map<String, String> refused = Map.of(
                "{}",
                "/confidence",
                "{'confidence': {'scope': 'GREEN', 'time': 'GREEN', 'money': 'GREEN'}}",
                "/confidence/value",
                "{'confidence': {'scope': 'BLUE', 'time': 'GREEN', 'money': 'GREEN', 'value': 'GREEN'}}",
                "/confidence/scope",
                "{" + all + ", 'side': 'BUSINESS'}",
                "/side",
                "{" + all + ", 'effectiveOn': '" + today.plusDays(2) + "'}",
                "/effectiveOn",
                "{" + all + ", 'effectiveOn': '1066-10-14'}",
                "/effectiveOn",
                "{" + all + ", 'effectiveOn': 'soon'}",
                "/effectiveOn",
                "{" + all + ", 'decisionsNeeded': ['']}",
                "/decisionsNeeded/0",
                "{" + all + ", 'decisionsNeeded': [null]}",
                "/decisionsNeeded/0",
                "{" + all + ", 'comment': '" + "x".repeat(4001) + "'}",
                "/comment");

        refused.forEach((body, pointer) -> post(businessOwner(), path, json(body))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer)));
        get(viewer(), path + "?side=FINANCE").then().statusCode(400);
        get(viewer(), path + "?sort=comment").then().statusCode(400);
        get(viewer(), "/check-in-summaries?overdue=perhaps").then().statusCode(400);
        get(viewer(), "/check-in-summaries?cursor=eA").then().statusCode(400);
    }

    @Test
    void whatDoesNotRunIsNotListedAndNothingIsDue() {
        String id = initiative("Not begun", null);
        get(viewer(), "/initiatives/" + id + "/check-in-summary")
                .then()
                .body("business.dueOn", nullValue(), "technology.overdue", equalTo(false));
        get(viewer(), "/check-in-summaries?limit=200").then().body("items.initiativeId", not(hasItem(id)));
    }

    private static List<Boolean> warnings(String id) {
        return SummaryPages.all("alignmentWarning=true").stream()
                .filter(one -> one.get("initiativeId").equals(id))
                .map(one -> (Boolean) one.get("alignmentWarning"))
                .toList();
    }
}

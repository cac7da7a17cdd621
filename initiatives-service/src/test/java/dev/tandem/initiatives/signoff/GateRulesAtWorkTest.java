package dev.tandem.initiatives.signoff;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static dev.tandem.initiatives.signoff.GateCalls.author;
import static dev.tandem.initiatives.signoff.GateCalls.both;
import static dev.tandem.initiatives.signoff.GateCalls.refused;
import static dev.tandem.initiatives.signoff.GateCalls.sign;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** FINANCE above a limit, conditions, gates that are asked for: what the rules of the organisation do to a life. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class GateRulesAtWorkTest {

    @AfterEach
    void noLimit() {
        limit(null);
    }

    @Test
    void aboveTheLimitFinanceSignsAsWell() {
        limit("5000.00");
        String id = planned("5000.01", "EUR");
        sign(business(), id, "APPROVE", "BUSINESS", "APPROVE", 1)
                .then()
                .body("missing", contains("TECHNOLOGY", "FINANCE"), "initiative.waitingGates[0].missing", hasSize(2));
        sign(technology(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 1)
                .then()
                .body("gatePassed", equalTo(false), "missing", contains("FINANCE"));
        sign(finance(), id, "APPROVE", "FINANCE", "APPROVE", 1)
                .then()
                .statusCode(201)
                .body("gatePassed", equalTo(true), "initiative.status", equalTo("APPROVED"));
        get(viewer(), "/initiatives/" + id + "/sign-offs")
                .then()
                .body("items.outcome", contains("COUNTED", "COUNTED", "COUNTED"));
    }

    @Test
    void anotherCurrencyCountsAsAboveAndACreditSetsNothingOff() {
        limit("5000.00");
        String dollars = planned("1.00", "USD");
        sign(business(), dollars, "APPROVE", "BUSINESS", "APPROVE", 1)
                .then()
                .body("missing", contains("TECHNOLOGY", "FINANCE"));
        String loss = planned("1.00", "EUR");
        post(author(), "/initiatives/" + loss + "/plans", json("""
                        {'lines': [{'kind': 'BENEFIT', 'driver': 'SALES',
                                    'amount': {'amount': '-5000.01', 'currency': 'EUR'}}]}\
                        """)).then().statusCode(201);
        sign(business(), loss, "APPROVE", "BUSINESS", "APPROVE", 2)
                .then()
                .body("missing", contains("TECHNOLOGY", "FINANCE"));
        String below = planned("5000.00", "EUR");
        sign(business(), below, "APPROVE", "BUSINESS", "APPROVE", 1).then().body("missing", contains("TECHNOLOGY"));
    }

    @Test
    void financeThatIsAskedMayRejectAndOneThatIsNotStopsNothing() {
        String id = planned("10.00", "EUR");
        sign(finance(), id, "APPROVE", "FINANCE", "APPROVE", 1).then().body("signOff.outcome", equalTo("PENDING"));
        sign(finance(), id, "APPROVE", "FINANCE", "REJECT", 1)
                .then()
                .statusCode(201)
                .body("signOff.outcome", equalTo("RECORDED"), "initiative.status", equalTo("PROPOSED"))
                .body("initiative.pendingSignOffs", empty());
        limit("5.00");
        sign(finance(), id, "APPROVE", "FINANCE", "REJECT", 1)
                .then()
                .body("initiative.status", equalTo("REJECTED"), "signOff.outcome", equalTo("TURNED_DOWN"))
                .body("initiative.rejectedOn", notNullValue());
    }

    @Test
    void aGateWhoseRuleAsksForFewerSidesPassesWhenItIsAskedForAgain() {
        limit("5.00");
        String id = planned("10.00", "EUR");
        sign(business(), id, "APPROVE", "BUSINESS", "APPROVE", 1);
        sign(technology(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 1).then().body("gatePassed", equalTo(false));
        limit(null);
        request(author(), id, "APPROVE", 1)
                .then()
                .statusCode(200)
                .body("gatePassed", equalTo(true), "initiative.status", equalTo("APPROVED"));
    }

    @Test
    void threeSidesWhoSignAtTheSameInstantAllCountAndTheGatePassesOnce() {
        limit("5.00");
        for (int round = 0; round < 4; round++) {
            String id = planned("10.00", "EUR");
            List<Boolean> passed = Stream.of(
                            CompletableFuture.supplyAsync(
                                    () -> sign(business(), id, "APPROVE", "BUSINESS", "APPROVE", 1)),
                            CompletableFuture.supplyAsync(
                                    () -> sign(technology(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 1)),
                            CompletableFuture.supplyAsync(
                                    () -> sign(finance(), id, "APPROVE", "FINANCE", "APPROVE", 1)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(answer -> answer.then().statusCode(201).extract().<Boolean>path("gatePassed"))
                    .sorted()
                    .toList();
            assertEquals(List.of(false, false, true), passed);
            assertEquals(
                    1,
                    events(id).stream()
                            .filter("dev.tandem.initiative.approved.v1"::equals)
                            .count());
        }
    }

    @Test
    void aConditionBindsOnceItsGateIsPassedAndIsClosedByTheSideThatSetIt() {
        String id = planned("10.00", "EUR");
        conditional(business(), id, "APPROVE", "BUSINESS", "'Name a second supplier.', 'Train the desk.'")
                .then()
                .statusCode(201)
                .body("signOff.decision", equalTo("APPROVE_WITH_CONDITIONS"))
                .body("initiative.conditions.binding", contains(false, false));
        sign(technology(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 1)
                .then()
                .body("gatePassed", equalTo(true), "initiative.conditions.binding", contains(true, true));
        refused(sign(business(), id, "START", "BUSINESS", "APPROVE", 1), 409, "condition-open")
                .body("detail", containsString("condition 1, condition 2"));
        refused(request(author(), id, "START", 1), 409, "condition-open");
        refused(close(technology(), id, 1), 403, "forbidden");
        refused(close(as("paul", Roles.BUSINESS_EXECUTIVE), id, 1), 403, "own-work");
        refused(close(as("theo", Roles.TECHNOLOGY_EXECUTIVE, Roles.BUSINESS_EXECUTIVE), id, 1), 403, "both-sides");
        close(as("berta", Roles.BUSINESS_EXECUTIVE), id, 1)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"), "closedBy.subject", equalTo("berta"), "closedOn", notNullValue());
        refused(close(business(), id, 1), 409, "condition-not-standing");
        refused(sign(technology(), id, "START", "TECHNOLOGY", "APPROVE", 1), 409, "condition-open");
        close(business(), id, 2).then().statusCode(200);
        both(id, "START", 1).then().body("initiative.status", equalTo("IN_PROGRESS"));
        get(viewer(), "/initiatives/" + id + "/conditions")
                .then()
                .body("items.number", contains(2, 1), "items.status", contains("CLOSED", "CLOSED"));
        assertTrue(events(id).contains("dev.tandem.initiative.condition-closed.v1"));
    }

    @Test
    void aConditionLapsesWithTheApprovalThatItCameWith() {
        String id = planned("10.00", "EUR");
        conditional(business(), id, "APPROVE", "BUSINESS", "'Name a second supplier.'");
        post(author(), "/initiatives/" + id + "/plans", plan("11.00", "EUR"))
                .then()
                .statusCode(201);
        get(viewer(), "/initiatives/" + id + "/conditions").then().body("items[0].status", equalTo("LAPSED"));
        refused(close(business(), id, 1), 409, "condition-not-standing");
        both(id, "APPROVE", 2).then().body("initiative.status", equalTo("APPROVED"));
        both(id, "START", 2).then().body("initiative.status", equalTo("IN_PROGRESS"));
    }

    @Test
    void conditionsComeWithAYesThatHasSome() {
        String id = planned("10.00", "EUR");
        for (String body : List.of(
                "'decision': 'APPROVE_WITH_CONDITIONS'",
                "'decision': 'APPROVE_WITH_CONDITIONS', 'conditions': []",
                "'decision': 'APPROVE', 'conditions': ['x']",
                "'decision': 'APPROVE_WITH_CONDITIONS', 'conditions': [' ']",
                "'decision': 'APPROVE_WITH_CONDITIONS', 'conditions': [null]")) {
            refused(
                            post(
                                    business(),
                                    "/initiatives/" + id + "/sign-offs",
                                    json("{'gate': 'APPROVE', 'side': 'BUSINESS', 'planVersion': 1, " + body + "}")),
                            422,
                            "invalid-body")
                    .body("errors[0].pointer", containsString("/conditions"));
        }
        get(business(), "/initiatives/" + id).then().body("version", equalTo(2));
    }

    @Test
    void aGateThatIsAskedForWaitsWithADayUntilWhichSidesHaveTime() {
        String id = planned("10.00", "EUR");
        request(author(), id, "APPROVE", 1)
                .then()
                .statusCode(200)
                .body("gatePassed", equalTo(false), "missing", contains("BUSINESS", "TECHNOLOGY"))
                .body("initiative.waitingGates[0].requestedBy", equalTo("paul"), "initiative.version", equalTo(3));
        request(author(), id, "APPROVE", 1).then().statusCode(200).body("initiative.version", equalTo(3));
        Map<String, Object> gate =
                get(viewer(), "/initiatives/" + id + "/gates").path("items[0]");
        assertEquals(LocalDate.parse((String) gate.get("requestedOn")).plusDays(14), LocalDate.parse((String)
                gate.get("dueOn")));
        assertEquals(false, gate.get("overdue"));
        get(viewer(), "/initiatives/" + id + "/gates")
                .then()
                .body("items.gate", contains("APPROVE", "START", "GO_LIVE", "CLOSE", "REBASELINE"))
                .body("items.open", contains(true, false, false, false, false))
                .body("items[0].missing", contains("BUSINESS", "TECHNOLOGY"), "items[0].hindrance", nullValue())
                .body("items[1].hindrance.rule", equalTo("GATE_NOT_OPEN"));
        sign(business(), id, "APPROVE", "BUSINESS", "APPROVE", 1)
                .then()
                .body("initiative.waitingGates[0].missing", contains("TECHNOLOGY"))
                .body("initiative.waitingGates[0].requestedBy", equalTo("paul"));
        assertTrue(pending(id).contains("TECHNOLOGY") && !pending(id).contains("BUSINESS"));
        int version = get(viewer(), "/initiatives/" + id).path("version");
        patch(technology(), "/initiatives/" + id, version, json("{'technologyOwner': {'subject': 'other'}}"))
                .then()
                .body("waitingGates", empty(), "pendingSignOffs", empty());
        assertEquals(List.of(), pending(id));
    }

    @Test
    void aGateThatIsNotReadyIsNotAskedFor() {
        String ownerless =
                post(author(), "/initiatives", json("{'title': 'No owners'}")).path("id");
        refused(request(author(), ownerless, "APPROVE", 1), 409, "plan-missing");
        post(author(), "/initiatives/" + ownerless + "/plans", plan("1.00", "EUR"));
        refused(request(author(), ownerless, "APPROVE", 1), 409, "owner-missing");
        refused(request(author(), ownerless, "START", 1), 409, "gate-not-open");
        refused(request(author(), ownerless, "APPROVE", 7), 409, "plan-version-stale")
                .body("errors[0].pointer", equalTo("/planVersion"));
        refused(request(as("other", Roles.PORTFOLIO_MANAGER), ownerless, "APPROVE", 1), 403, "forbidden");
    }

    @Test
    void onePersonSignsOneSideOfAPlanVersionAtWhateverGate() {
        String id = planned("10.00", "EUR");
        sign(onBothSides("wanda"), id, "APPROVE", "BUSINESS", "APPROVE", 1)
                .then()
                .statusCode(201);
        sign(technology(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 1).then().statusCode(201);
        refused(sign(onBothSides("wanda"), id, "START", "TECHNOLOGY", "APPROVE", 1), 403, "both-sides")
                .body("detail", containsString("BUSINESS"));
    }

    @Test
    void everyDateIsKept() {
        String id = planned("10.00", "EUR");
        both(id, "APPROVE", 1);
        for (String[] step : new String[][] {
            {"HOLD", "heldOn"}, {"RESUME", "resumedOn"}, {"HOLD", "heldOn"}, {"CANCEL", "cancelledOn"}
        }) {
            post(business(), "/initiatives/" + id + "/transitions", json("{'action': '%s'}", step[0]))
                    .then()
                    .statusCode(200)
                    .body(step[1], notNullValue());
        }
        get(viewer(), "/initiatives/" + id).then().body("approvedOn", notNullValue(), "heldOn", notNullValue());
        List<String> told = events(id);
        assertEquals(
                2, told.stream().filter("dev.tandem.initiative.held.v1"::equals).count());
    }

    @Test
    void aRebaselineThatStillWaitsWhenTheInitiativeIsClosedIsVoidByEvent() {
        String id = planned("10.00", "EUR");
        for (String gate : List.of("APPROVE", "START", "GO_LIVE")) {
            both(id, gate, 1);
        }
        sign(business(), id, "REBASELINE", "BUSINESS", "APPROVE", 1).then().statusCode(201);
        both(id, "CLOSE", 1).then().body("initiative.status", equalTo("CLOSED"));
        get(viewer(), "/initiatives/" + id).then().body("pendingSignOffs", empty(), "waitingGates", empty());
        assertEquals("dev.tandem.initiative.sign-off-voided.v1", events(id).get(0));
    }

    @Test
    void whatWasAdoptedAndIsHeldIsSignedThereAndGoesOnWhereItWas() {
        String source = unique("source");
        post(as("loader", Roles.BUSINESS_EXECUTIVE), "/initiatives/bulk", json("""
                        [{'externalReference': {'source': '%s', 'key': 'k'}, 'title': 'Running', 'adopt': true,
                          'status': 'IN_PROGRESS', 'businessOwner': {'subject': 'bob'}, 'technologyOwner': {'subject': 'tom'},
                          'plan': {'lines': [{'kind': 'COST', 'amount': {'amount': '10.00', 'currency': 'EUR'}}]}}]\
                        """, source))
                .then()
                .statusCode(200);
        String id = get(viewer(), "/initiatives/ext:" + source + ":k").path("id");
        post(business(), "/initiatives/" + id + "/transitions", json("{'action': 'HOLD'}"))
                .then()
                .statusCode(200)
                .body("signed", equalTo(false));
        both(id, "APPROVE", 1)
                .then()
                .statusCode(201)
                .body("initiative.status", equalTo("ON_HOLD"), "initiative.signed", equalTo(true));
        post(business(), "/initiatives/" + id + "/transitions", json("{'action': 'RESUME'}"))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void theSignOffItselfIsInTheHistory() {
        String id = planned("10.00", "EUR");
        sign(business(), id, "APPROVE", "BUSINESS", "REJECT", 1);
        get(viewer(), "/initiatives/" + id + "/history")
                .then()
                .body("items.changes.lastSignOff.after.decision", hasItem("REJECT"));
    }

    private static List<String> events(String id) {
        return get(viewer(), "/initiatives/" + id + "/history?limit=200").path("items.type");
    }

    private static List<String> pending(String id) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = null;
        do {
            Response page = get(viewer(), "/pending-sign-offs?limit=100" + (next == null ? "" : "&cursor=" + next));
            all.addAll(page.path("items"));
            next = page.path("next");
        } while (next != null);
        return all.stream()
                .filter(one -> one.get("initiativeId").equals(id))
                .map(one -> (String) one.get("side"))
                .toList();
    }

    private static void limit(String amount) {
        long version = get(business(), "/gate-rules/APPROVE").jsonPath().getLong("version");
        String limit = amount == null ? "null" : "{'amount': '" + amount + "', 'currency': 'EUR'}";
        patch(business(), "/gate-rules/APPROVE", version, json("{'financeAbove': " + limit + "}"))
                .then()
                .statusCode(200);
    }

    private static String planned(String cost, String currency) {
        String id = post(author(), "/initiatives", json("""
                {'title': '%s', 'businessOwner': {'subject': 'bob'}, 'technologyOwner': {'subject': 'tom'}}\
                """, unique("Governed")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(author(), "/initiatives/" + id + "/plans", plan(cost, currency))
                .then()
                .statusCode(201);
        return id;
    }

    private static String plan(String cost, String currency) {
        return json("""
                {'lines': [{'kind': 'COST', 'amount': {'amount': '%s', 'currency': '%s'}},
                           {'kind': 'COST', 'amount': {'amount': '-4999.00', 'currency': '%s'}}]}\
                """, cost, currency, currency);
    }

    private static Response conditional(
            RequestSpecification somebody, String id, String gate, String side, String texts) {
        return post(
                somebody,
                "/initiatives/" + id + "/sign-offs",
                json(
                        "{'gate': '%s', 'side': '%s', 'decision': 'APPROVE_WITH_CONDITIONS', 'planVersion': 1,"
                                + " 'conditions': [" + texts + "]}",
                        gate,
                        side));
    }

    private static Response request(RequestSpecification somebody, String id, String gate, int planVersion) {
        return post(
                somebody,
                "/initiatives/" + id + "/gate-requests",
                json("{'gate': '%s', 'planVersion': %s}", gate, planVersion));
    }

    private static Response close(RequestSpecification somebody, String id, int number) {
        return post(
                somebody, "/initiatives/" + id + "/conditions/" + number + "/closing", json("{'comment': 'Done.'}"));
    }

    private static RequestSpecification finance() {
        return as("fay", Roles.FINANCE);
    }

    private static RequestSpecification onBothSides(String subject) {
        return as(subject, Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE);
    }
}

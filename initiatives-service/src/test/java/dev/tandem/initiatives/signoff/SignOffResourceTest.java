package dev.tandem.initiatives.signoff;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.viewer;
import static dev.tandem.initiatives.signoff.GateCalls.author;
import static dev.tandem.initiatives.signoff.GateCalls.both;
import static dev.tandem.initiatives.signoff.GateCalls.refused;
import static dev.tandem.initiatives.signoff.GateCalls.sign;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class SignOffResourceTest {

    private static final String PLAN =
            "{'lines': [{'kind': 'COST', 'amount': {'amount': '1000.00', 'currency': 'EUR'}}]}";

    @Test
    void theSecondSidePassesTheGateAndBaselinesThePlan() {
        String id = planned();
        sign(business(), id, "APPROVE", "BUSINESS", "APPROVE", 1)
                .then()
                .statusCode(201)
                .body("gatePassed", equalTo(false), "missing", contains("TECHNOLOGY"))
                .body("signOff.outcome", equalTo("PENDING"), "initiative.status", equalTo("PROPOSED"))
                .body("initiative.pendingSignOffs[0].by", equalTo("bianca"));
        sign(technology(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 1)
                .then()
                .statusCode(201)
                .header("Tandem-Position", containsString("plan/" + id))
                .body("gatePassed", equalTo(true), "missing", empty())
                .body("initiative.status", equalTo("APPROVED"), "initiative.signed", equalTo(true))
                .body("initiative.baselineVersion", equalTo(1), "initiative.approvedOn", notNullValue())
                .body("initiative.pendingSignOffs", empty());
        get(viewer(), "/initiatives/" + id + "/sign-offs")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("COUNTED", "COUNTED"));
        get(business(), "/initiatives/" + id + "/plans/1").then().body("baseline", equalTo(true));
    }

    @Test
    void anInitiativeGoesThroughItsWholeLife() {
        String id = planned();
        for (List<String> step : List.of(
                List.of("APPROVE", "APPROVED"),
                List.of("START", "IN_PROGRESS"),
                List.of("GO_LIVE", "LIVE"),
                List.of("CLOSE", "CLOSED"))) {
            both(id, step.get(0), 1).then().statusCode(201).body("initiative.status", equalTo(step.get(1)));
        }
        get(viewer(), "/initiatives/" + id)
                .then()
                .body("liveOn", notNullValue(), "closedOn", notNullValue(), "startedOn", notNullValue());
    }

    @Test
    void twoSidesWhoSignAtTheSameInstantBothCountAndTheGatePassesOnce() {
        for (int round = 0; round < 5; round++) {
            String id = planned();
            List<Response> answers = Stream.of(
                            CompletableFuture.supplyAsync(
                                    () -> sign(business(), id, "APPROVE", "BUSINESS", "APPROVE", 1)),
                            CompletableFuture.supplyAsync(
                                    () -> sign(technology(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 1)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            answers.forEach(answer -> answer.then().statusCode(201));
            assertEquals(
                    List.of(false, true),
                    answers.stream()
                            .map(answer -> answer.<Boolean>path("gatePassed"))
                            .sorted()
                            .toList());
            // proposed, planned, signed twice, approved
            get(viewer(), "/initiatives/" + id).then().body("status", equalTo("APPROVED"), "version", equalTo(5));
        }
    }

    @Test
    void nobodySignsWhatTheyAuthored() {
        String proposedByBusiness =
                post(business(), "/initiatives", json(owned("Mine"))).path("id");
        post(technology(), "/initiatives/" + proposedByBusiness + "/plans", json(PLAN))
                .then()
                .statusCode(201);
        refused(sign(business(), proposedByBusiness, "APPROVE", "BUSINESS", "APPROVE", 1), 403, "own-work");
        refused(sign(technology(), proposedByBusiness, "APPROVE", "TECHNOLOGY", "APPROVE", 1), 403, "own-work");
    }

    @Test
    void onePersonNeverSignsBothSides() {
        String id = planned();
        RequestSpecification both = as("both", Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE);
        sign(both, id, "APPROVE", "BUSINESS", "APPROVE", 1).then().statusCode(201);
        RequestSpecification again = as("both", Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE);
        refused(sign(again, id, "APPROVE", "TECHNOLOGY", "APPROVE", 1), 403, "both-sides");
        get(viewer(), "/initiatives/" + id).then().body("status", equalTo("PROPOSED"));
    }

    @Test
    void aSideNeedsItsRole() {
        String id = planned();
        refused(sign(technology(), id, "APPROVE", "BUSINESS", "APPROVE", 1), 403, "forbidden");
        refused(sign(business(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 1), 403, "forbidden");
        refused(sign(business(), id, "APPROVE", "FINANCE", "APPROVE", 1), 403, "forbidden");
        sign(as("fay", Roles.FINANCE), id, "APPROVE", "FINANCE", "APPROVE", 1)
                .then()
                .statusCode(201)
                .body("signOff.outcome", equalTo("PENDING"), "missing", contains("BUSINESS", "TECHNOLOGY"));
    }

    @Test
    void whatTheRuleRefusesIsNamed() {
        String unplanned =
                post(author(), "/initiatives", json(owned("No plan"))).path("id");
        refused(sign(business(), unplanned, "APPROVE", "BUSINESS", "APPROVE", 1), 409, "plan-missing");
        String ownerless =
                post(author(), "/initiatives", json("{'title': 'No owners'}")).path("id");
        post(author(), "/initiatives/" + ownerless + "/plans", json(PLAN))
                .then()
                .statusCode(201);
        refused(sign(business(), ownerless, "APPROVE", "BUSINESS", "APPROVE", 1), 409, "owner-missing")
                .body("detail", containsString("business owner and technology owner"));
        String id = planned();
        refused(sign(business(), id, "START", "BUSINESS", "APPROVE", 1), 409, "gate-not-open")
                .body("detail", containsString("PROPOSED"));
        refused(sign(business(), id, "APPROVE", "BUSINESS", "APPROVE", 2), 409, "plan-version-stale");
        sign(business(), id, "APPROVE", "BUSINESS", "APPROVE", 1).then().statusCode(201);
        refused(
                sign(as("berta", Roles.BUSINESS_EXECUTIVE), id, "APPROVE", "BUSINESS", "APPROVE", 1),
                409,
                "side-already-signed");
    }

    @Test
    void aNewPlanVersionOrOtherOwnersVoidWhatWasSigned() {
        String id = planned();
        sign(business(), id, "APPROVE", "BUSINESS", "APPROVE", 1).then().statusCode(201);
        post(author(), "/initiatives/" + id + "/plans", json(PLAN))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        get(viewer(), "/initiatives/" + id + "/sign-offs").then().body("items[0].outcome", equalTo("VOIDED"));
        refused(sign(technology(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 1), 409, "plan-version-stale");
        sign(business(), id, "APPROVE", "BUSINESS", "APPROVE", 2).then().statusCode(201);
        int version = get(viewer(), "/initiatives/" + id).path("version");
        patch(technology(), "/initiatives/" + id, version, json("{'description': 'words do not void'}"))
                .then()
                .body("pendingSignOffs", hasSize(1), "version", equalTo(version + 1));
        patch(technology(), "/initiatives/" + id, version + 1, json("{'businessOwner': {'subject': 'other'}}"))
                .then()
                .body("pendingSignOffs", empty(), "version", equalTo(version + 3));
        sign(technology(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 2)
                .then()
                .statusCode(201)
                .body("gatePassed", equalTo(false));
    }

    @Test
    void oneNoRejectsAProposalWhichCanBeProposedAnew() {
        String id = planned();
        sign(technology(), id, "APPROVE", "TECHNOLOGY", "APPROVE", 1).then().statusCode(201);
        sign(business(), id, "APPROVE", "BUSINESS", "REJECT", 1)
                .then()
                .statusCode(201)
                .body("initiative.status", equalTo("REJECTED"), "signOff.outcome", equalTo("TURNED_DOWN"));
        refused(post(author(), "/initiatives/" + id + "/plans", json(PLAN)), 409, "plan-final");
        post(author(), "/initiatives/" + id + "/transitions", json("{'action': 'REPROPOSE', 'reason': 'cheaper'}"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PROPOSED"), "statusReason", equalTo("cheaper"));
        both(id, "APPROVE", 1).then().statusCode(201).body("initiative.status", equalTo("APPROVED"));
    }

    @Test
    void theBaselineChangesThroughRebaselineOnly() {
        String id = planned();
        both(id, "APPROVE", 1);
        post(author(), "/initiatives/" + id + "/plans", json(PLAN)).then().statusCode(201);
        get(viewer(), "/initiatives/" + id).then().body("planVersion", equalTo(2), "baselineVersion", equalTo(1));
        both(id, "REBASELINE", 2)
                .then()
                .body("initiative.status", equalTo("APPROVED"), "initiative.baselineVersion", equalTo(2));
    }

    @Test
    void whatIsHeldGoesOnWhereItWas() {
        String id = planned();
        both(id, "APPROVE", 1);
        move(id, "HOLD").then().statusCode(200).body("status", equalTo("ON_HOLD"));
        refused(sign(business(), id, "START", "BUSINESS", "APPROVE", 1), 409, "gate-not-open");
        refused(move(id, "HOLD"), 409, "transition-not-open");
        move(id, "RESUME").then().statusCode(200).body("status", equalTo("APPROVED"), "statusReason", nullValue());
        move(id, "CANCEL").then().statusCode(200).body("status", equalTo("CANCELLED"));
    }

    @Test
    void aDecisionIsNotOfTomorrowNorOfAnotherAgeNorOlderThanTheLastGate() {
        String id = planned();
        refused(post(business(), "/initiatives/" + id + "/sign-offs", json("""
                {'gate': 'APPROVE', 'side': 'BUSINESS', 'decision': 'APPROVE', 'planVersion': 1,
                 'effectiveOn': '2199-01-01'}""")), 422, "invalid-body")
                .body("errors[0].pointer", equalTo("/effectiveOn"));
        for (String longAgo : List.of("0200-02-28", "1000-02-28", "1799-12-31", "1899-12-31")) {
            refused(
                            post(business(), "/initiatives/" + id + "/sign-offs", json("""
                    {'gate': 'APPROVE', 'side': 'BUSINESS', 'decision': 'APPROVE', 'planVersion': 1,
                     'effectiveOn': '%s'}""".formatted(longAgo))),
                            422,
                            "invalid-body")
                    .body("errors[0].pointer", equalTo("/effectiveOn"));
        }
        both(id, "APPROVE", 1);
        refused(post(business(), "/initiatives/" + id + "/transitions", json("""
                {'action': 'HOLD', 'effectiveOn': '2001-01-01'}""")), 422, "invalid-body");
    }

    private static String planned() {
        String id = post(author(), "/initiatives", json(owned("Planned")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(author(), "/initiatives/" + id + "/plans", json(PLAN))
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        return id;
    }

    private static String owned(String title) {
        return "{'title': '" + title + "', 'businessOwner': {'subject': 'bob'}, 'technologyOwner': {'subject': 'tom'}}";
    }

    private static Response move(String id, String action) {
        return post(business(), "/initiatives/" + id + "/transitions", json("{'action': '%s'}", action));
    }
}

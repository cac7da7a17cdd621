package dev.tandem.initiatives.gaterule;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.technology;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class GateRuleResourceTest {

    private static final String RULE = "/gate-rules/REBASELINE";

    @AfterEach
    void putBack() {
        patch(business(), RULE, version(), json("{'financeAbove': null, 'signOffDays': 14}"));
    }

    @Test
    void everyGateHasARuleWithBothSides() {
        get(finance(), "/gate-rules")
                .then()
                .statusCode(200)
                .body("items.gate", contains("APPROVE", "START", "GO_LIVE", "CLOSE", "REBASELINE"))
                .body("items.sides", everyItem(contains("BUSINESS", "TECHNOLOGY")));
    }

    @Test
    void aChangeMakesAVersionThatSaysWhoAndWhenAndTheOldOneStaysReadable() {
        long before = version();
        patch(finance(), RULE, before, json("{'financeAbove': {'amount': '250000.00', 'currency': 'EUR'}}"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + (before + 1) + "\""))
                .body("financeAbove.amount", equalTo("250000.00"), "signOffDays", equalTo(14));
        get(business(), RULE + "/versions/" + (before + 1))
                .then()
                .statusCode(200)
                .body("by.subject", equalTo("fay"), "financeAbove.currency", equalTo("EUR"));
        get(business(), RULE + "/versions/" + before).then().body("financeAbove", nullValue());
        get(business(), RULE + "/versions?limit=1")
                .then()
                .body("items[0].version", equalTo((int) before + 1), "items[0].by.name", equalTo("fay by name"));
        get(business(), RULE + "/versions/0").then().body("by", nullValue(), "signOffDays", equalTo(14));
        get(business(), RULE + "/versions/99999").then().statusCode(404);
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        long before = version();
        patch(business(), RULE, before, json("{'signOffDays': 14}")).then().statusCode(200);
        assertEquals(before, version());
    }

    @Test
    void financeChangesMoneyOnly() {
        patch(finance(), RULE, version(), json("{'signOffDays': 3}"))
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/signOffDays"));
        patch(technology(), RULE, version(), json("{'signOffDays': null}"))
                .then()
                .statusCode(200)
                .body("signOffDays", nullValue());
    }

    @Test
    void badRulesAreRefusedWithAPointer() {
        bad("{'financeAbove': {'amount': '5.00', 'currency': 'USD'}}", "/financeAbove/currency");
        bad("{'financeAbove': {'amount': '-5.00', 'currency': 'EUR'}}", "/financeAbove/amount");
        bad("{'signOffDays': 0}", "/signOffDays");
        bad("{'signOffDays': 366}", "/signOffDays");
        bad("{'sides': ['BUSINESS']}", "/sides");
        patch(business(), "/gate-rules/PARTY", 0, "{}").then().statusCode(400);
        business()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/api/v1" + RULE)
                .then()
                .statusCode(428);
    }

    @Test
    void ofTwoWritersOnOneETagExactlyOneWins() {
        long before = version();
        List<Integer> statuses = IntStream.of(20, 30)
                .mapToObj(days -> CompletableFuture.supplyAsync(
                        () -> patch(business(), RULE, before, json("{'signOffDays': %s}", days))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(List.of(200, 412), statuses);
        assertEquals(before + 1, version());
    }

    @Test
    void whoReadsNoMoneyReadsNoLimit() {
        get(as("vera", Roles.VIEWER), RULE).then().statusCode(403);
        get(as("ada", Roles.ADMIN), RULE).then().statusCode(403);
    }

    private static void bad(String body, String pointer) {
        patch(business(), RULE, version(), json(body))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static long version() {
        return get(business(), RULE).jsonPath().getLong("version");
    }

    private static RequestSpecification finance() {
        return as("fay", Roles.FINANCE);
    }
}

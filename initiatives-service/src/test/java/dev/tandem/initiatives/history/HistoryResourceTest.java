package dev.tandem.initiatives.history;

import static dev.tandem.initiatives.Api.admin;
import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class HistoryResourceTest {

    private static final String PLAN = "dev.tandem.plan.changed.v1";

    @Test
    void historySaysWhoWhenWhatBeforeAndAfter() {
        String id = initiative("Before", null);
        int version = get(viewer(), "/initiatives/" + id).path("version");
        patch(technology(), "/initiatives/" + id, version, json("{'title': 'After'}"))
                .then()
                .statusCode(200);

        get(viewer(), "/initiatives/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items[0].type", equalTo("dev.tandem.initiative.revised.v1"))
                .body("items[0].by.subject", equalTo("theo"), "items[0].by.name", equalTo("theo by name"))
                .body("items[0].at", endsWith("Z"), "items[0].effectiveOn", nullValue())
                .body("items[0].changes.title.before", equalTo("Before"))
                .body("items[0].changes.title.after", equalTo("After"))
                .body("items[0].changes.size()", equalTo(1))
                .body("items[1].type", equalTo("dev.tandem.initiative.proposed.v1"))
                .body("items[1].changes.title.before", nullValue(), "items[1].changes.title.after", equalTo("Before"))
                .body("items[1].changes.author.after.subject", equalTo("bianca"));
    }

    @Test
    void moneyIsInTheHistoryOfThoseOnlyWhoMayReadIt() {
        String id = initiative("With money", null);
        post(business(), "/initiatives/" + id + "/plans", json("""
            {'lines': [{'kind': 'COST', 'expenseType': 'OPEX', 'costType': 'CLOUD',
                        'amount': {'amount': '100.00', 'currency': 'EUR'}}]}\
            """)).then().statusCode(201);
        post(business(), "/initiatives/" + id + "/assessments", json("""
            {'scale': 's', 'value': 'GREEN', 'assessedOn': '2026-03-31', 'source': 'report'}\
            """))
                .then()
                .statusCode(201);
        String path = "/initiatives/" + id + "/history";

        get(as("fiona", Roles.FINANCE), path)
                .then()
                .body("items.type", hasItems(PLAN, "dev.tandem.assessment.recorded.v1"));
        for (String role : List.of(Roles.VIEWER, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR)) {
            Response seen = get(as("stranger", role), path);
            seen.then().statusCode(200).body("items.type", not(hasItem(PLAN)));
            assertEquals(-1, seen.body().asString().indexOf("100.00"), role);
        }
        get(admin(), path).then().statusCode(403);
    }

    @Test
    void allThatIsOnRecordAboutAnInitiativeIsInItsHistory() {
        String id = initiative("On record", null);
        post(business(), "/initiatives/" + id + "/plans", json("""
            {'lines': [{'kind': 'COST', 'amount': {'amount': '100.00', 'currency': 'EUR'}}]}"""));
        post(technology(), "/initiatives/" + id + "/sign-offs", json("""
            {'gate': 'APPROVE', 'side': 'TECHNOLOGY', 'decision': 'APPROVE', 'planVersion': 1}"""));
        post(business(), "/initiatives/" + id + "/assessments", json("""
            {'scale': 's', 'value': 'GREEN', 'assessedOn': '2026-03-31', 'source': 'report'}"""));
        post(business(), "/initiatives/" + id + "/check-ins", json("""
            {'confidence': {'scope': 'GREEN', 'time': 'AMBER', 'money': 'GREEN', 'value': 'RED'}}"""));
        post(business(), "/decisions", json("""
            {'title': 'x', 'decided': 'y', 'businessPeople': [{'subject': 'bo'}], 'technologyPeople': [{'subject': 'to'}],
             'subjects': [{'kind': 'INITIATIVE', 'id': '%s'}]}""", id));

        List<String> types = List.of(
                "decision.recorded",
                "check-in.recorded",
                "assessment.recorded",
                "initiative.signed-off",
                "initiative.revised",
                "plan.changed",
                "initiative.proposed");
        Response all = get(business(), "/initiatives/" + id + "/history");
        List<String> told = all.path("items.type");
        types.forEach(type -> assertTrue(told.contains("dev.tandem." + type + ".v1"), type));
        all.then().body("items.by.subject", hasItems("bianca", "theo"));
        for (Object changes : all.<List<Object>>path("items.changes")) {
            assertFalse(((Map<?, ?>) changes).isEmpty(), "every entry says what changed: " + changes);
        }
    }

    @Test
    void historyIsReadPageByPageWithoutAGap() {
        String id = initiative("Title 0", null);
        for (int i = 1; i <= 4; i++) {
            int version = get(viewer(), "/initiatives/" + id).path("version");
            patch(business(), "/initiatives/" + id, version, json("{'title': 'Title %s'}", i))
                    .then()
                    .statusCode(200);
        }
        List<Integer> sequences = new ArrayList<>();
        String next = null;
        do {
            Response page =
                    get(viewer(), "/initiatives/" + id + "/history?limit=2" + (next == null ? "" : "&cursor=" + next));
            sequences.addAll(page.path("items.sequence"));
            next = page.path("next");
        } while (next != null);

        assertEquals(List.of(5, 4, 3, 2, 1), sequences);
        get(viewer(), "/initiatives/ext:jira:nothing/history").then().statusCode(404);
    }
}

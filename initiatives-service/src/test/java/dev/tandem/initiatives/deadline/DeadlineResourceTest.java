package dev.tandem.initiatives.deadline;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.delete;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.clockevent.MovableClock;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class DeadlineResourceTest {

    private static final String SUPPORT_ENDS =
            json("{'kind': 'SECURITY', 'title': 'Support ends', 'dueOn': '2026-06-30'}");

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
    void aDeadlineIsSetMovedMetAndRetired() {
        String path = "/initiatives/" + initiative("Dated", null) + "/deadlines";
        Response made = post(business(), path, SUPPORT_ENDS);
        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("leadDays", equalTo(90), "standing", equalTo("ON_TRACK"), "told", nullValue());
        String one = path + "/" + made.<String>path("id");

        patch(business(), one, 1, json("{'dueOn': '2026-04-30'}"))
                .then()
                .statusCode(200)
                .body("standing", equalTo("AT_RISK"), "reasons", equalTo(List.of("LEAD_TIME")));
        patch(business(), one, 1, json("{'leadDays': 1}")).then().statusCode(412);
        patch(business(), one, 2, json("{'leadDays': 90}"))
                .then()
                .statusCode(200)
                .header("Tandem-Position", nullValue());
        patch(business(), one, 2, json("{'metOn': '2026-03-11'}"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/metOn"));
        patch(business(), one, 2, json("{'metOn': '2026-03-10'}")).then().body("standing", equalTo("MET"));
        delete(business(), one, 3).then().statusCode(200).body("standing", equalTo("VOID"));
        delete(business(), one, 4).then().statusCode(409).body("type", endsWith("retired"));
        get(viewer(), path).then().body("items", equalTo(List.of()));
        get(viewer(), path + "?includeRetired=true&kind=SECURITY").then().body("items.size()", equalTo(1));
    }

    @Test
    void aDeadlineIsNamedByTheKeyOfAnotherSystemUntilItIsRetired() {
        String path = "/initiatives/" + initiative("Dated elsewhere", null) + "/deadlines";
        String key = unique("EOL");
        String first = post(business(), path, named(key))
                .then()
                .statusCode(201)
                .body("externalReference.key", equalTo(key))
                .extract()
                .path("id");
        String one = path + "/ext:desk:" + key;

        get(viewer(), one).then().statusCode(200).body("id", equalTo(first));
        patch(business(), one, 1, json("{'leadDays': 5}")).then().body("externalReference.key", equalTo(key));
        post(business(), path, named(key))
                .then()
                .statusCode(409)
                .body("type", endsWith("reference-taken"), "errors[0].pointer", equalTo("/externalReference"));
        Response retired = delete(business(), one, 2);
        retired.then().statusCode(200).body("retired", equalTo(true), "externalReference.key", equalTo(key));
        get(viewer(), one).then().statusCode(200).body("id", equalTo(first));

        String second = post(business(), path, SUPPORT_ENDS).path("id");
        String third = post(business(), path, named(key))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        get(viewer(), one).then().body("id", equalTo(third));
        delete(business(), one, 1).then().statusCode(200);
        patch(business(), path + "/" + second, 1, json("{'externalReference': {'source': 'desk', 'key': '%s'}}", key))
                .then()
                .statusCode(200);
        get(viewer(), one).then().body("id", equalTo(second));
        get(viewer(), path + "/" + first + "?asOf=" + retired.<String>path("updatedAt"))
                .then()
                .body("externalReference.key", equalTo(key), "retired", equalTo(true));
    }

    private static String named(String key) {
        return json("""
            {'kind': 'SECURITY', 'title': 'Support ends', 'dueOn': '2026-06-30',
             'externalReference': {'source': 'desk', 'key': '%s'}}\
            """, key);
    }

    @Test
    void theFieldOfTheInitiativeIsADeadlineThatFollowsIt() {
        String id = initiative("Dated itself", null);
        String path = "/initiatives/" + id + "/deadlines";
        patch(business(), "/initiatives/" + id, 1, json("{'deadline': '2026-12-31'}"))
                .then()
                .statusCode(200);
        Response listed = get(viewer(), path);
        listed.then()
                .body(
                        "items.size()", equalTo(1),
                        "items[0].kind", equalTo("DELIVERY"),
                        "items[0].dueOn", equalTo("2026-12-31"),
                        "items[0].ofInitiative", equalTo(true));
        String one = path + "/" + listed.<String>path("items[0].id");

        patch(business(), one, 1, json("{'dueOn': '2027-01-31'}"))
                .then()
                .statusCode(409)
                .body("type", endsWith("deadline-of-initiative"));
        patch(business(), one, 1, json("{'externalReference': {'source': 'desk', 'key': 'x'}}"))
                .then()
                .statusCode(409)
                .body("type", endsWith("deadline-of-initiative"), "errors[0].pointer", equalTo("/externalReference"));
        delete(business(), one, 1).then().statusCode(409).body("type", endsWith("deadline-of-initiative"));
        patch(business(), one, 1, json("{'kind': 'COMPLIANCE', 'leadDays': 45}"))
                .then()
                .statusCode(200);

        patch(business(), "/initiatives/" + id, 2, json("{'deadline': '2027-03-31'}"))
                .then()
                .statusCode(200);
        get(viewer(), one)
                .then()
                .body("dueOn", equalTo("2027-03-31"), "kind", equalTo("COMPLIANCE"), "leadDays", equalTo(45));
        patch(business(), "/initiatives/" + id, 3, json("{'deadline': null}"))
                .then()
                .statusCode(200);
        get(viewer(), one).then().body("retired", equalTo(true));
        patch(business(), "/initiatives/" + id, 4, json("{'deadline': '2027-06-30'}"))
                .then()
                .statusCode(200);
        get(viewer(), path).then().body("items.dueOn", equalTo(List.of("2027-06-30")), "items[0].id", notNullValue());
        get(viewer(), "/initiatives/" + id + "/history?limit=100")
                .then()
                .body("items.type", hasItems("dev.tandem.deadline.set.v1", "dev.tandem.deadline.retired.v1"));
    }

    @Test
    void anInitiativeProposedWithADeadlineHasIt() {
        String id = post(business(), "/initiatives", json("{'title': 'Born dated', 'deadline': '2026-05-31'}"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        get(viewer(), "/initiatives/" + id + "/deadlines")
                .then()
                .body("items.dueOn", hasItem("2026-05-31"), "items[0].standing", equalTo("ON_TRACK"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title': 'x', 'dueOn': '2026-06-30'}                                          | /kind",
                "{'kind': 'SOON', 'title': 'x', 'dueOn': '2026-06-30'}                          | /kind",
                "{'kind': 'MARKET', 'title': ' ', 'dueOn': '2026-06-30'}                        | /title",
                "{'kind': 'MARKET', 'title': 'x'}                                               | /dueOn",
                "{'kind': 'MARKET', 'title': 'x', 'dueOn': '2026-02-30'}                        | /dueOn",
                "{'kind': 'MARKET', 'title': 'x', 'dueOn': '2326-06-30'}                        | /dueOn",
                "{'kind': 'MARKET', 'title': 'x', 'dueOn': '2026-06-30', 'metOn': '0200-02-28'} | /metOn",
                "{'kind': 'MARKET', 'title': 'x', 'dueOn': '2026-06-30', 'metOn': '1899-12-31'} | /metOn",
                "{'kind': 'MARKET', 'title': 'x', 'dueOn': '2026-06-30', 'leadDays': -1}        | /leadDays",
                "{'kind': 'MARKET', 'title': 'x', 'dueOn': '2026-06-30', 'leadDays': 1001}      | /leadDays",
                "{'kind': 'MARKET', 'title': 'x', 'dueOn': '2026-06-30', 'told': 'AT_RISK'}     | /told",
            })
    void whatIsNotValidIsRefusedWithAPointer(String body, String pointer) {
        post(business(), "/initiatives/" + initiative("Dated badly", null) + "/deadlines", json(body))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }
}

package dev.tandem.initiatives.bulk;

import static dev.tandem.initiatives.Api.admin;
import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class LoadResourceTest {

    private final String source = unique("src");

    @Test
    void aRunningInitiativeIsAdoptedAsItIsAndLoadingItAgainChangesNothing() {
        String body = adopted("A-1", "'status': 'LIVE', 'startOn': '2024-01-01', " + plan("100.00"));
        load("", body).body("created", equalTo(1), "refused", equalTo(0), "rows", empty());
        Response first = get(viewer(), "/initiatives/ext:" + source + ":A-1");
        first.then()
                .statusCode(200)
                .body("status", equalTo("LIVE"), "adopted", equalTo(true), "signed", equalTo(false))
                .body("planVersion", equalTo(1), "baselineVersion", equalTo(1));

        load("", body).body("created", equalTo(0), "updated", equalTo(0), "unchanged", equalTo(1));
        assertEquals(
                first.asString(),
                get(viewer(), "/initiatives/ext:" + source + ":A-1").asString());
    }

    @Test
    void anotherPlanInALaterLoadIsANewVersionAndTheBaselineFollowsWhileUnsigned() {
        load("", adopted("P-1", plan("100.00"))).body("created", equalTo(1));
        load("", adopted("P-1", plan("250.00"))).body("updated", equalTo(1));
        Response now = get(viewer(), "/initiatives/ext:" + source + ":P-1");
        now.then().body("planVersion", equalTo(2), "baselineVersion", equalTo(2), "status", equalTo("IN_PROGRESS"));
        load("", adopted("P-1", plan("250.00"))).body("unchanged", equalTo(1));
        get(business(), "/initiatives/ext:" + source + ":P-1/plans")
                .then()
                .body("items.version", contains(2, 1), "items[0].totals[0].total.cost", equalTo("250.00"));
    }

    @Test
    void onceSignedTheGatesDecideOnBaselineAndStatus() {
        String owners = "'businessOwner': {'subject': 'bob'}, 'technologyOwner': {'subject': 'tom'}, ";
        load(as("loader", Roles.BUSINESS_EXECUTIVE), "", adopted("S-1", owners + plan("100.00")), 200);
        String path = "/initiatives/ext:" + source + ":S-1";
        signs(path, "BUSINESS", business());
        signs(path, "TECHNOLOGY", technology());
        get(viewer(), path).then().body("signed", equalTo(true), "status", equalTo("IN_PROGRESS"));

        load(
                        as("loader", Roles.BUSINESS_EXECUTIVE),
                        "",
                        adopted("S-1", owners + "'status': 'CLOSED', " + plan("90.00")),
                        200)
                .body("updated", equalTo(1));
        get(viewer(), path)
                .then()
                .body("status", equalTo("IN_PROGRESS"), "planVersion", equalTo(2), "baselineVersion", equalTo(1));
    }

    @Test
    void whatALoadDoesNotGiveStaysAsItIs() {
        load(
                "",
                adopted(
                        "K-1",
                        "'description': 'known', 'labels': {'a': '1'}, 'businessOwner': {'subject': 'bob', 'name':"
                                + " 'Bob'}"));
        load("", adopted("K-1", "'labels': {'b': '2'}, 'businessOwner': {'subject': 'bob'}"))
                .body("updated", equalTo(1));
        get(viewer(), "/initiatives/ext:" + source + ":K-1")
                .then()
                .body("description", equalTo("known"), "labels.a", equalTo("1"), "labels.b", equalTo("2"))
                .body("businessOwner.name", equalTo("Bob"));
    }

    @Test
    void aBadRowFailsAloneWithItsNumberAndPointer() {
        String good = row("G-1", "'title': 'Good'");
        load(
                        "",
                        "[" + good + "," + row("B-1", "'title': 'Bad', 'startOn': '2026-02-01', 'endOn': '2026-01-01'")
                                + ","
                                + row("B-2", "'titel': 'Typo'") + "," + row("B-3", "'status': 'LIVE', 'title': 'x'")
                                + ","
                                + row("B-4", "'title': 'x', 'portfolioNode': 'ext:org:nowhere'") + ","
                                + row(
                                        "B-5",
                                        "'title': 'x', 'plan': {'lines': [{'kind': 'COST', 'amount': {'amount': '1.5',"
                                                + " 'currency': 'JPY'}}]}")
                                + ","
                                + row(
                                        "B-6",
                                        "'title': 'x', 'contributions': [{'objective': 'ext:a:b', 'weight': '100'}]")
                                + ","
                                + row("B-7", "'description': 'no title'") + "]")
                .body("created", equalTo(1), "refused", equalTo(7), "rows.row", contains(2, 3, 4, 5, 6, 7, 8))
                .body("rows[0].errors[0].pointer", equalTo("/endOn"))
                .body("rows[1].errors[0].pointer", equalTo("/titel"))
                .body("rows[2].errors[0].pointer", equalTo("/status"))
                .body("rows[3].errors[0].pointer", equalTo("/portfolioNode"))
                .body("rows[4].errors[0].pointer", equalTo("/plan/lines/0/amount/amount"))
                .body("rows[5].errors[0].pointer", equalTo("/contributions/0/objective"))
                .body("rows[6].errors[0].pointer", equalTo("/title"), "rows[6].status", equalTo(422))
                .body("rows[6].externalReference.key", equalTo("B-7"), "rows[6].id", nullValue());
        get(viewer(), "/initiatives/ext:" + source + ":G-1").then().statusCode(200);
        get(viewer(), "/initiatives/ext:" + source + ":B-1").then().statusCode(404);
    }

    @Test
    void withAtomicOneBadRowRefusesAll() {
        load(
                        business(),
                        "?atomic=true",
                        "[" + row("X-1", "'title': 'Good'") + "," + row("X-2", "'title': ''") + "]",
                        422)
                .body("type", equalTo("/problems/bulk-refused"))
                .body("errors[0].row", equalTo(2), "errors[0].pointer", equalTo("/title"));
        get(viewer(), "/initiatives/ext:" + source + ":X-1").then().statusCode(404);
    }

    @Test
    void aDryRunTellsTheSameAndStoresNothing() {
        load("?dryRun=true", "[" + row("D-1", "'title': 'Good'") + "," + row("D-2", "'title': ''") + "]")
                .body("created", equalTo(1), "refused", equalTo(1));
        get(viewer(), "/initiatives/ext:" + source + ":D-1").then().statusCode(404);
    }

    @Test
    void aBodyThatCannotBeReadStoresNothing() {
        load(business(), "", "[" + row("U-1", "'title': 'Good'") + ", {'externalRef", 400)
                .body("type", equalTo("/problems/malformed-json"));
        get(viewer(), "/initiatives/ext:" + source + ":U-1").then().statusCode(404);
        load(business(), "", "{'externalReference': {}}", 422);
        load(business(), "", "", 400);
        sent(business(), "", "text/csv", "source,key,title\n" + source + ",U-2,\"open\n")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-csv"));
        sent(business(), "", "text/csv", "source,key,titel\n").then().statusCode(422);
        sent(business(), "", "application/xml", "<a/>").then().statusCode(415);
        load(business(), "?dryrun=true", "[]", 400);
        load(business(), "?dryRun=yes", "[]", 400);
    }

    @Test
    void theSameKeyTwiceInOneBodyIsOneInitiativeAndMayNotSayTwoThings() {
        String body = "[" + row("T-1", "'title': 'One'") + "," + row("T-1", "'title': 'Two'") + ","
                + row("T-1", "'title': 'One'") + "," + row("T-1", "'title': 'Old', 'reportedOn': '2020-01-01'") + "]";
        load("", body)
                .body("created", equalTo(1), "updated", equalTo(0), "unchanged", equalTo(2), "refused", equalTo(1))
                .body("rows[0].row", equalTo(2), "rows[0].errors[0].pointer", equalTo("/externalReference"))
                .body("rows[0].errors[0].detail", equalTo("Row 1 says something else of the same key."));
        load("", body).body("unchanged", equalTo(3), "refused", equalTo(1));
        get(viewer(), "/initiatives/ext:" + source + ":T-1")
                .then()
                .body("title", equalTo("One"), "version", equalTo(1));
    }

    @Test
    void loadsThatNameTheSameNewInitiativeAtOnceAllGetAnAnswer() {
        for (int round = 0; round < 5; round++) {
            String body = json("[" + row("O-" + round, "'title': 'One'") + "]");
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> sent(business(), "", "application/json", body).statusCode()))
                    .toList();
            answers.forEach(answer -> assertEquals(200, answer.join()));
        }
    }

    @Test
    void whatALoadHasNowIsGoneWithTheNextSnapshotThoughItIsOfTheSameDay() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String one = "[" + row("Q-1", "'title': 'Here'") + "]";
        load("", one);
        load("?snapshot=" + today + "&source=" + source, "[]").body("missing", equalTo(1));
        get(viewer(), "/initiatives/ext:" + source + ":Q-1").then().body("missingSince", equalTo(today));
        load("", one).body("updated", equalTo(1));
        get(viewer(), "/initiatives/ext:" + source + ":Q-1").then().body("missingSince", nullValue());
    }

    @Test
    void lengthsAreCountedInCharactersNotInTheirHalves() {
        String emoji = "\uD83D\uDE80".repeat(200);
        load("", "[" + row("Z-1", "'title': '" + emoji + "'") + "]").body("created", equalTo(1));
        load("", "[" + row("Z-2", "'title': '" + emoji + "x'") + "]")
                .body("rows[0].errors[0].pointer", equalTo("/title"));
    }

    @Test
    void aLineOfJsonThatTheEndOfTheBodyCutsOffRefusesTheBody() {
        sent(business(), "", "application/x-ndjson", json(row("Y-1", "'title': 'One'") + "\n{'externalRef"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
        get(viewer(), "/initiatives/ext:" + source + ":Y-1").then().statusCode(404);
    }

    @Test
    void aReferenceOfAnotherInitiativeIsRefused() {
        load(
                        "",
                        "[" + row("R-1", "'title': 'One'") + ","
                                + row(
                                        "R-2",
                                        "'title': 'Two', 'externalReferences': [{'source': '" + source
                                                + "', 'key': 'R-1'}]")
                                + "]")
                .body("created", equalTo(1), "rows[0].status", equalTo(409))
                .body("rows[0].errors[0].pointer", equalTo("/externalReferences/0"));
    }

    @Test
    void aSnapshotFlagsWhatTheSourceNoLongerHasAndDeletesNothing() {
        String both = "[" + row("N-1", "'title': 'Stays'") + "," + row("N-2", "'title': 'Goes'") + "]";
        String one = "[" + row("N-1", "'title': 'Stays'") + "]";
        load("?snapshot=2026-03-31&source=" + source, both).body("created", equalTo(2), "missing", equalTo(0));
        load("?snapshot=2026-04-30&source=" + source, one).body("unchanged", equalTo(1), "missing", equalTo(1));
        get(viewer(), "/initiatives/ext:" + source + ":N-2")
                .then()
                .body("missingSince", equalTo("2026-04-30"), "retired", equalTo(false), "version", equalTo(2));
        load("?snapshot=2026-05-31&source=" + source, one).body("missing", equalTo(1));
        get(viewer(), "/initiatives/ext:" + source + ":N-2").then().body("missingSince", equalTo("2026-04-30"));
        load(business(), "?snapshot=2026-01-01&source=" + source, "[]", 200).body("missing", equalTo(0));
        get(viewer(), "/initiatives/ext:" + source + ":N-2").then().body("missingSince", equalTo("2026-04-30"));
        load("", both).body("updated", equalTo(1));
        get(viewer(), "/initiatives/ext:" + source + ":N-2").then().body("missingSince", nullValue());
        load(business(), "?snapshot=2026-01-01", "[]", 400);
        load(business(), "?snapshot=2026-02-30&source=" + source, "[]", 400);
    }

    @Test
    void linesOfJsonFailAloneEvenWhenTheyAreBroken() {
        String lines = row("L-1", "'title': 'One'") + "\n{\"externalReference\": \n\n" + row("L-2", "'title': 'Two'");
        sent(business(), "", "application/x-ndjson", json(lines))
                .then()
                .statusCode(200)
                .body("created", equalTo(2), "rows.row", contains(2, 3));
    }

    @Test
    void rowsOfCsvCarryPlanLabelsAndAssessment() {
        String csv = "source,key,adopt,title,systems,plannedCost,plannedCostExpenseType,plannedBenefit,plannedCurrency,"
                + "labels.region,assessmentScale,assessmentValue,assessedOn,assessmentSource\n"
                + source
                + ",C-1,true,\"Line\n"
                + "break, and comma\",Shop|APP-1; Till,100.50,OPEX,-20.00,EUR,EU,rag,RED,2026-01-31,rep\n"
                + source + ",C-2,true,Too,many,cells,1,2,3,4,5,6,7,8,9,10\n"
                + source + ",C-3,perhaps,Bad flag,,,,,,,,,,\n"
                + source + ",C-4,true,Bad amount,,1.005,,,EUR,,,,,\n"
                + source + ",C-5,true,No currency,,1.00,,,,,,,,\n";
        sent(business(), "", "text/csv", csv)
                .then()
                .statusCode(200)
                .body("created", equalTo(1), "rows.row", contains(2, 3, 4, 5))
                .body("rows[1].errors[0].pointer", equalTo("/adopt"))
                .body("rows[2].errors[0].pointer", equalTo("/plannedCost"))
                .body("rows[3].errors[0].pointer", equalTo("/plannedCurrency"));
        String path = "/initiatives/ext:" + source + ":C-1";
        get(viewer(), path)
                .then()
                .body("title", equalTo("Line\nbreak, and comma"), "systems.name", contains("Shop", "Till"))
                .body("labels.region", equalTo("EU"), "baselineVersion", equalTo(1));
        get(business(), path + "/plans/1").then().body("totals[0].total.net", equalTo("-120.50"));
        get(viewer(), path + "/assessments").then().body("items.value", contains("RED"));
        sent(business(), "", "text/csv", csv).then().body("created", equalTo(0), "unchanged", equalTo(1));
    }

    @Test
    void aClientAdoptsOnlyFromItsOwnSourceThatBothSidesEnabled() {
        RequestSpecification client = as("client-" + source, Roles.INTEGRATOR);
        load(client, "", adopted("I-1", "'labels': {}"), 403).body("type", equalTo("/problems/foreign-source"));
        post(admin(), "/sources", json("{'source': '%s', 'client': 'client-%s'}", source, source))
                .then()
                .statusCode(201);
        load(as("client-" + source, Roles.INTEGRATOR), "", adopted("I-1", "'labels': {}"), 403)
                .body("type", equalTo("/problems/adoption-refused"));
        load(as("client-" + source, Roles.INTEGRATOR), "", "[" + row("I-2", "'title': 'Proposed'") + "]", 200)
                .body("created", equalTo(1));
        post(business(), "/sources/" + source + "/adoption-consents", json("{'side': 'BUSINESS'}"));
        post(technology(), "/sources/" + source + "/adoption-consents", json("{'side': 'TECHNOLOGY'}"));
        load(as("client-" + source, Roles.INTEGRATOR), "", adopted("I-1", "'labels': {}"), 200)
                .body("created", equalTo(1));
        load(as("paula", Roles.PORTFOLIO_MANAGER), "", adopted("I-3", "'labels': {}"), 403);
        load(viewer(), "", "[]", 403);
    }

    @Test
    void whatWasProposedHereIsNotAdoptedPastItsGates() {
        load("", "[" + row("W-1", "'title': 'Proposed'") + "]");
        load("", adopted("W-1", "'labels': {}"))
                .body("refused", equalTo(1), "rows[0].status", equalTo(409))
                .body("rows[0].errors[0].pointer", equalTo("/adopt"));
    }

    @Test
    void theSameRequestWithTheSameIdempotencyKeyGetsTheSameAnswer() {
        String body = json("[" + row("E-1", "'title': 'Once'") + "]");
        String key = unique("key");
        String first = sent(business().header("Idempotency-Key", key), "", "application/json", body)
                .asString();
        String second = sent(business().header("Idempotency-Key", key), "", "application/json", body)
                .asString();
        assertEquals(first, second);
        assertTrue(second.contains("\"created\":1"), second);
    }

    @Test
    void aThousandItemsGoInOneLoad() {
        String rows = IntStream.range(0, 1000)
                .mapToObj(i -> row(
                        "M-" + i,
                        "'adopt': true, 'title': 'Number " + i + "', " + plan(i + ".00")
                                + ", 'assessments': [{'scale': 'rag', 'value': 'GREEN', 'assessedOn':"
                                + " '2026-01-31', 'source': 'rep'}]"))
                .collect(Collectors.joining(",", "[", "]"));
        load("", rows).body("created", equalTo(1000), "refused", equalTo(0));
        load("", rows).body("unchanged", equalTo(1000), "updated", equalTo(0));
    }

    private void signs(String path, String side, RequestSpecification somebody) {
        post(
                        somebody,
                        path + "/sign-offs",
                        json("{'gate': 'APPROVE', 'side': '%s', 'decision': 'APPROVE', 'planVersion': 1}", side))
                .then()
                .statusCode(201);
    }

    private String row(String key, String fields) {
        return "{'externalReference': {'source': '" + source + "', 'key': '" + key + "'}, " + fields + "}";
    }

    private String adopted(String key, String fields) {
        return "[" + row(key, "'adopt': true, 'title': 'Adopted " + key + "', " + fields) + "]";
    }

    private static String plan(String amount) {
        return "'plan': {'lines': [{'kind': 'COST', 'amount': {'amount': '" + amount + "', 'currency': 'EUR'}}]}";
    }

    private static ValidatableResponse load(String query, String body) {
        return load(business(), query, body, 200);
    }

    private static ValidatableResponse load(RequestSpecification somebody, String query, String body, int status) {
        return sent(somebody, query, "application/json", json(body)).then().statusCode(status);
    }

    private static Response sent(RequestSpecification somebody, String query, String type, String body) {
        return somebody.contentType(type).body(body).post("/api/v1/initiatives/bulk" + query);
    }
}

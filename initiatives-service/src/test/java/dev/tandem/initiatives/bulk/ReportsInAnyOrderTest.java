package dev.tandem.initiatives.bulk;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.Api;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three yearly reports, of which each knows other projects and some contradict the one before. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class ReportsInAnyOrderTest {

    private static final List<String> KEYS = List.of("always", "vanished", "returned", "contradicted", "later", "gone");
    private static final List<String> NOT_OF_THE_REPORTS =
            List.of("id", "version", "createdAt", "updatedAt", "externalReferences", "planVersion", "baselineVersion");

    private final String source = unique("harbour");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021 2022 2023",
                "2021 2023 2022",
                "2022 2021 2023",
                "2022 2023 2021",
                "2023 2021 2022",
                "2023 2022 2021"
            })
    void whateverTheOrderTheEndIsTheSame(String order) {
        for (String year : order.split(" ", -1)) {
            load(source, year).body("refused", equalTo(0));
        }
        String inOrder = unique("in-order");
        List.of("2021", "2022", "2023").forEach(year -> load(inOrder, year));

        assertEquals(told(inOrder), told(source));
        for (String year : order.split(" ", -1)) {
            load(source, year)
                    .body("created", equalTo(0), "updated", equalTo(0), "refused", equalTo(0))
                    .body("unchanged", equalTo(4));
        }
        assertEquals(told(inOrder), told(source));
    }

    @Test
    void theNewestWordCountsAndEachYearKeepsItsOwn() {
        List.of("2023", "2021", "2022").forEach(year -> load(source, year));

        get(viewer(), at("always"))
                .then()
                .body("title", equalTo("Harbour lights"), "description", equalTo("A light at the mouth."))
                .body("startOn", equalTo("2019-05-01"), "endOn", equalTo("2026-03-31"))
                .body("businessOwner.name", equalTo("Bea"), "technologyOwner.subject", equalTo("tess"))
                .body("labels.region", equalTo("north"), "labels.phase", equalTo("three"))
                .body("status", equalTo("LIVE"), "missingSince", nullValue());
        JsonPath versions = get(business(), at("always") + "/plans").jsonPath();
        assertEquals(
                Map.of("2021-03-31", "1000.00", "2022-03-31", "1000.00", "2023-03-31", "1250.00"), figures(versions));
        assertEquals("2023-03-31", versions.getString("items.find { it.current }.reportedOn"));
        assertEquals("2023-03-31", versions.getString("items.find { it.baseline }.reportedOn"));
        get(viewer(), at("always") + "/assessments?sort=assessedOn")
                .then()
                .body("items.value", equalTo(List.of("Green", "Amber", "Red")));
        get(business(), at("always") + "/history")
                .then()
                .body("items.effectiveOn", hasItem("2021-03-31"))
                .body("items.effectiveOn", hasItem("2022-03-31"))
                .body("items.type", hasItem("dev.tandem.plan.version-added.v1"));
    }

    @Test
    void whatTheNewestReportDoesNotHaveIsFlaggedSinceTheFirstThatLacksIt() {
        List.of("2022", "2023", "2021").forEach(year -> load(source, year));

        get(viewer(), at("vanished")).then().body("missingSince", equalTo("2022-03-31"), "retired", equalTo(false));
        get(viewer(), at("gone")).then().body("missingSince", equalTo("2023-03-31"));
        get(viewer(), at("returned")).then().body("missingSince", nullValue());
        get(viewer(), at("later")).then().body("missingSince", nullValue());
    }

    @Test
    void ofTwoReportsThatContradictEachOtherTheOlderWordWaits() {
        load(source, "2022");
        get(viewer(), at("contradicted")).then().body("endOn", equalTo("2021-12-31"));
        load(source, "2021");
        get(viewer(), at("contradicted"))
                .then()
                .body("startOn", nullValue(), "endOn", equalTo("2021-12-31"))
                .body("businessOwner.subject", equalTo("tim"), "businessOwner.name", equalTo("Tim"))
                .body("technologyOwner", nullValue());
        load(source, "2023");
        get(viewer(), at("contradicted"))
                .then()
                .body("startOn", equalTo("2022-06-01"), "endOn", equalTo("2024-12-31"))
                .body("businessOwner.subject", equalTo("cid"), "technologyOwner.name", equalTo("Tim"));
    }

    @Test
    void whatWasWrittenHereIsNewerThanAnyReportOfADayBefore() {
        load(source, "2022");
        long version = get(viewer(), at("later")).jsonPath().getLong("version");
        patch(business(), at("later"), version, "{\"title\": \"Lock gates\", \"valueDrivers\": []}")
                .then()
                .statusCode(200);
        Api.post(business(), at("later") + "/plans", Api.json("""
                        {'lines': [{'kind': 'COST', 'amount': {'amount': '77.00', 'currency': 'GBP'}}]}""")).then().statusCode(201);
        load(source, "2023").body("refused", equalTo(0));
        get(viewer(), at("later"))
                .then()
                .body("title", equalTo("Lock gates"), "valueDrivers.size()", equalTo(0), "planVersion", equalTo(2));
    }

    @Test
    void aReportOfTheFutureAndAnItemThatContradictsItselfAreRefused() {
        sent("?reportedOn=2999-01-01", "[]").statusCode(400).body("errors[0].parameter", equalTo("reportedOn"));
        sent("", item("'reportedOn': '2999-01-01', 'title': 'x'"))
                .body("refused", equalTo(1), "rows[0].errors[0].pointer", equalTo("/reportedOn"));
        sent("?reportedOn=2023-03-31", item("'title': 'x', 'endOn': '2023-01-01'"))
                .body("created", equalTo(1));
        sent("?reportedOn=2021-03-31", item("'startOn': '2021-02-01', 'endOn': '2021-01-01'"))
                .body("refused", equalTo(1), "rows[0].errors[0].pointer", equalTo("/endOn"));
    }

    private String item(String fields) {
        return Api.json("[{'externalReference': {'source': '" + source + "', 'key': 'one'}, " + fields + "}]");
    }

    /** Everything that can be read of the projects, but for what says when and in which order it was loaded. */
    private static Map<String, Object> told(String source) {
        Map<String, Object> all = new TreeMap<>();
        for (String key : KEYS) {
            String path = "/initiatives/ext:" + source + ":" + key;
            Map<String, Object> fields =
                    new TreeMap<>(get(viewer(), path).jsonPath().getMap(""));
            NOT_OF_THE_REPORTS.forEach(fields::remove);
            List<Map<String, Object>> versions =
                    sorted(get(business(), path + "/plans").jsonPath().getList("items"), "reportedOn");
            versions.forEach(
                    version -> version.keySet().removeAll(List.of("initiativeId", "version", "createdAt", "author")));
            List<Map<String, Object>> assessments =
                    sorted(get(viewer(), path + "/assessments").jsonPath().getList("items"), "assessedOn");
            assessments.forEach(one -> one.keySet().removeAll(List.of("id", "initiativeId", "createdAt")));
            all.put(key, List.of(fields, versions, assessments));
        }
        return all;
    }

    private static List<Map<String, Object>> sorted(List<Map<String, Object>> items, String by) {
        List<Map<String, Object>> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(item -> String.valueOf(item.get(by))));
        return sorted;
    }

    private static Map<String, String> figures(JsonPath versions) {
        List<String> days = versions.getList("items.reportedOn");
        List<String> costs = versions.getList("items.collect { it.lines[0].amount.amount }");
        Map<String, String> figures = new TreeMap<>();
        for (int i = 0; i < days.size(); i++) {
            figures.put(days.get(i), costs.get(i));
        }
        return figures;
    }

    private String at(String key) {
        return "/initiatives/ext:" + source + ":" + key;
    }

    private static ValidatableResponse load(String source, String year) {
        return business()
                .contentType(ContentType.JSON)
                .body(report(year).replace("SOURCE", source))
                .post("/api/v1/initiatives/bulk?snapshot=" + year + "-03-31&source=" + source)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse sent(String query, String body) {
        return business()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/initiatives/bulk" + query)
                .then();
    }

    private static String report(String year) {
        try (InputStream report = ReportsInAnyOrderTest.class.getResourceAsStream("/reports/" + year + ".json")) {
            assertTrue(report != null, year);
            return new String(report.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

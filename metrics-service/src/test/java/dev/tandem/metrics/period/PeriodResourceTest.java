package dev.tandem.metrics.period;

import static dev.tandem.metrics.measurement.Facts.array;
import static dev.tandem.metrics.measurement.Facts.counts;
import static dev.tandem.metrics.period.ClosedPeriods.FIONA;
import static dev.tandem.metrics.period.ClosedPeriods.FRANK;
import static dev.tandem.metrics.period.ClosedPeriods.approved;
import static dev.tandem.metrics.period.ClosedPeriods.close;
import static dev.tandem.metrics.period.ClosedPeriods.post;
import static dev.tandem.metrics.period.ClosedPeriods.read;
import static dev.tandem.metrics.period.ClosedPeriods.requested;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.fx.PublishedFxRates;
import dev.tandem.metrics.measurement.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every test has months of its own, long ago. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class PeriodResourceTest {

    private static final String EUROS = "\"currency\": \"EUR\"";

    private final Facts facts = new Facts();

    @Test
    void aClosedPeriodRefusesWhatWouldChangeItRowByRow() {
        String cost = facts.metric("COST", "SUM");
        facts.record(
                facts.row("kept", cost, "1951-03-10", "1", EUROS),
                facts.row("corrected", cost, "1951-03-10", "1", EUROS),
                facts.row("deleted", cost, "1951-03-10", "1", EUROS),
                facts.row("moved-out", cost, "1951-03-10", "1", EUROS),
                facts.row("moved-in", cost, "1951-04-10", "1", EUROS));
        close("1951-03");

        JsonPath answer = facts.record(
                facts.row("kept", cost, "1951-03-10", "1", EUROS),
                facts.row("corrected", cost, "1951-03-10", "2", EUROS),
                facts.row("deleted", cost, "1951-03-10", null, EUROS),
                facts.row("moved-out", cost, "1951-04-10", "1", EUROS),
                facts.row("moved-in", cost, "1951-03-10", "1", EUROS),
                facts.row("new", cost, "1951-03-31", "1", EUROS),
                facts.row("open", cost, "1951-04-01", "1", EUROS),
                facts.row("never-seen", cost, "1951-03-31", null, EUROS));

        assertEquals(List.of(1, 0, 2, 5, 0), counts(answer));
        assertEquals(List.of(2, 3, 4, 5, 6), answer.getList("rows.row"));
        assertEquals(List.of("/on", "/id", "/id", "/on", "/on"), answer.getList("rows.errors.pointer.flatten()"));
        assertTrue(answer.getString("rows[0].errors[0].detail").contains("period-closed"));
        assertEquals(
                4, facts.list(Facts.FINANCE, "&to=1951-03-31").getList("items").size());
    }

    @Test
    void anAtomicBulkIsRefusedAsAWholeAndADryRunTellsTheSame() {
        String cost = facts.metric("COST", "SUM");
        close("1951-06");
        String body = array(
                facts.row("open", cost, "1951-07-01", "1", EUROS),
                "{\"source\": \"" + facts.source + "\", \"id\": \"closed\", \"metric\": \"" + cost
                        + "\", \"from\": \"1951-06-28\", \"to\": \"1951-07-04\", \"value\": \"1\", " + EUROS + "}");

        Facts.post(FIONA, "application/json", "?atomic=true", body)
                .then()
                .statusCode(422)
                .body("errors[0].row", equalTo(2))
                .body("errors[0].pointer", equalTo("/from"));
        JsonPath dry =
                Facts.post(FIONA, "application/json", "?dryRun=true", body).jsonPath();

        assertEquals(List.of(1, 0, 0, 1, 0), counts(dry));
        assertEquals(0, facts.list(Facts.FINANCE, "").getList("items").size());
    }

    @Test
    void aLateEntryTakesTwoPeopleOfFinanceAndIsGoodForOneWrite() {
        String cost = facts.metric("COST", "SUM");
        close("1952-01");
        close("1952-02");
        String id = requested("1952-01", null);
        String body = array(
                facts.row("a", cost, "1952-01-10", "1", EUROS),
                facts.row("b", cost, "1952-02-10", "1", EUROS),
                facts.row("c", cost, "1952-03-10", "1", EUROS));

        JsonPath before = Facts.post(
                        FIONA,
                        "application/json",
                        "?lateEntry=" + id,
                        array(facts.row("a", cost, "1952-01-10", "1", EUROS)))
                .jsonPath();
        assertEquals(1, before.getInt("refused"));
        post(FIONA, "/late-entries/" + id + "/decision", "{\"decision\": \"APPROVE\"}")
                .statusCode(403)
                .body("detail", containsString("four-eyes"));
        post(FRANK, "/late-entries/" + id + "/decision", "{\"decision\": \"APPROVE\", \"comment\": \"Seen\"}")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .header("ETag", "\"2\"");
        post(FRANK, "/late-entries/" + id + "/decision", "{\"decision\": \"REFUSE\"}")
                .statusCode(409)
                .body("type", endsWith("late-entry-decided"));

        JsonPath written =
                Facts.post(FRANK, "application/json", "?lateEntry=" + id, body).jsonPath();
        JsonPath again =
                Facts.post(FRANK, "application/json", "?lateEntry=" + id, body).jsonPath();
        JsonPath more = Facts.post(
                        FRANK,
                        "application/json",
                        "?lateEntry=" + id,
                        array(facts.row("d", cost, "1952-01-11", "1", EUROS)))
                .jsonPath();

        assertEquals(List.of(2, 0, 0, 1, 0), counts(written));
        assertEquals(1, written.getInt("late"));
        assertEquals(List.of(0, 0, 2, 1, 0), counts(again));
        assertEquals(List.of(0, 0, 0, 1, 0), counts(more));
        assertEquals(List.of("a"), facts.list(Facts.FINANCE, "&late=true").getList("items.id"));
        assertEquals(List.of(id), facts.list(Facts.FINANCE, "&late=true").getList("items.lateEntryId"));
        assertEquals(List.of("c"), facts.list(Facts.FINANCE, "&late=false").getList("items.id"));
        JsonPath used = read("/late-entries/" + id);
        assertEquals("USED", used.getString("status"));
        assertEquals("frank", used.getString("usedBy"));
        assertEquals(1, used.getInt("written"));
        assertEquals(1, read("/periods/1952-01").getInt("lateFacts"));
        assertEquals(
                List.of(id), read("/late-entries?period=1952-01&status=USED").getList("items.id"));
    }

    @Test
    void aLateEntryIsReadDecidedAndUsedByTheKeyOfAnotherSystem() {
        close("1952-09");
        String key = "late-" + UUID.randomUUID();
        String body = """
            {"period": "1952-09", "reason": "Late", "externalReference": {"source": "erp", "key": "%s"}}\
            """.formatted(key);
        String id = post(FIONA, "/late-entries", body)
                .statusCode(201)
                .body("externalReference.key", equalTo(key))
                .extract()
                .path("id");
        String name = "ext:erp:" + key;

        assertEquals(id, read("/late-entries/" + name).getString("id"));
        post(FIONA, "/late-entries", body).statusCode(409).body("type", endsWith("late-entry-reference-taken"));
        post(FRANK, "/late-entries/" + name + "/decision", "{\"decision\": \"APPROVE\"}")
                .statusCode(200);
        JsonPath written = Facts.post(
                        FRANK,
                        "application/json",
                        "?lateEntry=" + name,
                        array(facts.row("a", facts.metric("KPI", "SUM"), "1952-09-10", "1", "")))
                .jsonPath();
        assertEquals(1, written.getInt("late"));
        for (String nobody : List.of("ext:erp:nobody", "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47")) {
            post(FRANK, "/late-entries/" + nobody + "/decision", "{\"decision\": \"APPROVE\"}")
                    .statusCode(404);
        }
        post(FRANK, "/late-entries/nobody/decision", "{\"decision\": \"APPROVE\"}")
                .statusCode(400);
    }

    @Test
    void aLateEntryForOneSourceLetsNoOtherIn() {
        String cost = facts.metric("COST", "SUM");
        close("1952-06");
        String id = approved("1952-06", "another-source");

        JsonPath answer = Facts.post(
                        FIONA,
                        "application/json",
                        "?lateEntry=" + id,
                        array(facts.row("a", cost, "1952-06-10", "1", EUROS)))
                .jsonPath();

        assertEquals(List.of(0, 0, 0, 1, 0), counts(answer));
        assertEquals("APPROVED", read("/late-entries/" + id).getString("status"));
    }

    @Test
    void onlyFinanceNamesALateEntryAndOnlyOneThatExists() {
        String row = array(facts.row("a", facts.metric("KPI", "SUM"), "1952-07-10", "1", ""));
        String unknown = "?lateEntry=0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47";

        Facts.post(TestTokens.of("pm", "portfolio-manager"), "application/json", unknown, row)
                .then()
                .statusCode(403);
        Facts.post(FIONA, "application/json", unknown, row)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("lateEntry"));
        post(FIONA, "/late-entries", "{\"period\": \"1952-08\", \"reason\": \"It is open\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/period"));
    }

    @Test
    void theAverageOfAClosedMonthIsPublishedWithALateEntryOnly() {
        PublishedFxRates.publish(PublishedFxRates.average("PLN", "1953-01", "0.23"));
        close("1953-01");

        PublishedFxRates.publish(PublishedFxRates.average("PLN", "1953-01", "0.23"));
        PublishedFxRates.post(
                        PublishedFxRates.average("PLN", "1953-02", "0.24"),
                        PublishedFxRates.average("PLN", "1953-01", "0.25"))
                .then()
                .statusCode(409)
                .body("type", endsWith("period-closed"))
                .body("errors[0].pointer", equalTo("/rates/1/month"));
        String id = approved("1953-01", null);
        post(
                        FIONA,
                        "/fx-rates?lateEntry=" + id,
                        "{\"rates\": [" + PublishedFxRates.average("PLN", "1953-01", "0.25") + "]}")
                .statusCode(200)
                .body("corrected", equalTo(1))
                .body("rates[0].lateEntryId", equalTo(id));

        assertEquals("USED", read("/late-entries/" + id).getString("status"));
        Facts.anyone()
                .auth()
                .oauth2(FIONA)
                .get("/api/v1/fx-rates/PLN-1953-02")
                .then()
                .statusCode(404);
    }

    @Test
    void aPeriodIsClosedOnceAndNotBeforeItIsOver() {
        String present = YearMonth.now(ZoneOffset.UTC).plusMonths(1).toString();
        post(FIONA, "/periods/" + present + "/closing", "{}").statusCode(409).body("type", endsWith("period-not-over"));
        post(FIONA, "/periods/1954-05/closing", "{\"note\": \"Books are closed\"}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closedBy", equalTo("fiona"))
                .body("fiscalQuarter", equalTo("1954-Q2"));
        post(FRANK, "/periods/1954-05/closing", "{}").statusCode(409).body("type", endsWith("period-closed"));
        post(FIONA, "/periods/1954-13/closing", "{}").statusCode(400);

        assertEquals(
                List.of("1954-05"),
                read("/periods?from=1954-01&to=1954-12&status=CLOSED").getList("items.period"));
        JsonPath page = read("/periods?from=1954-01&to=1954-12&limit=5");
        assertEquals(
                List.of("1954-06", "1954-07"),
                read("/periods?from=1954-01&to=1954-12&limit=5&cursor=" + page.getString("next"))
                        .getList("items.period")
                        .subList(0, 2));
        assertEquals(12, read("/periods").getList("items").size());
    }
}

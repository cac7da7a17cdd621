package dev.tandem.metrics.measurement;

import static dev.tandem.metrics.measurement.Facts.FINANCE;
import static dev.tandem.metrics.measurement.Facts.array;
import static dev.tandem.metrics.measurement.Facts.counts;
import static dev.tandem.metrics.measurement.Facts.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.cell.StoredCells;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class BulkResourceTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void aFactIsStoredOnceAndCountedInTheCellOfItsMonth() {
        UUID shop = facts.initiative(initiatives, "SHOP-1");
        String cost = facts.metric("COST", "SUM");
        String[] rows = {
            facts.row("a", cost, "2026-03-31", "0.00000080000", eur("ext:" + facts.source + ":SHOP-1")),
            facts.row("b", cost, "2026-03-01", "12.5", eur(shop.toString())),
            facts.row("c", cost, "2026-04-01", "-3", eur(shop.toString()))
        };

        assertEquals(List.of(3, 0, 0, 0, 0), counts(facts.record(rows)));
        assertEquals(List.of(0, 0, 3, 0, 0), counts(facts.record(rows)));

        Map<String, String> expected =
                Map.of(cost + " 2026-03 EUR " + shop, "12.5000008 / 2", cost + " 2026-04 EUR " + shop, "-3 / 1");
        assertEquals(expected, cells().stored(cost));
        assertEquals(expected, cells().deltas(cost));
        assertEquals("0.00000080000", facts.list(FINANCE, "&to=2026-03-31").getString("items[1].value"));
    }

    @Test
    void aCorrectionIsANewVersionThatMovesTheTotal() {
        UUID shop = facts.initiative(initiatives, "SHOP-2");
        UUID app = facts.initiative(initiatives, "APP-2");
        String orders = facts.metric("KPI", "SUM");
        facts.record(
                facts.row("a", orders, "2026-03-31", "10", of(shop)),
                facts.row("b", orders, "2026-03-01", "1", of(shop)));

        assertEquals(
                List.of(0, 2, 0, 0, 0),
                counts(facts.record(
                        facts.row("a", orders, "2026-03-31", "7", of(shop)),
                        facts.row("b", orders, "2026-05-01", "1", of(app)))));

        Map<String, String> expected =
                Map.of(orders + " 2026-03 " + shop, "7 / 1", orders + " 2026-05 " + app, "1 / 1");
        assertEquals(expected, cells().stored(orders));
        assertEquals(List.of(2, 2), facts.list(FINANCE, "").getList("items.version"));
    }

    @Test
    void aNullValueDeletesTheFactAndALaterValueBringsItBack() {
        UUID shop = facts.initiative(initiatives, "SHOP-3");
        String orders = facts.metric("KPI", "SUM");
        facts.record(facts.row("a", orders, "2026-03-31", "10", of(shop)));

        assertEquals(
                List.of(0, 1, 0, 0, 0), counts(facts.record(facts.row("a", orders, "2026-03-31", null, of(shop)))));
        assertEquals(Map.of(), cells().stored(orders));
        assertEquals(List.of(), facts.list(FINANCE, "").getList("items"));

        facts.record(facts.row("a", orders, "2026-03-31", "4", of(shop)));
        assertEquals(Map.of(orders + " 2026-03 " + shop, "4 / 1"), cells().stored(orders));
    }

    @Test
    void badRowsAreRefusedAloneByNumberAndPointer() {
        String orders = facts.metric("KPI", "SUM");
        String cost = facts.metric("COST", "SUM");
        JsonPath answer = facts.record(
                facts.row("a", orders, "2026-02-31", "1", ""),
                facts.row("b", orders, "2026-02-28", "1", ""),
                facts.row("c", orders, "2026-02-28", "1", "\"colour\": 1, \"labels\": {\"a/b\": 3}"),
                "7",
                facts.row("d", "no-such-metric", "2026-02-28", "1e3", ""),
                facts.row("e", cost, "2026-02-28", "1", ""),
                facts.row("f", orders, "2026-02-28", "1", "\"currency\": \"EUR\""));

        assertEquals(List.of(1, 0, 0, 6, 0), counts(answer));
        assertEquals(List.of(1, 3, 4, 5, 6, 7), answer.getList("rows.row"));
        assertEquals(
                List.of(
                        List.of("/on"),
                        List.of("/colour", "/labels/a~1b"),
                        List.of(""),
                        List.of("/value"),
                        List.of("/currency"),
                        List.of("/currency")),
                answer.getList("rows.errors.pointer"));
        assertEquals("a", answer.getString("rows[0].id"));
        assertNull(answer.getString("rows[2].id"));
    }

    @Test
    void atomicRefusesAllForOneBadRowAndStoresNothing() {
        String orders = facts.metric("KPI", "SUM");
        String body =
                array(facts.row("a", orders, "2026-02-28", "1", ""), facts.row("b", orders, "2026-02-30", "1", ""));

        JsonPath problem = post(FINANCE, "application/json", "?atomic=true", body)
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();

        assertEquals("/problems/bulk-refused", problem.getString("type"));
        assertEquals(2, problem.getInt("errors[0].row"));
        assertEquals("/on", problem.getString("errors[0].pointer"));
        assertEquals(List.of(), facts.list(FINANCE, "").getList("items"));
    }

    @Test
    void dryRunTellsAndStoresNothing() {
        UUID shop = facts.initiative(initiatives, "SHOP-4");
        String orders = facts.metric("KPI", "SUM");
        facts.record(facts.row("a", orders, "2026-02-28", "1", of(shop)));
        String body = array(
                facts.row("a", orders, "2026-02-28", "2", of(shop)),
                facts.row("b", orders, "2026-02-28", "1", "\"initiative\": \"ext:x:unheard\""));

        JsonPath answer =
                post(FINANCE, "application/json", "?dryRun=true", body).jsonPath();

        assertEquals(List.of(1, 1, 0, 0, 1), counts(answer));
        assertEquals(Map.of(orders + " 2026-02 " + shop, "1 / 1"), cells().stored(orders));
        assertEquals(1, facts.list(FINANCE, "").getList("items").size());
    }

    @Test
    void aRowThatContradictsAnEarlierOneOfTheSameBodyIsRefusedAndARepetitionIsNot() {
        UUID shop = facts.initiative(initiatives, "SHOP-5");
        String orders = facts.metric("KPI", "SUM");
        JsonPath answer = facts.record(
                facts.row("a", orders, "2026-02-28", "1", of(shop)),
                facts.row("a", orders, "2026-02-28", "2", of(shop)),
                facts.row("a", orders, "2026-02-28", "1.0", of(shop)),
                facts.row("a", orders, "2026-02-27", "1", of(shop)));

        assertEquals(List.of(1, 0, 1, 2, 0), counts(answer));
        assertEquals(List.of(2, 4), answer.getList("rows.row"));
        assertEquals(Map.of(orders + " 2026-02 " + shop, "1 / 1"), cells().stored(orders));
    }

    @Test
    void linesOfJsonAndCsvSayTheSameAsAnArray() throws IOException {
        UUID shop = facts.initiative(initiatives, "SHOP-6");
        String orders = facts.metric("KPI", "SUM");
        String labels = "\"initiative\": \"" + shop + "\", \"labels\": {\"channel\": \"a \\\"b\\\", \\\\c ü\"}";
        facts.record(
                facts.row("a", orders, "2026-02-28", "1", labels), facts.row("b", orders, "2026-02-28", "2", of(shop)));

        String lines = facts.row("a", orders, "2026-02-28", "1", labels) + "\r\n"
                + facts.row("b", orders, "2026-02-28", "2", of(shop));
        assertEquals(
                List.of(0, 0, 2, 0, 0),
                counts(post(FINANCE, "application/x-ndjson", "", lines).jsonPath()));

        String csv = "\uFEFFlabels.channel,source,id,metric,on,value,initiative,currency\r\n"
                + "\"a \"\"b\"\", \\c ü\"," + facts.source + ",a," + orders + ",2026-02-28,1," + shop + ",\r\n"
                + "," + facts.source + ",b," + orders + ",2026-02-28,2," + shop + ",\r\n"
                + "," + facts.source + ",b," + orders + "\r\n"
                + "," + facts.source + ",a," + orders + ",2026-02-28,null," + shop + ",\r\n";
        JsonPath answer = Facts.request(FINANCE, "text/csv; charset=UTF-8")
                .header("Content-Encoding", "gzip")
                .body(gzip(csv))
                .post("/api/v1/measurements/bulk")
                .jsonPath();
        assertEquals(List.of(0, 0, 2, 2, 0), counts(answer));
        assertEquals(List.of(3, 4), answer.getList("rows.row"));
        assertEquals("a \"b\", \\c ü", facts.list(FINANCE, "").getString("items[0].labels.channel"));
    }

    @Test
    void theLatestFactIsTheFigureOfAMetricThatIsNotSummed() {
        UUID shop = facts.initiative(initiatives, "SHOP-7");
        String level = facts.metric("KPI", "LAST");
        facts.record(
                facts.row("a", level, "2026-02-10", "10", of(shop)),
                facts.row("b", level, "2026-02-20", "20", of(shop)));
        assertEquals(20, cells().number(LAST, level));

        facts.record(facts.row("b", level, "2026-02-05", "20", of(shop)));
        assertEquals(10, cells().number(LAST, level));

        facts.record(facts.row("a", level, "2026-02-10", null, of(shop)));
        assertEquals(20, cells().number(LAST, level));
    }

    @Test
    void aFactOfAnUnheardInitiativeWaitsAndJoinsItOnArrival() {
        String orders = facts.metric("KPI", "SUM");
        UUID later = UUID.randomUUID();
        JsonPath answer = facts.record(
                facts.row("a", orders, "2026-02-28", "1", "\"initiative\": \"ext:" + facts.source + ":LATER\""),
                facts.row("b", orders, "2026-02-28", "2", of(later)),
                facts.row("c", orders, "2026-02-28", "5", "\"initiative\": \"ext:" + facts.source + ":LATER\""));
        assertEquals(List.of(3, 0, 0, 0, 3), counts(answer));
        facts.record(facts.row("c", orders, "2026-02-28", "4", "\"initiative\": \"ext:" + facts.source + ":LATER\""));
        assertEquals(3, facts.list(FINANCE, "&unresolved=true").getList("items").size());
        assertEquals(Map.of(), cells().stored(orders));

        initiatives.retellInitiative(
                later,
                null,
                "Later",
                "LIVE",
                "externalReferences",
                List.of(InitiativesServiceDouble.reference(facts.source, "LATER")));
        facts.awaitKnown(initiatives);

        assertEquals(Map.of(orders + " 2026-02 " + later, "7 / 3"), cells().stored(orders));
        assertEquals(List.of(), facts.list(FINANCE, "&unresolved=true").getList("items"));
        assertEquals(
                List.of(0, 0, 1, 0, 0),
                counts(facts.record(facts.row(
                        "a", orders, "2026-02-28", "1", "\"initiative\": \"ext:" + facts.source + ":LATER\""))));
    }

    @Test
    void eachTouchedCellTellsItsNewTotal() {
        UUID shop = facts.initiative(initiatives, "SHOP-8");
        String cost = facts.metric("COST", "SUM");
        facts.record(
                facts.row("a", cost, "2026-02-10", "10", eur(shop.toString())),
                facts.row("b", cost, "2026-02-11", "5", eur(shop.toString())),
                facts.row("c", cost, "2026-03-11", "5", eur(shop.toString())));
        facts.record(facts.row("a", cost, "2026-02-10", "10", eur(shop.toString()) + ", \"labels\": {\"x\": \"y\"}"));
        facts.record(facts.row("a", cost, "2026-02-10", "1", eur(shop.toString())));

        assertEquals(3, cells().number(EVENTS, shop.toString()));
        assertEquals(
                6,
                cells().number(
                                "SELECT (state ->> 'total')::int FROM journal WHERE aggregate = 'cell' AND sequence = 2"
                                        + " AND changes -> 'total' ->> 'before' = '15' AND access = 'MONEY'"
                                        + " AND owners @> ARRAY['bo-1'] AND state ->> 'initiativeId' = ?",
                                shop.toString()));
    }

    private static final String LAST = "SELECT c.last FROM cell c JOIN metric k ON k.id = c.metric_id WHERE k.key = ?";
    private static final String EVENTS =
            "SELECT count(*) FROM journal WHERE aggregate = 'cell' AND state ->> 'initiativeId' = ?";

    private StoredCells cells() {
        return new StoredCells(database);
    }

    private static String eur(String initiative) {
        return "\"currency\": \"EUR\", \"initiative\": \"" + initiative + "\"";
    }

    private static String of(UUID initiative) {
        return "\"initiative\": \"" + initiative + "\"";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

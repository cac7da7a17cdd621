package dev.tandem.metrics.cloudbill;

import static dev.tandem.metrics.cloudbill.Bills.csv;
import static dev.tandem.metrics.cloudbill.Bills.published;
import static dev.tandem.metrics.cloudbill.Bills.send;
import static dev.tandem.metrics.cloudbill.Bills.sendBytes;
import static dev.tandem.metrics.measurement.Facts.FINANCE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.cell.StoredCells;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cloud bills go in as they come, and are there whole or not at all. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class ImportResourceTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();
    private final Bills bills = new Bills();

    @Inject
    DataSource database;

    @Inject
    ImportRepository repository;

    @Inject
    FileStaging staging;

    @Inject
    PublishingDesk desk;

    @AfterEach
    void close() {
        initiatives.close();
    }

    private StoredCells cells() {
        return new StoredCells(database);
    }

    private JsonPath read(String id) {
        return given().auth()
                .oauth2(FINANCE)
                .get("/api/v1/imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long rows(String account) {
        return cells().number(
                        "SELECT count(*) FROM bill_row r JOIN bill b ON b.id = r.bill_id WHERE b.billing_account = ?",
                        account);
    }

    private long left(String importId) {
        return cells().number(
                        "SELECT (SELECT count(*) FROM bill_import WHERE id = i.id) + (SELECT count(*) FROM bill_file"
                                + " WHERE import_id = i.id) + (SELECT count(*) FROM bill_part WHERE import_id = i.id) +"
                                + " (SELECT count(*) FROM bill_row WHERE import_id = i.id) FROM (SELECT ?::uuid AS id) i",
                        importId);
    }

    @Test
    void thePublishedSampleAddsUpToTheFileAndAgainAddsNothing() throws IOException {
        assumeTrue(Files.exists(FocusFileTest.SAMPLE), "the FOCUS sample is not here");
        byte[] sample = Files.readAllBytes(FocusFileTest.SAMPLE);
        String metric = facts.metric("COST", "SUM");

        JsonPath first = sendBytes(FINANCE, "?metric=" + metric, sample)
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/imports/"))
                .header("ETag", equalTo("\"3\""))
                .body("status", equalTo("PUBLISHED"))
                .body("rows.accepted", equalTo(1000))
                .body("rows.refused", equalTo(0))
                .body("ignoredColumns", equalTo(List.of("Id")))
                .body("bills", hasSize(6))
                .extract()
                .jsonPath();

        assertEquals(
                Map.of(
                        "billedCost", "20.52022672899",
                        "effectiveCost", "14.97651418586",
                        "listCost", "20.39090575119",
                        "contractedCost", "14.97626039326"),
                first.getMap("totals.USD"));
        assertTrue(first.getInt("rows.negative") > 0);
        JsonPath again = Facts.anyone()
                .auth()
                .oauth2(FINANCE)
                .header("Content-Type", "text/csv")
                .header("Content-Encoding", "gzip")
                .body(gzip(sample))
                .post("/api/v1/imports?metric=" + metric)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertEquals(
                List.of("UNCHANGED"),
                again.getList("bills.outcome").stream().distinct().toList());
        assertEquals(first.getMap("totals.USD"), again.getMap("totals.USD"));
        assertEquals(
                1000,
                cells().number(
                                "SELECT sum(b.rows) FROM bill b JOIN metric m ON m.id = b.metric_id WHERE m.key = ?",
                                metric));
        assertEquals(2, left(again.getString("id")), "the import and its file, and no row");
    }

    @Test
    void whatRulesGiveIsTheActualCostOfTheMonth() {
        UUID shop = facts.initiative(initiatives, "SHOP");
        UUID search = facts.initiative(initiatives, "SEARCH");
        String metric = facts.metric("COST", "SUM");
        Bills.set(bills.rule(List.of("shop"), shop.toString(), "66.6667", "ext:" + facts.source + ":SEARCH", "33.3333"))
                .then()
                .statusCode(201);

        JsonPath done = published(
                "?metric=" + metric,
                csv(
                        bills.row("1.00000000001", "0.5", "shop"),
                        bills.row("2", "0.25", "shop"),
                        bills.row("4", "8", "other")));

        assertEquals("0.75", done.getString("bills[0].allocated"));
        assertEquals("8", done.getString("bills[0].unallocated"));
        assertEquals(
                Map.of(
                        metric + " 2026-09 EUR " + shop, "0.50000025 / 1",
                        metric + " 2026-09 EUR " + search, "0.24999975 / 1"),
                cells().stored(metric));
        assertEquals(cells().stored(metric), cells().deltas(metric));
        assertEquals(cells().stored(metric), cells().recounted(metric));
        JsonPath report = given().auth()
                .oauth2(FINANCE)
                .get("/api/v1/reports/profit-and-loss?initiative=" + shop)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("0.50", report.getString("currencies[0].total.actual.cost"));
    }

    @Test
    void aCorrectedBillReplacesItsPeriodAndSaysWhatChanged() {
        UUID shop = facts.initiative(initiatives, "SHOP");
        String metric = facts.metric("COST", "SUM");
        Bills.set(bills.rule(shop)).then().statusCode(201);
        String same = bills.row("1", "1", "shop");
        published("?metric=" + metric, csv(same, same, bills.row("2", "2", "shop")));

        JsonPath corrected = published("?metric=" + metric, csv(same, bills.row("2.5", "2.25", "shop")));

        assertEquals("REPLACED", corrected.getString("bills[0].outcome"));
        assertEquals(1, corrected.getInt("bills[0].rowsAdded"));
        assertEquals(2, corrected.getInt("bills[0].rowsRemoved"));
        assertEquals(Map.of(metric + " 2026-09 EUR " + shop, "3.25 / 1"), cells().stored(metric));
        assertEquals(2, rows(bills.account));
    }

    @Test
    void equalChargesAreAsManyAsTheyAre() {
        String metric = facts.metric("COST", "SUM");
        String same = bills.row("1", "1", null);
        published("?metric=" + metric, csv(same, same));

        JsonPath third = published("?metric=" + metric, csv(same, same, same));

        assertEquals(1, third.getInt("bills[0].rowsAdded"));
        assertEquals("3", third.getString("totals.EUR.billedCost"));
        assertEquals(
                "UNCHANGED",
                published("?metric=" + metric, csv(same, same, same)).getString("bills[0].outcome"));
    }

    @Test
    void aSetIsPublishedWhenItsLastFileIsThere() {
        String metric = facts.metric("COST", "SUM");
        String first = csv(bills.row("1", "1", null));
        String id = send(FINANCE, "?files=2&metric=" + metric, first)
                .then()
                .statusCode(202)
                .body("status", equalTo("RECEIVING"))
                .body("files.complete", equalTo(1))
                .body("bills[0].outcome", equalTo(null))
                .extract()
                .path("id");

        add(id, first).then().statusCode(202).body("files.complete", equalTo(1));
        assertEquals(0, rows(bills.account), "nothing counts before the set is complete");
        add(id, csv(bills.row("2", "2", null)))
                .then()
                .statusCode(201)
                .body("bills[0].outcome", equalTo("NEW"))
                .body("bills[0].rows", equalTo(2))
                .body("totals.EUR.billedCost", equalTo("3"));
        add(id, csv(bills.row("3", "3", null))).then().statusCode(409).body("type", equalTo("/problems/import-over"));
    }

    private static Response add(String id, String file) {
        return Facts.anyone()
                .auth()
                .oauth2(FINANCE)
                .header("Content-Type", "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/" + id + "/files");
    }

    @Test
    void aBadFileOfASetLeavesTheSetAsItWas() {
        String id = bills.begun(facts.source);

        add(id, "a;b\n").then().statusCode(422);

        JsonPath present = read(id);
        assertEquals(1, present.getInt("files.complete"));
        assertEquals(1, present.getInt("rows.read"));
    }

    @Test
    void aCancelledImportLeavesNothing() {
        String id = bills.begun(facts.source);

        given().auth().oauth2(FINANCE).delete("/api/v1/imports/" + id).then().statusCode(428);
        given().auth()
                .oauth2(FINANCE)
                .header("If-Match", "\"2\"")
                .delete("/api/v1/imports/" + id)
                .then()
                .statusCode(204);

        assertEquals(0, left(id));
    }

    @Test
    void aFileWhoseClientGoesAwayLeavesNothing() {
        StoredImport begun = begin(1);
        int number = begun(begun);
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(csv(bills.row("1", "1", null), bills.row("2", "2", null))
                        .getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Connection reset");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        return read();
                    }
                });

        assertThrows(RuntimeException.class, () -> staging.take(begun, number, broken));

        assertEquals(
                0,
                cells().number(
                                "SELECT count(*) FROM bill_row WHERE import_id = ?::uuid",
                                begun.id().toString()));
        desk.round(Instant.now().plus(Duration.ofMinutes(11)));
        assertEquals(0, left(begun.id().toString()));
    }

    @Test
    void anImportLeftUnpublishedByADeadProcessIsTakenUpAgain() {
        String id = staged().toString();
        assertEquals("PUBLISHING", read(id).getString("status"));

        desk.round(Instant.now());
        assertEquals("PUBLISHING", read(id).getString("status"));
        desk.round(Instant.now().plus(Duration.ofMinutes(1)));

        assertEquals("PUBLISHED", read(id).getString("status"));
        assertEquals("NEW", read(id).getString("bills[0].outcome"));
    }

    @Test
    void aRoundWaitsForNobodyWhoPublishes() {
        UUID id = staged();
        ExecutorService rounds = Executors.newSingleThreadExecutor();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                assertTrue(repository.lock(id, ImportStatus.PUBLISHING));
                Future<?> round = rounds.submit(() -> desk.round(Instant.now().plus(Duration.ofMinutes(1))));
                assertDoesNotThrow(() -> round.get(20, TimeUnit.SECONDS));
            });
        } finally {
            rounds.shutdownNow();
        }

        assertEquals("PUBLISHING", read(id.toString()).getString("status"));
    }

    /** An import whose one file is there, and which nobody publishes. */
    private UUID staged() {
        StoredImport begun = begin(1);
        byte[] file = csv(bills.row("1", "1", null)).getBytes(StandardCharsets.UTF_8);
        staging.take(begun, begun(begun), new ByteArrayInputStream(file));
        return begun.id();
    }

    @Test
    void aSetThatNobodyCompletesIsForgotten() {
        String id = bills.begun(facts.source);

        desk.round(Instant.now().plus(Duration.ofHours(23)));
        assertTrue(left(id) > 0);
        desk.round(Instant.now().plus(Duration.ofHours(25)));

        assertEquals(0, left(id));
    }

    private StoredImport begin(int files) {
        Instant now = Instant.now();
        StoredImport begun = new StoredImport(
                UUID.randomUUID(),
                1,
                ImportStatus.RECEIVING,
                null,
                "fin-1",
                facts.metric("COST", "SUM"),
                Cost.EFFECTIVE,
                files,
                0,
                false,
                "x_CostCenter",
                "x_Account",
                0,
                0,
                Findings.NONE,
                List.of(),
                null,
                now,
                now,
                null);
        QuarkusTransaction.requiringNew().run(() -> repository.insert(begun));
        return begun;
    }

    private int begun(StoredImport wanted) {
        return QuarkusTransaction.requiringNew()
                .call(() -> repository.beginFile(wanted.id(), Instant.now()))
                .orElseThrow();
    }

    @Test
    void oneMetricHoldsOneCost() {
        String metric = facts.metric("COST", "SUM");
        published("?metric=" + metric, csv(bills.row("1", "2", null)));

        String other = csv(new Bills().row("1", "2", null));
        send(FINANCE, "?cost=BILLED&metric=" + metric, other)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/costs-mixed"));
        published("?cost=BILLED&metric=" + metric, csv(bills.row("1", "2", null)));

        List<String> failed = given().auth()
                .oauth2(FINANCE)
                .get("/api/v1/imports?status=FAILED&limit=1")
                .jsonPath()
                .getList("items.failure.type");
        assertEquals(List.of("/problems/costs-mixed"), failed);
    }

    @Test
    void aSourceReplacesItsOwnBillsOnly() {
        initiatives.tell(
                "source",
                "registered",
                UUID.randomUUID(),
                InitiativesServiceDouble.state("source", facts.source, "client", "svc-bills"));
        facts.awaitKnown(initiatives);
        String client = TestTokens.of("svc-bills", "integrator");
        String file = csv(bills.row("1", "1", null));
        String metric = facts.metric("COST", "SUM");

        send(client, "?metric=" + metric, file).then().statusCode(403);
        send(client, "?metric=" + metric + "&source=" + facts.source, file)
                .then()
                .statusCode(201);
        published("?metric=" + metric, csv(bills.row("2", "2", null)));
        send(client, "?metric=" + metric + "&source=" + facts.source, file)
                .then()
                .statusCode(201);
        Bills others = new Bills();
        published("?metric=" + metric, csv(others.row("2", "2", null)));
        send(client, "?metric=" + metric + "&source=" + facts.source, csv(others.row("3", "3", null)))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/bill-of-another-source"));
        given().auth()
                .oauth2(client)
                .get("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.source", equalTo(List.of(facts.source, facts.source, facts.source)));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}

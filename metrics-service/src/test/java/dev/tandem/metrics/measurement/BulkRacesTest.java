package dev.tandem.metrics.measurement;

import static dev.tandem.metrics.measurement.Facts.FINANCE;
import static dev.tandem.metrics.measurement.Facts.array;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.cell.StoredCells;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever runs at the same moment, the totals of the cells are the sums of the latest versions. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class BulkRacesTest {

    private static final int WRITERS = 4;

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void theSameBulkSentByManyAtOnceIsStoredOnce() throws Exception {
        UUID shop = facts.initiative(initiatives, "RACE-1");
        String orders = facts.metric("KPI", "SUM");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(facts.row("f" + i, orders, "2026-0" + (i % 9 + 1) + "-15", "1", of(shop.toString())));
        }
        String body = array(rows.toArray(String[]::new));

        List<JsonPath> answers = together(List.of(body, body, body, body));

        assertEquals(
                300,
                answers.stream().mapToInt(answer -> answer.getInt("accepted")).sum());
        assertEquals(
                900,
                answers.stream().mapToInt(answer -> answer.getInt("unchanged")).sum());
        assertConsistent(orders);
        assertEquals(300, cells().number("SELECT count(*) FROM measurement WHERE source = ?", facts.source));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void totalsAreTheSumsOfTheLatestVersionsHoweverBulksAndArrivalsCross(long seed) throws Exception {
        Random random = new Random(seed);
        String orders = facts.metric("KPI", "SUM");
        String level = facts.metric("KPI", "LAST");
        List<String> names = new ArrayList<>();
        names.add(facts.initiative(initiatives, "KNOWN-" + seed).toString());
        names.add("ext:" + facts.source + ":LATER-" + seed);
        names.add("ext:" + facts.source + ":NEVER-" + seed);
        for (int round = 0; round < 3; round++) {
            List<String> bodies = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                bodies.add(body(random, List.of(orders, level), names));
            }
            if (round == 1) {
                initiatives.initiative(
                        null,
                        "Later",
                        "LIVE",
                        "externalReferences",
                        List.of(InitiativesServiceDouble.reference(facts.source, "LATER-" + seed)));
            }
            together(bodies);
        }
        facts.awaitKnown(initiatives);

        assertConsistent(orders);
        assertConsistent(level);
        assertEquals(
                0,
                cells().number(
                                "SELECT count(*) FROM measurement WHERE unresolved = ?",
                                "ext:" + facts.source + ":LATER-" + seed));
        assertEquals(
                0,
                cells().number(
                                "SELECT count(*) FROM (SELECT 1 FROM measurement WHERE source = ? GROUP BY id"
                                        + " HAVING max(version) <> count(*)) holes",
                                facts.source));
        assertEquals(0, cells().number(STALE_EVENTS, orders));
        assertEquals(0, cells().number(STALE_LAST, level));
    }

    private static final String STALE_EVENTS = """
            SELECT count(*) FROM cell c JOIN metric k ON k.id = c.metric_id WHERE k.key = ? AND NOT EXISTS (
                SELECT FROM journal j WHERE j.aggregate = 'cell' AND j.aggregate_id = c.id AND j.sequence = c.sequence
                    AND (j.state ->> 'total')::numeric = c.total AND (j.state ->> 'count')::bigint = c.count)""";

    private static final String STALE_LAST = """
            SELECT count(*) FROM cell c JOIN metric k ON k.id = c.metric_id WHERE k.key = ?
            AND c.last IS DISTINCT FROM (
                SELECT x.value FROM (
                    SELECT DISTINCT ON (source, id) * FROM measurement ORDER BY source, id, version DESC) x
                WHERE x.metric_id = c.metric_id AND x.initiative_id = c.initiative_id AND x.value IS NOT NULL
                    AND date_trunc('month', x.starts_on) = c.month
                ORDER BY x.starts_on DESC, x.source DESC, x.id DESC LIMIT 1)""";

    private String body(Random random, List<String> metrics, List<String> initiativeNames) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String value = random.nextInt(6) == 0 ? null : String.valueOf(random.nextInt(1000) - 200);
            rows.add(facts.row(
                    "f" + random.nextInt(60),
                    metrics.get(random.nextInt(metrics.size())),
                    "2026-0" + (random.nextInt(3) + 1) + "-1" + random.nextInt(10),
                    value,
                    of(initiativeNames.get(random.nextInt(initiativeNames.size())))));
        }
        return array(rows.toArray(String[]::new));
    }

    private void assertConsistent(String metric) {
        assertEquals(cells().recounted(metric), cells().stored(metric));
        assertEquals(cells().recounted(metric), cells().deltas(metric));
    }

    private StoredCells cells() {
        return new StoredCells(database);
    }

    private static List<JsonPath> together(List<String> bodies) throws InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newFixedThreadPool(bodies.size());
        try {
            List<Future<JsonPath>> running = new ArrayList<>();
            for (String body : bodies) {
                running.add(writers.submit(() -> Facts.post(FINANCE, "application/json", "", body)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()));
            }
            List<JsonPath> answers = new ArrayList<>();
            for (Future<JsonPath> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            writers.shutdownNow();
        }
    }

    private static String of(String initiative) {
        return "\"initiative\": \"" + initiative + "\"";
    }
}

package dev.tandem.metrics.measurement;

import static dev.tandem.metrics.measurement.Facts.FINANCE;
import static dev.tandem.metrics.measurement.Facts.counts;
import static dev.tandem.metrics.measurement.Facts.post;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.cell.StoredCells;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All facts that match, in a form that can be sent back. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class MeasurementExportTest {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();
    private final ObjectMapper mapper = new ObjectMapper();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        initiatives.close();
    }

    private static Response export(String token, String form, String query) {
        return Facts.anyone().auth().oauth2(token).accept(form).get("/api/v1/measurements?" + query);
    }

    private String exported(String token, String form) {
        Response answer = export(token, form, "source=" + facts.source);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.asString();
    }

    @Test
    void factsComeAsTheColumnsOfABulk() {
        UUID shop = facts.initiative(initiatives, "SHOP");
        String orders = facts.metric("KPI", "SUM");
        String cost = facts.metric("COST", "SUM");
        facts.record(
                facts.row("-x", orders, "2026-01-02", "1.50", "\"labels\": {\"channel\": \"=x\", \"b c\": \"a,b\"}"),
                facts.row("gone", orders, "2026-01-02", "1", ""),
                facts.row("c", cost, "2026-03-05", "-3", "\"currency\": \"EUR\", \"initiative\": \"" + shop + "\""),
                facts.row("w", orders, "2026-01-03", "4", "\"initiative\": \"ext:nowhere:x\"")
                        .replace("\"on\": \"2026-01-03\"", "\"from\": \"2026-01-03\", \"to\": \"2026-01-09\""));
        facts.record(facts.row("gone", orders, "2026-01-02", null, ""));

        Response csv = export(FINANCE, CSV, "source=" + facts.source);

        assertEquals("text/csv;charset=UTF-8;header=present", csv.header("Content-Type"));
        assertEquals("Accept", csv.header("Vary"));
        assertEquals(
                """
                source,id,metric,on,from,to,value,currency,initiative,labels.b c,labels.channel
                SRC,"'-x",ORDERS,2026-01-02,,,1.50,,,"a,b","'=x"
                SRC,w,ORDERS,,2026-01-03,2026-01-09,4,,ext:nowhere:x,,
                SRC,c,COST,2026-03-05,,,-3,EUR,SHOP,,
                """.replace("SRC", facts.source)
                        .replace("ORDERS", orders)
                        .replace("COST", cost)
                        .replace("SHOP", shop.toString())
                        .replace("\n", "\r\n"),
                csv.asString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatIsExportedCanBeSentBackAndChangesNothing(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        UUID shop = facts.initiative(initiatives, "SHOP");
        String[] metrics = {facts.metric("KPI", "SUM"), facts.metric("COST", "SUM"), facts.metric("KPI", "LAST")};
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            int metric = random.nextInt(metrics.length);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("source", facts.source);
            row.put("id", text(random) + i);
            row.put("metric", metrics[metric]);
            String day = "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            row.put(random.nextBoolean() ? "on" : "from", day);
            if (row.containsKey("from")) {
                row.put("to", random.nextBoolean() ? day : "2026-12-31");
            }
            row.put(
                    "value",
                    (random.nextBoolean() ? "-" : "") + random.nextLong(1_000_000) + "." + random.nextInt(100));
            row.put("currency", metric == 1 ? "EUR" : null);
            row.put(
                    "initiative",
                    random.nextBoolean() ? shop : random.nextBoolean() ? null : "ext:later:" + text(random));
            Map<String, String> labels = new LinkedHashMap<>();
            for (int label = random.nextInt(4); label > 0; label--) {
                labels.put((text(random) + label).replace(":", ""), text(random));
            }
            row.put("labels", labels);
            rows.add(mapper.writeValueAsString(row));
        }
        assertEquals(700, facts.record(rows.toArray(String[]::new)).getInt("accepted"));
        Map<String, String> cells = new StoredCells(database).stored(metrics[1]);

        for (String form : List.of(CSV, NDJSON)) {
            String all = exported(FINANCE, form);
            assertEquals(
                    List.of(0, 0, 700, 0, 0),
                    counts(post(FINANCE, form, "", all)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()),
                    form);
            assertEquals(all, exported(FINANCE, form));
        }
        assertEquals(cells, new StoredCells(database).stored(metrics[1]));
        assertEquals(
                List.of(1),
                facts.list(FINANCE, "&limit=200").getList("items.version").stream()
                        .distinct()
                        .toList());
    }

    /** Printable, often with what spreadsheets and CSV mind. */
    private static String text(Random random) {
        String letters = "=+-@'\",;| aé\uFF1D\u201C\uD83D\uDE80";
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(6); length > 0; length--) {
            int at = random.nextInt(letters.length() - 1);
            text.append(at == letters.length() - 2 ? "\uD83D\uDE80" : letters.charAt(at));
        }
        return text.toString();
    }

    @Test
    void nobodyGetsMoreThanTheListShows() {
        UUID own = initiatives.initiative(null, "Own", "LIVE", "author", "pm-" + facts.source);
        facts.awaitKnown(initiatives);
        String orders = facts.metric("KPI", "SUM");
        String cost = facts.metric("COST", "SUM");
        facts.record(
                facts.row("kpi", orders, "2026-01-02", "1", ""),
                facts.row("mine", cost, "2026-01-02", "1", "\"currency\": \"EUR\", \"initiative\": \"" + own + "\""),
                facts.row("other", cost, "2026-01-02", "1", "\"currency\": \"EUR\""));

        assertEquals(4, exported(FINANCE, CSV).lines().count());
        assertEquals(2, exported(TestTokens.of("v", "viewer"), CSV).lines().count());
        assertEquals(1, exported(TestTokens.of("v", "viewer"), NDJSON).lines().count());
        String mine = exported(TestTokens.of("pm-" + facts.source, "portfolio-manager"), NDJSON);
        assertTrue(mine.contains("\"mine\"") && !mine.contains("\"other\""), mine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=10", "cursor=abc", "metric=no-such-metric", "from=never"})
    void aBadQuestionIsAProblemAndNoTable(String query) {
        for (String form : List.of(CSV, NDJSON)) {
            export(FINANCE, form, query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
        }
        export(FINANCE, "application/pdf", "late=false").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void moreKeysOfLabelsThanColumnsAreLeftToLinesOfJson() {
        String orders = facts.metric("KPI", "SUM");
        facts.record(IntStream.range(0, 51)
                .mapToObj(row -> facts.row("r" + row, orders, "2026-01-02", "1", labels(row * 20, 20, 1)))
                .toArray(String[]::new));

        export(FINANCE, CSV, "source=" + facts.source)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("errors[0].header", equalTo("Accept"));
        assertEquals(51, exported(FINANCE, NDJSON).lines().count());
    }

    private static String labels(int first, int many, int length) {
        return "\"labels\": {"
                + String.join(
                        ", ",
                        IntStream.range(first, first + many)
                                .mapToObj(key -> "\"k" + key + "\": \"" + "v".repeat(length) + "\"")
                                .toList())
                + "}";
    }

    @Test
    void whoeverStopsReadingIsCutOffAndHoldsNothing() throws IOException {
        String orders = facts.metric("KPI", "SUM");
        facts.record(IntStream.range(0, 3000)
                .mapToObj(row -> facts.row("r" + row, orders, "2026-01-02", "1", labels(0, 20, 256)))
                .toArray(String[]::new));
        String underWay = "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction' AND query LIKE ?";
        StoredCells reader = new StoredCells(database);
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                silent.add(askingAndNotReading());
            }
            await().atMost(20, SECONDS).until(() -> reader.number(underWay, "%m.labels%") == 4);
            export(FINANCE, CSV, "source=none")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "10");

            await().atMost(30, SECONDS).until(() -> reader.number(underWay, "%m.labels%") == 0);

            export(FINANCE, CSV, "source=none").then().statusCode(200);
            String rest = new String(silent.get(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(rest.startsWith("HTTP/1.1 200"), rest.substring(0, Math.min(100, rest.length())));
            assertFalse(rest.endsWith("\r\n0\r\n\r\n"));
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private Socket askingAndNotReading() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8 * 1024);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream()
                .write(("GET /api/v1/measurements?source=" + facts.source
                                + " HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n" + "Authorization: Bearer " + FINANCE
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}

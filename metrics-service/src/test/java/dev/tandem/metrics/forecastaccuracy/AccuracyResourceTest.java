package dev.tandem.metrics.forecastaccuracy;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import dev.tandem.metrics.report.MeasuredCells;
import dev.tandem.metrics.report.ReportReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class AccuracyResourceTest {

    @Inject
    Sql sql;

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final MeasuredCells measured = new MeasuredCells();
    private final Facts facts = new Facts();
    private final ReportReader report = new ReportReader(initiatives, "forecast-accuracy");

    @AfterEach
    void close() {
        initiatives.close();
    }

    private void forecast(UUID id, int version, String statedOn, InitiativesServiceDouble.Line... lines) {
        Map<String, Object> current =
                state("version", version, "statedOn", statedOn, "author", "author-1", "lines", List.of(lines));
        initiatives.tell("forecast", "revised", id, state("initiativeId", id, "current", current, "added", null));
    }

    private static InitiativesServiceDouble.Line opex(String amount, String from, String to) {
        return line("COST", amount, "EUR", "expenseType", "OPEX", "from", from, "to", to);
    }

    /** Those of one row as "months bias mape wape reason". */
    private static List<String> figures(JsonPath answer, String row, String series) {
        List<Map<String, Object>> figures =
                answer.getList("currencies[0]." + row + ".figures.findAll { it.series == '" + series + "' }");
        return figures.stream()
                .map(at -> at.get("monthsAhead") + ": " + at.get("months") + " " + at.get("bias") + " " + at.get("mape")
                        + " " + at.get("wape") + " " + at.get("reason"))
                .toList();
    }

    @Test
    void eachMonthIsHeldAgainstTheVersionOfItsDistance() {
        UUID node = initiatives.portfolioNode(null, "Accuracy " + UUID.randomUUID());
        UUID shop = initiatives.initiative(node, "Shop", "LIVE", "businessOwner", "bella");
        UUID tills = initiatives.initiative(node, "Tills", "LIVE", "businessOwner", null);
        forecast(shop, 1, "2025-01-31", opex("600.00", "2025-02-01", "2025-07-31"));
        forecast(shop, 2, "2025-04-30", opex("360.00", "2025-05-01", "2025-07-31"));
        forecast(tills, 1, "2025-01-31", opex("70.00", "2025-02-01", "2025-02-28"));
        facts.awaitKnown(initiatives);
        UUID cloud = measured.metric("COST", "OPEX");
        for (int month = 2; month <= 7; month++) {
            measured.cell(cloud, shop, YearMonth.of(2025, month), "EUR", "110");
        }
        measured.cell(measured.metric("COST", "CAPEX"), shop, YearMonth.of(2025, 3), "EUR", "5000");

        JsonPath owners = report.asFinance("basis=stated&groupBy=business-owner&portfolioNode=" + node);

        assertEquals(List.of("bella", "No owner"), owners.getList("currencies[0].rows.group.title"));
        assertEquals(
                List.of(
                        "1: 6 0.0000 0.0909 0.0909 null",
                        "3: 4 0.0455 0.0909 0.0909 null",
                        "6: 1 0.0909 0.0909 0.0909 null",
                        "12: 0 null null null NOTHING_STATED"),
                figures(owners, "rows[0]", "FORECAST"));
        assertEquals(
                "1: 0 null null null NOT_MEASURED",
                figures(owners, "rows[1]", "FORECAST").get(0));
        assertEquals(
                "1: 0 null null null NOTHING_STATED",
                figures(owners, "rows[0]", "PLAN").get(0));
        assertEquals("660.00", owners.getString("currencies[0].rows[0].figures[4].stated"));
        assertEquals("660.00", owners.getString("currencies[0].total[0].figures[4].actual"));
        assertEquals(1, owners.getInt("currencies[0].total[0].figures[4].unmeasured"));
        assertEquals(
                "1: 3 0.0909 0.0909 0.0909 null",
                figures(
                                report.asFinance(
                                        "basis=stated&to=2025-04-30&groupBy=portfolio-node&portfolioNode=" + node),
                                "rows[0]",
                                "FORECAST")
                        .get(0));
        assertEquals(
                List.of(),
                report.asFinance("portfolioNode=" + node).getList("currencies"),
                "recorded just now: hindsight");
    }

    @Test
    void hindsightDoesNotCountAndOnlyPlansThatCountAreJudged() {
        UUID node = initiatives.portfolioNode(null, "Hindsight " + UUID.randomUUID());
        UUID shop = initiatives.initiative(node, "Shop", "LIVE");
        UUID gone = initiatives.initiative(node, "Gone", "CANCELLED");
        facts.awaitKnown(initiatives);
        stated(shop, "PLAN", 1, "2025-01-10", "2025-01-10T10:00:00Z", "90");
        stated(shop, "PLAN", 2, "2025-01-10", "2025-06-10T10:00:00Z", "100");
        stated(gone, "PLAN", 1, "2025-01-10", "2025-01-10T10:00:00Z", "900");
        UUID build = measured.metric("COST", "CAPEX");
        measured.cell(build, shop, YearMonth.of(2025, 3), "EUR", "100");
        measured.cell(build, gone, YearMonth.of(2025, 3), "EUR", "100");

        assertEquals(
                "1: 1 0.1000 0.1000 0.1000 null",
                figures(report.asFinance("portfolioNode=" + node), "rows[0]", "PLAN")
                        .get(0));
        assertEquals(
                "1: 1 0.0000 0.0000 0.0000 null",
                figures(report.asFinance("basis=stated&portfolioNode=" + node), "rows[0]", "PLAN")
                        .get(0));
    }

    private void stated(UUID id, String series, int version, String on, String at, String amount) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(
                    "INSERT INTO stated_version (initiative_id, series, version, stated_on, recorded_at)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    id,
                    series,
                    version,
                    LocalDate.parse(on),
                    OffsetDateTime.parse(at));
            sql.update(
                    "INSERT INTO stated_line (initiative_id, series, version, ordinal, kind, expense_type, amount,"
                            + " currency, from_date, to_date) VALUES (?, ?, ?, 0, 'COST', 'CAPEX', ?::numeric, 'EUR',"
                            + " '2025-03-01', '2025-03-31')",
                    id,
                    series,
                    version,
                    amount);
        });
    }

    @Test
    void everyAnswerOfTheMomentIsTheAnswerOfThatInstantForEver() {
        Random random = new Random(58);
        UUID node = initiatives.portfolioNode(null, "As of " + UUID.randomUUID());
        UUID shop = initiatives.initiative(node, "Shop", "LIVE");
        facts.awaitKnown(initiatives);
        String build = facts.metric("COST", "SUM");
        Map<Instant, Object> said = new LinkedHashMap<>();
        for (int step = 0; step < 9; step++) {
            switch (step % 3) {
                case 0 ->
                    forecast(
                            shop,
                            step + 1,
                            "2025-0" + (1 + step / 3) + "-20",
                            line("COST", "9" + step + "0.00", "EUR", "from", "2025-02-01", "to", "2025-08-31"));
                case 1 ->
                    facts.record(facts.row(
                            "f" + random.nextInt(2),
                            build,
                            "2025-0" + (3 + random.nextInt(5)) + "-10",
                            String.valueOf(100 + random.nextInt(100)),
                            "\"currency\": \"EUR\", \"initiative\": \"" + shop + "\""));
                default -> initiatives.retellInitiative(shop, node, "Shop", "LIVE", "businessOwner", "owner-" + step);
            }
            facts.awaitKnown(initiatives);
            said.put(Instant.now(), read(node, ""));
        }

        said.forEach((at, then) -> assertEquals(then, read(node, "&asOf=" + at), "as of " + at));
        assertEquals(said.size(), said.values().stream().distinct().count(), "each step changed the answer");
    }

    private Object read(UUID node, String query) {
        List<Object> answers = new ArrayList<>();
        for (String group : List.of("business-owner", "initiative")) {
            answers.add(report.asFinance("basis=stated&groupBy=" + group + "&portfolioNode=" + node + query)
                    .get("currencies"));
        }
        return answers;
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy, theme",
        "groupBy, owner",
        "labelKey, wave",
        "basis, guessed",
        "from, 2025",
        "currency, XXX",
        "asOf, 2999-01-01T00:00:00Z"
    })
    void aParameterThatCannotBeReadIsRefusedByName(String parameter, String value) {
        initiatives.initiative(null, "Anything", "LIVE");

        Response answer = report.ask(TestTokens.of("fin", "finance"), parameter + "=" + value);

        assertEquals(400, answer.statusCode(), answer.asString());
        assertEquals(parameter, answer.jsonPath().getString("errors[0].parameter"));
    }
}

package dev.tandem.metrics.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.cell.StoredCells;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import dev.tandem.metrics.reconciliation.PlainReport.Amount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Facts, corrections, deletions, rates, cloud bills, rules and closings at random, through the API: cells, reports of now
 * and reports of every remembered instant are what plain books say, to the last digit.
 */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class EverythingAddsUpTest {

    private static final int STEPS = 160;
    private static final int REMEMBERED_EVERY = 20;

    private static final List<String> FIGURES = List.of(
            "plan.costCapex",
            "plan.costOpex",
            "plan.costUnclassified",
            "plan.benefit",
            "actual.costCapex",
            "actual.costOpex",
            "actual.costUnclassified",
            "actual.benefit");

    @Inject
    DataSource database;

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();

    @AfterEach
    void close() {
        initiatives.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"1, 1991", "2, 1993", "3, 1995"})
    void cellsReportsAndReportsOfThePastAreWhatPlainBooksSay(long seed, int year) {
        Random random = new Random(seed);
        RandomWrites writes = new RandomWrites(random, year, initiatives);
        Map<Instant, PlainBooks> remembered = new LinkedHashMap<>();
        int added = 0;
        for (int step = 1; step <= STEPS; step++) {
            writes.step();
            if (step == STEPS / 2) {
                writes.arrive();
            }
            if (step == REMEMBERED_EVERY * 2) {
                writes.publishAll();
            }
            if (step % REMEMBERED_EVERY == 0) {
                assertCells(writes);
                assertReport(writes, writes.books, random, "");
                added += assertFacts(writes, random, "");
                remembered.put(Instant.now(), writes.books.copy());
            }
        }
        for (Map.Entry<Instant, PlainBooks> then : remembered.entrySet()) {
            String asOf = "&asOf=" + then.getKey();
            for (int question = 0; question < 2; question++) {
                assertReport(writes, then.getValue(), random, asOf);
            }
            added += assertFacts(writes, random, asOf);
        }
        assertTrue(added > STEPS / 16, "hardly any figure was looked behind: " + added);
        assertReconciled(writes);
        assertAnswered(writes);
    }

    private static void assertReconciled(RandomWrites writes) {
        for (String metric : writes.metrics.keySet()) {
            JsonPath found = ReconciliationResourceTest.found("{\"metric\": \"" + metric + "\"}");
            long facts = writes.books.inCells().stream()
                    .filter(fact -> fact.metric().equals(metric))
                    .count();
            assertEquals(facts, found.getLong("findings.facts"), metric);
            assertEquals(writes.books.cells(metric).size(), found.getInt("findings.cells"), metric);
            assertEquals(List.of(), found.getList("findings.differences"), metric);
        }
    }

    /** A property of the test itself: reports were converted, and not only refused for want of rates. */
    private void assertAnswered(RandomWrites writes) {
        assertTrue(writes.books.facts.size() > STEPS / 6, "hardly any facts");
        assertTrue(!writes.books.closed.isEmpty(), "no month was closed");
        assertTrue(!writes.books.given.isEmpty(), "no bill was shared out");
    }

    private void assertCells(RandomWrites writes) {
        StoredCells cells = new StoredCells(database);
        for (String metric : writes.metrics.keySet()) {
            Map<String, String> expected = writes.books.cells(metric);
            assertEquals(expected, cells.stored(metric), "stored " + metric);
            assertEquals(expected, cells.deltas(metric), "deltas of " + metric);
        }
    }

    /** C has no benefit line, so its benefit is its revenue. */
    private static int assertFacts(RandomWrites writes, Random random, String asOf) {
        YearMonth first = writes.first.plusMonths(random.nextInt(RandomWrites.MONTHS));
        String range = random.nextBoolean()
                ? "&from=" + writes.first.atDay(1)
                : "&from=" + first.atDay(1) + "&to=" + first.plusMonths(1).atDay(1);
        return new FactsBehind(random, writes.node, range + asOf).addUp(writes.books.ids.get("C"));
    }

    private void assertReport(RandomWrites writes, PlainBooks books, Random random, String asOf) {
        int begin = random.nextInt(RandomWrites.MONTHS);
        YearMonth first = writes.first.plusMonths(begin);
        YearMonth last = first.plusMonths(random.nextInt(RandomWrites.MONTHS - begin));
        String target = random.nextInt(4) == 0
                ? null
                : RandomWrites.CURRENCIES.get(random.nextInt(RandomWrites.CURRENCIES.size()));
        PlainReport plain = new PlainReport(books, writes.metrics, writes.plan, target);
        List<Amount> amounts = plain.amounts(first, last);
        String query = "groupBy=initiative&interval=month&portfolioNode=" + writes.node + "&from=" + first.atDay(1)
                + "&to=" + last.atDay(1) + (target == null ? "" : "&currency=" + target) + asOf;

        Response answer = Facts.anyone().auth().oauth2(Facts.FINANCE).get("/api/v1/reports/profit-and-loss?" + query);

        if (!plain.missing().isEmpty()) {
            JsonNode problem = answer.then().statusCode(422).extract().as(JsonNode.class);
            assertEquals(
                    "/problems/exchange-rates-missing", problem.path("type").asText());
            assertEquals(plain.missing(), keys(problem.path("errors").findValuesAsText("detail")), query);
            return;
        }
        JsonNode report = answer.then().statusCode(200).extract().as(JsonNode.class);
        assertBlocks(amounts, report, query);
        if (target != null) {
            Set<String> rates = new TreeSet<>();
            report.at("/conversion/rates")
                    .forEach(rate -> rates.add(rate.path("key").asText() + " "
                            + PlainBooks.plain(new BigDecimal(rate.path("rate").asText()))));
            assertEquals(plain.used(), rates, query);
        }
    }

    private static Set<String> keys(List<String> details) {
        Set<String> keys = new TreeSet<>();
        details.forEach(detail -> keys.add(detail.substring(detail.indexOf('(') + 1, detail.indexOf(')'))));
        return keys;
    }

    private static void assertBlocks(List<Amount> amounts, JsonNode report, String query) {
        Map<String, Map<String, BigDecimal>> expected = PlainReport.rounded(amounts);
        JsonNode blocks = report.path("currencies");
        List<String> currencies = new ArrayList<>();
        blocks.forEach(block -> currencies.add(block.path("currency").asText()));
        assertEquals(List.copyOf(expected.keySet()), currencies, query);
        for (JsonNode block : blocks) {
            String currency = block.path("currency").asText();
            JsonNode totals = block.path("total");
            BigDecimal zero = BigDecimal.ZERO.setScale(PlainReport.minorUnits(currency));
            for (String figure : FIGURES) {
                assertEquals(
                        expected.get(currency).getOrDefault(figure, zero).toPlainString(),
                        amount(totals, figure),
                        figure + " in " + currency + ", " + query);
            }
            List<Amount> ofBlock = amounts.stream()
                    .filter(amount -> amount.currency().equals(currency))
                    .toList();
            for (String figure : FIGURES) {
                BigDecimal total = new BigDecimal(amount(totals, figure));
                assertRows(ofBlock, block.path("rows"), figure, total, query);
            }
            for (String cost : List.of("plan.cost", "actual.cost")) {
                assertEquals(
                        expected.get(currency).getOrDefault(cost, zero).toPlainString(),
                        amount(totals, cost),
                        cost + " in " + currency + ", " + query);
            }
        }
    }

    private static String amount(JsonNode figures, String name) {
        return figures.at("/" + name.replace('.', '/')).asText();
    }

    /** Each row is its exact amount rounded up or down, and the rows add up to their total. */
    private static void assertRows(List<Amount> amounts, JsonNode rows, String figure, BigDecimal total, String query) {
        Map<String, BigDecimal> exact = new HashMap<>();
        amounts.stream()
                .filter(amount -> amount.figure().equals(figure))
                .forEach(amount -> exact.merge(amount.id() + " " + amount.month(), amount.exact(), BigDecimal::add));
        Map<String, BigDecimal> told = new TreeMap<>(Comparator.naturalOrder());
        for (JsonNode row : rows) {
            told.put(
                    row.at("/group/id").asText() + " " + row.at("/period/label").asText(),
                    new BigDecimal(amount(row, figure)));
        }
        told.forEach((place, amount) -> assertTrue(
                exact.getOrDefault(place, BigDecimal.ZERO)
                                .subtract(amount)
                                .abs()
                                .compareTo(total.ulp())
                        < 0,
                () -> figure + " of " + place + ": " + amount + " for " + exact.get(place) + ", " + query));
        assertTrue(
                told.keySet().containsAll(exact.keySet()),
                () -> figure + ": " + told.keySet() + " for " + exact.keySet());
        assertEquals(
                total,
                told.values().stream().reduce(BigDecimal.ZERO.setScale(total.scale()), BigDecimal::add),
                figure + " of all rows, " + query);
    }
}

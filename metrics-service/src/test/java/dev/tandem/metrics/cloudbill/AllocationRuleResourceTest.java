package dev.tandem.metrics.cloudbill;

import static dev.tandem.metrics.cloudbill.Bills.csv;
import static dev.tandem.metrics.cloudbill.Bills.published;
import static dev.tandem.metrics.measurement.Facts.FINANCE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.cell.StoredCells;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules say who bears the bills; a changed one moves what it must and says so. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class AllocationRuleResourceTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();
    private final Bills bills = new Bills();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        initiatives.close();
    }

    private Map<String, String> cells(String metric) {
        StoredCells cells = new StoredCells(database);
        Map<String, String> stored = cells.stored(metric);
        assertEquals(stored, cells.deltas(metric));
        assertEquals(stored, cells.recounted(metric));
        return stored;
    }

    @ParameterizedTest
    @CsvSource({
        "99.999, 99.999",
        "100.000001, 100.000001",
        "0, 0",
    })
    void percentagesAddUpToExactlyAHundred(String percentage, String sum) {
        UUID shop = facts.initiative(initiatives, "SHOP");

        Bills.set(bills.rule(List.of(), shop.toString(), percentage))
                .then()
                .statusCode(422)
                .body("errors.detail.toString()", containsString("they add up to " + sum + "."));
    }

    @Test
    void aBadRuleIsRefusedByItsField() {
        UUID shop = facts.initiative(initiatives, "SHOP");
        String id = shop.toString();

        Bills.set(bills.rule(List.of(), "ext:no:body", "100"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/shares/0/initiative"));
        Bills.set(bills.rule(List.of(), id, "50", id, "50"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/shares/1/initiative"));
        Bills.set(bills.rule(List.of(), id, "1e2"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/shares/0/percentage"));
        String rule = bills.rule(shop);
        Bills.set(rule).then().statusCode(201);
        Bills.set(rule).then().statusCode(409).body("type", equalTo("/problems/allocation-order-taken"));
    }

    @Test
    void aChangedRuleMovesCostsAndSaysWhatMoved() {
        UUID shop = facts.initiative(initiatives, "SHOP");
        UUID search = facts.initiative(initiatives, "SEARCH");
        String metric = facts.metric("COST", "SUM");
        published("?cost=BILLED&metric=" + metric, csv(bills.row("0.10", "9", "shop"), bills.row("0.7", "9", null)));

        String rule = bills.rule(List.of(), shop.toString(), "100");
        Bills.set(rule, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("moved.size()", equalTo(2));
        assertEquals(Map.of(), cells(metric));
        JsonPath set = Bills.set(rule).then().statusCode(201).extract().jsonPath();
        assertEquals(Map.of(metric + " 2026-09 EUR " + shop, "0.1 / 1"), cells(metric));
        assertEquals(Map.of(shop.toString(), "0.1", "nobody", "-0.1"), moved(set));

        JsonPath revised = Facts.anyone()
                .auth()
                .oauth2(FINANCE)
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body(
                        "{\"shares\": [{\"initiative\": \"%s\", \"percentage\": \"30\"}, {\"initiative\": \"%s\", \"percentage\":"
                                        .formatted(shop, search)
                                + " \"70\"}]}")
                .patch("/api/v1/allocation-rules/" + set.getString("rule.id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(Map.of(shop.toString(), "-0.07", search.toString(), "0.07"), moved(revised));
        assertEquals(
                Map.of(metric + " 2026-09 EUR " + shop, "0.03 / 1", metric + " 2026-09 EUR " + search, "0.07 / 1"),
                cells(metric));

        JsonPath retired = given().auth()
                .oauth2(FINANCE)
                .header("If-Match", "\"2\"")
                .delete("/api/v1/allocation-rules/" + set.getString("rule.id"))
                .then()
                .statusCode(200)
                .body("rule.retired", equalTo(true))
                .extract()
                .jsonPath();
        assertEquals(Map.of(shop.toString(), "-0.03", search.toString(), "-0.07", "nobody", "0.1"), moved(retired));
        assertEquals(Map.of(), cells(metric));
        given().auth()
                .oauth2(FINANCE)
                .header("If-Match", "\"3\"")
                .delete("/api/v1/allocation-rules/" + set.getString("rule.id"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/allocation-rule-retired"));
    }

    @Test
    void aBillSaysWhoBearsItAndWhatNobodyBears() {
        UUID shop = facts.initiative(initiatives, "SHOP");
        String rule = Bills.set(bills.rule(List.of("shop"), shop.toString(), "100"))
                .then()
                .statusCode(201)
                .extract()
                .path("rule.id");
        String file = csv(bills.row("1.5", "1.25", "shop"), bills.row("2", "0.75", null))
                .replace("2026-09-01", "2150-01-01")
                .replace("2026-10-01", "2150-02-01");
        published("?metric=" + facts.metric("COST", "SUM"), file);

        given().auth()
                .oauth2(FINANCE)
                .get("/api/v1/bills?month=2150-01&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].billingAccount", equalTo(bills.account))
                .body("items[0].whole", equalTo(Map.of("rows", 2, "billedCost", "3.5", "effectiveCost", "2")))
                .body("items[0].allocated[0].ruleId", equalTo(rule))
                .body("items[0].allocated[0].initiativeId", equalTo(shop.toString()))
                .body("items[0].allocated[0].billedCost", equalTo("1.5"))
                .body("items[0].unallocated", equalTo(Map.of("rows", 1, "billedCost", "2", "effectiveCost", "0.75")));
    }

    private static Map<String, String> moved(JsonPath change) {
        Map<String, String> moved = new HashMap<>();
        for (Map<String, String> one : change.<Map<String, String>>getList("moved")) {
            moved.put(one.get("initiativeId") == null ? "nobody" : one.get("initiativeId"), one.get("change"));
        }
        return moved;
    }

    @Test
    void aClosedMonthKeepsItsCosts() {
        UUID shop = facts.initiative(initiatives, "SHOP");
        String metric = facts.metric("COST", "SUM");
        String rule =
                Bills.set(bills.rule(shop)).then().statusCode(201).extract().path("rule.id");
        String file = csv(bills.row("1", "1", "shop"))
                .replace("2026-09-01", "2003-04-01")
                .replace("2026-10-01", "2003-05-01");
        published("?metric=" + metric, file);
        int closedBefore = given().auth()
                .oauth2(FINANCE)
                .header("If-Match", "*")
                .delete("/api/v1/allocation-rules/" + rule + "?dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .path("closedBills");
        given().auth()
                .oauth2(FINANCE)
                .contentType("application/json")
                .body("{\"note\": \"Books are closed\"}")
                .post("/api/v1/periods/2003-04/closing")
                .then()
                .statusCode(200);

        Bills.send(FINANCE, "?metric=" + metric, file.replace("1,1,", "2,2,"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/period-closed"));
        given().auth()
                .oauth2(FINANCE)
                .header("If-Match", "*")
                .delete("/api/v1/allocation-rules/" + rule)
                .then()
                .statusCode(200)
                .body("closedBills", equalTo(closedBefore + 1))
                .body("moved.size()", equalTo(0));

        assertEquals(Map.of(metric + " 2003-04 EUR " + shop, "1 / 1"), cells(metric));
        assertEquals("UNCHANGED", published("?metric=" + metric, file).getString("bills[0].outcome"));
    }

    /** A second, simple telling of the rules decides what the cells must be. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void cellsAreWhatTheRulesSayHoweverBillsAndRulesChange(long seed) {
        Random random = new Random(seed);
        List<String> owners = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            owners.add(facts.initiative(initiatives, "OWNER-" + seed + "-" + i).toString());
        }
        String metric = facts.metric("COST", "SUM");
        List<String> rows = List.of();
        List<String[]> charges = List.of();
        Map<String, String> ruleOf = new TreeMap<>();
        for (int step = 0; step < 6; step++) {
            String app = "app" + random.nextInt(3);
            if (step % 2 == 0) {
                charges = new ArrayList<>();
                rows = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    String[] charge = {
                        BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 6)
                                .toPlainString(),
                        "app" + random.nextInt(4)
                    };
                    charges.add(charge);
                    rows.add(bills.row("7", charge[0], charge[1]));
                }
                JsonPath done = published("?metric=" + metric, csv(rows.toArray(String[]::new)));
                assertEquals(
                        sum(charges),
                        new BigDecimal(done.getString("bills[0].allocated"))
                                .add(new BigDecimal(done.getString("bills[0].unallocated")))
                                .stripTrailingZeros());
            } else if (!ruleOf.containsKey(app)) {
                String owner = owners.get(random.nextInt(3));
                Bills.set(bills.rule(List.of(app), owner, "100")).then().statusCode(201);
                ruleOf.put(app, owner);
            }
            Map<String, String> expected = new TreeMap<>();
            for (String owner : owners) {
                List<String[]> borne = new ArrayList<>();
                for (String[] charge : charges) {
                    if (owner.equals(ruleOf.get(charge[1]))) {
                        borne.add(charge);
                    }
                }
                if (!borne.isEmpty()) {
                    expected.put(metric + " 2026-09 EUR " + owner, sum(borne).toPlainString() + " / 1");
                }
            }
            assertEquals(expected, cells(metric), "seed " + seed + ", step " + step);
        }
    }

    private static BigDecimal sum(List<String[]> charges) {
        return charges.stream()
                .map(charge -> new BigDecimal(charge[0]))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }
}

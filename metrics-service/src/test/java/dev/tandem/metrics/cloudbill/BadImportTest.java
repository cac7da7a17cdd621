package dev.tandem.metrics.cloudbill;

import static dev.tandem.metrics.cloudbill.Bills.csv;
import static dev.tandem.metrics.cloudbill.Bills.send;
import static dev.tandem.metrics.cloudbill.Bills.sendBytes;
import static dev.tandem.metrics.measurement.Facts.FINANCE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.cell.StoredCells;
import dev.tandem.metrics.measurement.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is refused leaves nothing, and the answer says why. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class BadImportTest {

    private final Bills bills = new Bills();

    @Inject
    DataSource database;

    private long everything() {
        return new StoredCells(database)
                .number(
                        "SELECT (SELECT count(*) FROM bill_import) + (SELECT count(*) FROM bill_file) + (SELECT"
                                + " count(*) FROM bill_part) + (SELECT count(*) FROM bill_row) + (SELECT count(*) FROM"
                                + " bill) WHERE ? <> ''",
                        "x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                  | 422 | invalid-body",
                "HEADER                              | 422 | invalid-body",
                "BilledCost;EffectiveCost~1;2        | 422 | invalid-body",
                "BilledCost,EffectiveCost~1,2        | 422 | invalid-body",
                "HEADER,BilledCost~GOOD,1            | 422 | invalid-body",
                "HEADER~GOOD~\"1                     | 400 | malformed-csv",
                "HEADER~GOOD~\"1\"2,3                | 400 | malformed-csv",
                "HEADER~GOOD~1,2,3                   | 400 | malformed-csv",
                "HEADER~GOOD~LONG                    | 400 | malformed-csv",
                "HEADER~1,2,3~                       | 422 | bulk-refused",
            })
    void aFileThatCannotBeTakenLeavesNothing(String text, int status, String problem) {
        long before = everything();
        String file = text.replace("HEADER", Bills.HEADER)
                .replace("GOOD", bills.row("1", "1", null))
                .replace("LONG", "1,1," + "x".repeat(1 << 20))
                .replace('~', '\n');

        send(FINANCE, "", file)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));

        assertEquals(before, everything());
    }

    @Test
    void mixedEncodingsAreRefused() {
        long before = everything();
        byte[] latin = csv(bills.row("1", "1", "über")).getBytes(StandardCharsets.ISO_8859_1);

        sendBytes(FINANCE, "", latin).then().statusCode(400).body("type", equalTo("/problems/invalid-encoding"));
        sendBytes(FINANCE, "", csv(bills.row("1", "1", null)).getBytes(StandardCharsets.UTF_16))
                .then()
                .statusCode(400);

        assertEquals(before, everything());
    }

    @Test
    void badRowsAreRefusedAloneUnlessAskedOtherwise() {
        String metric = new Facts().metric("COST", "SUM");
        String file = csv(bills.row("1", "1", null), "1,2", bills.row("x", "1", "a"), bills.row("2", "2", null));
        long before = everything();

        send(FINANCE, "?atomic=true&metric=" + metric, file)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/bulk-refused"))
                .body("errors.row", equalTo(List.of(3, 4)));
        assertEquals(before, everything());

        send(FINANCE, "?metric=" + metric, file)
                .then()
                .statusCode(201)
                .body("rows.accepted", equalTo(2))
                .body("rows.refused", equalTo(2))
                .body("refused", hasSize(2))
                .body("refused[0].line", equalTo(3))
                .body("refused[1].line", equalTo(4))
                .body("refused[1].errors[0].pointer", equalTo("/BilledCost"))
                .body("totals.EUR.billedCost", equalTo("3"));
    }

    @ParameterizedTest
    @CsvSource({
        "?cost=LIST, invalid-parameter",
        "?files=0, invalid-parameter",
        "?files=1.5, invalid-parameter",
        "?atomic=yes, invalid-parameter",
        "?metric=never-heard-of, invalid-parameter",
        "?source=a:b, invalid-parameter",
        "?costCentreColumn=, invalid-parameter",
        "?when=now, unknown-parameter",
    })
    void parametersAreReadStrictly(String query, String problem) {
        send(FINANCE, query, csv(bills.row("1", "1", null)))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void onlyCostsCanBeFactsOfABill() {
        send(FINANCE, "?metric=" + new Facts().metric("REVENUE", "SUM"), csv(bills.row("1", "1", null)))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("metric"));
    }

    @Test
    void textThatTheDatabaseReadsInItsOwnWayIsKeptAsItIs() {
        String metric = new Facts().metric("COST", "SUM");
        String odd = Bills.HEADER + "\n1,1," + bills.account
                + ",EUR,2026-09-01,2026-10-01,\"N\\.\t\\N \"\"x\"\"\nz\",\\.,\"a\rb\",\n";

        send(FINANCE, "?metric=" + metric, odd)
                .then()
                .statusCode(201)
                .body("bills[0].issuer", equalTo("N\\.\t\\N \"x\"\nz"));
    }

    @Test
    void nobodyElseWritesFactsOfTheServiceItself() {
        Facts facts = new Facts();
        String row = facts.row("x", facts.metric("KPI", "SUM"), "2026-09-01", "1", "")
                .replace(facts.source, "tandem.cloud-bills");

        Facts.post(FINANCE, "application/json", "", "[" + row + "]")
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("rows[0].errors[0].pointer", equalTo("/source"));
    }
}

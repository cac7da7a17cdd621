package dev.tandem.metrics.security;

import dev.tandem.embedded.quarkus.Made;
import dev.tandem.metrics.cloudbill.Bills;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/**
 * What the requests of the roles test stand on: an initiative and a source. They are the owner's own: it is the author of
 * the initiative and the client of the source.
 */
final class Ground {

    /** A body that publishes a rate. */
    static final String RATE = """
        {"rates": [{"kind": "FISCAL_YEAR_PLAN", "currency": "ISK", "fiscalYear": 1999, "rate": "0.0068"}]}\
        """;

    /** A body that asks for a late entry. */
    static final String LATE_ENTRY = """
        {"period": "1901-01", "reason": "Found in the cellar"}\
        """;

    /** A body that freezes a report of when nothing was known. */
    static final String BOARD_REPORT = """
        {"title": "Ground", "asOf": "1999-12-31T00:00:00Z"}\
        """;

    final String owner = "owner-" + UUID.randomUUID().toString().substring(0, 8);
    final Facts facts = new Facts();
    final Bills bills = new Bills();
    final UUID node;
    final UUID initiative;
    final String metric;
    final String units;

    Ground(InitiativesServiceDouble initiatives) {
        initiatives.tell(
                "source",
                "registered",
                UUID.randomUUID(),
                InitiativesServiceDouble.state("source", facts.source, "client", owner));
        node = initiatives.portfolioNode(null, "Ground", owner);
        initiative = initiatives.initiative(
                node,
                "Ground",
                "LIVE",
                "author",
                owner,
                "externalReferences",
                List.of(InitiativesServiceDouble.reference(facts.source, "GROUND")));
        facts.awaitKnown(initiatives);
        metric = facts.metric("COST", "SUM");
        units = facts.metric("KPI", "SUM");
        lateEntry();
    }

    /** The key of a rate that is published. */
    String rate() {
        finance().body(RATE).post("/api/v1/fx-rates").then().statusCode(200);
        return "ISK-FY1999";
    }

    /** The id of a late entry that waits for a decision. */
    String lateEntry() {
        finance().body("{}").post("/api/v1/periods/1901-01/closing");
        return Made.id(
                finance().body(LATE_ENTRY).post("/api/v1/late-entries").then().statusCode(201));
    }

    /** The id of a board report. */
    String boardReport() {
        return Made.id(finance()
                .body(BOARD_REPORT)
                .post("/api/v1/reports/board")
                .then()
                .statusCode(201));
    }

    /** The id of a reconciliation that is under way or over. */
    String reconciliation() {
        return Made.id(finance()
                .body("{\"metric\": \"" + units + "\"}")
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(202));
    }

    private static RequestSpecification finance() {
        return Facts.anyone().auth().oauth2(Facts.FINANCE).contentType("application/json");
    }

    /** A row that nobody has sent yet. */
    String row() {
        return facts.row(
                UUID.randomUUID().toString(),
                metric,
                "2026-03-31",
                "1",
                "\"currency\": \"EUR\", \"initiative\": \"" + initiative + "\"");
    }
}

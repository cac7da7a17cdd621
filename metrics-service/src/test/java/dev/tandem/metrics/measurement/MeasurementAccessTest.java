package dev.tandem.metrics.measurement;

import static dev.tandem.metrics.measurement.Facts.FINANCE;
import static dev.tandem.metrics.measurement.Facts.array;
import static dev.tandem.metrics.measurement.Facts.counts;
import static dev.tandem.metrics.measurement.Facts.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.http.paging.Cursor;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may write which facts, and who sees which. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class MeasurementAccessTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();
    private final Facts foreign = new Facts();
    private final String manager = TestTokens.of("pm-" + facts.source, "portfolio-manager");
    private final String client = TestTokens.of("client-" + facts.source, "integrator");
    private UUID own;
    private UUID other;
    private String orders;
    private String cost;

    @BeforeEach
    void twoInitiativesAndASource() {
        initiatives.tell(
                "source",
                "registered",
                UUID.randomUUID(),
                InitiativesServiceDouble.state("source", facts.source, "client", "client-" + facts.source));
        own = initiatives.initiative(null, "Own", "LIVE", "author", "pm-" + facts.source);
        other = initiatives.initiative(null, "Other", "LIVE");
        facts.awaitKnown(initiatives);
        orders = facts.metric("KPI", "SUM");
        cost = facts.metric("COST", "SUM");
    }

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void aPortfolioManagerWritesFactsOfItsOwnInitiativesOnly() {
        JsonPath answer = post(
                        manager,
                        "application/json",
                        "",
                        array(
                                kpi(facts, "a", own),
                                kpi(facts, "b", other),
                                facts.row("c", orders, "2026-01-31", "1", "")))
                .jsonPath();

        assertEquals(List.of(1, 0, 0, 2, 0), counts(answer));
        assertEquals(List.of(2, 3), answer.getList("rows.row"));
        assertEquals("/initiative", answer.getString("rows[0].errors[0].pointer"));
    }

    @Test
    void aPortfolioManagerCannotTakeOverTheFactOfAnotherInitiative() {
        facts.record(kpi(facts, "a", other), facts.row("b", orders, "2026-01-31", "1", ""));

        JsonPath answer = post(manager, "application/json", "", array(kpi(facts, "a", own), kpi(facts, "b", own)))
                .jsonPath();

        assertEquals(List.of(0, 0, 0, 2, 0), counts(answer));
        assertEquals("/id", answer.getString("rows[0].errors[0].pointer"));
        assertEquals(other.toString(), facts.list(FINANCE, "").getString("items[0].initiativeId"));
    }

    @Test
    void anIntegratorWritesFactsOfItsRegisteredSourceOnly() {
        JsonPath answer = post(client, "application/json", "", array(kpi(facts, "a", other), kpi(foreign, "b", own)))
                .jsonPath();

        assertEquals(List.of(1, 0, 0, 1, 0), counts(answer));
        assertEquals("/source", answer.getString("rows[0].errors[0].pointer"));
    }

    @Test
    void aRequestWithNothingOfTheCallersOwnIsForbidden() {
        post(client, "application/json", "", array(kpi(foreign, "b", own)))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("errors[0].row", equalTo(1))
                .body("errors[0].pointer", equalTo("/source"));
    }

    @Test
    void moneyIsSeenByWhoMaySeeItAndKpisByAllReaders() {
        facts.record(
                kpi(facts, "a", other),
                money(facts, "b", own),
                money(facts, "c", other),
                facts.row("d", orders, "2026-02-01", "3", ""));
        foreign.record(money(foreign, "e", own), money(foreign, "f", other));

        for (String role : List.of("business-executive", "technology-executive", "finance")) {
            assertEquals(List.of("a", "b", "c", "d"), seen(facts, TestTokens.of("somebody", role)));
        }
        assertEquals(List.of("a", "d"), seen(facts, TestTokens.of("somebody", "viewer")));
        assertEquals(List.of("a", "b", "d"), seen(facts, manager));
        assertEquals(List.of("e"), seen(foreign, manager));
        assertEquals(List.of("a", "b", "c", "d"), seen(facts, client));
        assertEquals(List.of(), seen(foreign, client));
    }

    @Test
    void factsAreListedByMetricAndDateAndNarrowedByFilters() {
        facts.record(
                facts.row("z", orders, "2026-01-01", "1", "\"labels\": {\"channel\": \"search\", \"campaign\": \"x\"}"),
                facts.row("y", orders, "2026-01-01", "2", "\"labels\": {\"channel\": \"mail\"}"),
                facts.row("x", cost, "2026-03-05", "3", "\"currency\": \"EUR\", \"initiative\": \"" + own + "\""),
                facts.row("w", orders, "2026-02-01", "4", "\"initiative\": \"ext:nowhere:" + facts.source + "\""));

        assertEquals(List.of("y", "z", "w", "x"), ids(facts.list(FINANCE, "")));
        assertEquals(List.of("y", "z", "w"), ids(facts.list(FINANCE, "&metric=" + orders)));
        assertEquals(List.of("w", "x"), ids(facts.list(FINANCE, "&from=2026-02-01")));
        assertEquals(List.of("y", "z"), ids(facts.list(FINANCE, "&to=2026-01-31")));
        assertEquals(List.of("z"), ids(facts.list(FINANCE, "&label=channel:search&label=campaign:x")));
        assertEquals(List.of("x"), ids(facts.list(FINANCE, "&initiative=" + own)));
        assertEquals(List.of("w"), ids(facts.list(FINANCE, "&initiative=ext:nowhere:" + facts.source)));
        assertEquals(List.of("w"), ids(facts.list(FINANCE, "&unresolved=true")));
        assertEquals(List.of("y", "z", "x"), ids(facts.list(FINANCE, "&unresolved=false")));
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        String[] rows = new String[7];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = facts.row("f" + i, orders, "2026-01-0" + (i / 3 + 1), "1", "");
        }
        facts.record(rows);

        StringBuilder seen = new StringBuilder();
        String cursor = "";
        do {
            JsonPath page = facts.list(FINANCE, "&limit=2&metric=" + orders + cursor);
            seen.append(String.join("", ids(page)));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        assertEquals("f0f1f2f3f4f5f6", seen.toString());
        Facts.anyone()
                .auth()
                .oauth2(FINANCE)
                .get("/api/v1/measurements?cursor="
                        + Cursor.of("a", "2026-01-01", "b", "c").encode())
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    private String kpi(Facts of, String id, UUID initiative) {
        return of.row(id, orders, "2026-01-01", "1", "\"initiative\": \"" + initiative + "\"");
    }

    private String money(Facts of, String id, UUID initiative) {
        return of.row(id, cost, "2026-01-02", "1", "\"currency\": \"EUR\", \"initiative\": \"" + initiative + "\"");
    }

    private static List<String> seen(Facts facts, String token) {
        return ids(facts.list(token, "")).stream().sorted().toList();
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("items.id");
    }
}

package dev.tandem.initiatives.alignment;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.node;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.quoted;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.clockevent.MovableClock;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class AlignmentResourceTest {

    @Inject
    AlignmentTeller teller;

    @Inject
    Session session;

    @Inject
    MovableClock clock;

    @Test
    void aNodeIsJudgedByTheObjectivesItsInitiativesContributeTo() {
        String node = node("Judged", null);
        String grow = objective("Grow", "REVENUE_GROWTH", "60", "60");
        String save = objective("Save", "COST_REDUCTION", "20", "20");
        approved(node, "Both", List.of(grow + "=50", save + "=50"), "PURCHASE", "1000.00", "EUR");
        String half = approved(node, "Half measured", List.of(grow + "=100"), "SEARCH", "1000.00", "EUR");
        initiative(node, "Serves nothing", List.of(), null, "'businessOwner': {'subject': 'bo', 'name': 'Bo'}");
        measure(half, "EUR", "200.00");

        // Agreed 75 and 25; planned 75 and 25; measured 100 and 0. Serving 2 of 3, owned 4 of 5, weights as agreed.
        ValidatableResponse report = report("portfolioNode=" + node);
        report.body("scope", equalTo("ALL"))
                .body("portfolioNodeId", equalTo(node))
                .body("initiatives", equalTo(3))
                .body("objectives", equalTo(2))
                .body("currencies.currency", contains("EUR"))
                .body("currencies[0].planned.amount", equalTo("2000.00"))
                .body("currencies[0].actual.amount", equalTo("200.00"))
                .body("currencies[0].themes.theme", contains("REVENUE_GROWTH", "COST_REDUCTION"))
                .body("currencies[0].themes.agreedShare", contains("75.00", "25.00"))
                .body("currencies[0].themes.planned.amount", contains("1500.00", "500.00"))
                .body("currencies[0].themes.planned.share", contains("75.00", "25.00"))
                .body("currencies[0].themes.actual.share", contains("100.00", "0.00"))
                .body("currencies[0].themes.actual.difference", contains("25.00", "-25.00"))
                .body("currencies[0].objectives", nullValue())
                .body("groups", nullValue());
        assertEquals(
                Map.of(
                        "PLANNED_MONEY", "100.0",
                        "ACTUAL_MONEY", "75.0",
                        "INITIATIVES_WITH_OBJECTIVE", "66.7",
                        "OWNERS", "80.0",
                        "AGREED_WEIGHTS", "100.0"),
                values(report));
        // (20 × 1 + 15 × 0.75 + 15 × 2/3 + 10 × 0.8 + 5 × 1) ÷ 65 × 100 = 83.46
        report.body("overall", equalTo("83.5"));
        assertPointsAddUp(report);

        report("by=OBJECTIVE&portfolioNode=" + node)
                .body("currencies[0].objectives.objectiveId", contains(grow, save))
                .body("currencies[0].objectives.title", contains("Grow", "Save"))
                .body("currencies[0].objectives.planned.share", contains("75.00", "25.00"));
        report("by=STAGE&portfolioNode=" + node)
                .body("groups.journeyStage", contains(null, "SEARCH", "PURCHASE"))
                .body("groups.initiatives", contains(1, 1, 1))
                .body("groups[1].currencies[0].planned.amount", equalTo("1000.00"))
                .body("groups[1].currencies[0].planned.share", equalTo("50.00"))
                .body("groups[1].overall", equalTo("100.0"));
        report("journeyStage=SEARCH&portfolioNode=" + node)
                .body("initiatives", equalTo(1))
                .body("overall", equalTo("100.0"));
    }

    @Test
    void aNodeHoldsWhatIsBelowIt() {
        String above = node("Above", null);
        String below = node("Below", above);
        String goal = objective("Goal of nodes", "EFFICIENCY", "10", "10");
        approved(above, "In the upper", List.of(goal + "=100"), null, "300.00", "EUR");
        approved(below, "In the lower", List.of(goal + "=100"), null, "100.00", "EUR");

        report("by=PORTFOLIO_NODE&portfolioNode=" + above)
                .body("groups.portfolioNodeId", contains(above, below))
                .body("groups.parentId", contains(null, above))
                .body("groups.initiatives", contains(2, 1))
                .body("groups.currencies.planned.amount.flatten()", contains("400.00", "100.00"))
                .body("groups.currencies.planned.share.flatten()", contains("100.00", "25.00"));
    }

    @Test
    void whatNeedsAttentionIsCountedAndTheFirstAreShown() {
        String node = node("Attention", null);
        String goal = objective("Apart", "SECURITY", "80", "50");
        for (String title : List.of("First alone", "Second alone", "Third alone")) {
            initiative(node, title, List.of(), null, "'technologyOwner': {'subject': 'to', 'name': 'To'}");
        }
        String late = approved(node, "Late", List.of(goal + "=100"), null, "10.00", "EUR");
        post(
                        business(),
                        "/initiatives/" + late + "/deadlines",
                        json(
                                "{'kind': 'SECURITY', 'title': 'Hole', 'dueOn': '%s'}",
                                LocalDate.now(ZoneOffset.UTC).plusDays(5)))
                .then()
                .statusCode(201);
        asked(late, "START", -1);

        ValidatableResponse report = report("limit=2&portfolioNode=" + node);
        report.body("findings.kind", hasSize(FindingKind.values().length))
                .body(finding("INITIATIVE_WITHOUT_OBJECTIVE") + ".total", equalTo(3))
                .body(finding("INITIATIVE_WITHOUT_OBJECTIVE") + ".shown", equalTo(2))
                .body(finding("INITIATIVE_WITHOUT_OBJECTIVE") + ".items.title", contains("First alone", "Second alone"))
                .body(finding("OWNER_MISSING") + ".total", equalTo(3))
                .body(finding("OWNER_MISSING") + ".items[0].sides", contains("BUSINESS"))
                .body(finding("WEIGHTS_APART") + ".items[0].weightDifference", equalTo("30"))
                .body(finding("WEIGHTS_APART") + ".items[0].title", equalTo("Apart"))
                .body(finding("SECURITY_DEADLINE_AT_RISK") + ".items[0].deadline", equalTo("Hole"))
                .body(finding("SECURITY_DEADLINE_AT_RISK") + ".items[0].title", equalTo("Late"))
                .body(finding("SIGN_OFF_OVERDUE") + ".total", equalTo(2))
                .body(finding("SIGN_OFF_OVERDUE") + ".items.gate", contains("START", "START"))
                .body(finding("SIGN_OFF_OVERDUE") + ".items.sides.flatten()", contains("BUSINESS", "TECHNOLOGY"))
                .body(finding("SIGN_OFF_OVERDUE") + ".list", equalTo("/api/v1/pending-sign-offs?overdue=true"));
        assertEquals("0.0", values(report).get("SIGN_OFFS"));
        assertEquals("50.0", values(report).get("SECURITY_DEADLINES"));
        report("limit=0&portfolioNode=" + node)
                .body(finding("INITIATIVE_WITHOUT_OBJECTIVE") + ".total", equalTo(3))
                .body(finding("INITIATIVE_WITHOUT_OBJECTIVE") + ".items", hasSize(0));
    }

    @Test
    void overTheWholePortfolioPointsAddUpToTheFigureAndEveryObjectiveCounts() {
        String goal = objective("Served by nobody", "COMPLIANCE", "1", "3");

        ValidatableResponse report = report("by=OBJECTIVE&limit=1000");
        assertPointsAddUp(report);
        report.body(finding("OBJECTIVE_WITHOUT_INITIATIVE") + ".items.id", hasItem(goal));
        assertTrue(values(report).containsKey("OBJECTIVES_WITH_INITIATIVE"));
    }

    @Test
    void aPortfolioManagerSeesTheirOwn() {
        String manager = unique("manager");
        String node = post(
                        business(),
                        "/portfolio-nodes",
                        json("{'title': 'Own', 'kind': 'PORTFOLIO', 'owners': [{'subject': '%s'}]}", manager))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String goal = objective("Goal of own", "EFFICIENCY", "10", "10");
        approved(node, "Own", List.of(goal + "=100"), null, "77.00", "EUR");
        approved(node("Of others", null), "Not own", List.of(goal + "=100"), null, "1000.00", "EUR");

        for (String role : List.of(Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR)) {
            get(as(manager, role), "/reports/alignment")
                    .then()
                    .statusCode(200)
                    .body("scope", equalTo("OWN"))
                    .body("initiatives", equalTo(1))
                    .body("currencies.planned.amount", contains("77.00"));
        }
    }

    @Test
    void whatCannotBeAskedForIsRefusedByName() {
        for (String query : List.of(
                "by=EVERYTHING",
                "portfolioNode=nothing",
                "portfolioNode=" + UUID.randomUUID(),
                "portfolioNode=ext:nobody:knows",
                "journeyStage=LATER",
                "limit=-1",
                "limit=1001")) {
            get(business(), "/reports/alignment?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo(query.split("=", -1)[0]));
        }
        get(business(), "/reports/alignment?theme=SECURITY").then().statusCode(400);
        get(business(), "/reports/alignment?limit=many").then().statusCode(400);
    }

    @Test
    void aFigureThatChangedIsToldOnceHoweverManyReplicasLook() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        objective("There is something to judge", "EFFICIENCY", "10", "30");
        toldBefore("0.1");
        int before = told().size();
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> teller.find(today), replicas))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            replicas.shutdownNow();
        }

        List<String> told = told();
        assertEquals(before + 1, told.size());
        report("limit=0").body("overall", equalTo(told.get(told.size() - 1)));
        clock.moveTo(Instant.now().plus(Duration.ofMinutes(2)));
        try {
            teller.find(today);
        } finally {
            clock.putBack();
        }
        assertEquals(told, told());
    }

    /** As if this figure had been told long ago. */
    private void toldBefore(String overall) {
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery("""
            UPDATE alignment_told SET told_at = TIMESTAMPTZ '2026-01-01T00:00:00Z', state = jsonb_build_object(
                'id', organisation_id, 'overall', CAST(:overall AS text), 'parts', CAST('[]' AS jsonb))\
            """)
                .setParameter("overall", overall)
                .executeUpdate());
    }

    private List<String> told() {
        return session.createNativeQuery("""
            SELECT state ->> 'overall' FROM journal
            WHERE type = 'dev.tandem.alignment.changed.v1' ORDER BY sequence\
            """, String.class).getResultList();
    }

    /** As if somebody had asked both sides and they had time until so many days from today. */
    private void asked(String id, String gate, int days) {
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery("""
            UPDATE initiative SET waiting_gates = jsonb_build_array(jsonb_build_object('gate', CAST(:gate AS text),
                'planVersion', 1, 'requestedBy', 'bianca', 'requestedOn', current_date - 20,
                'dueOn', current_date + :days, 'missing', CAST('["BUSINESS", "TECHNOLOGY"]' AS jsonb)))
            WHERE id = :id\
            """)
                .setParameter("gate", gate)
                .setParameter("days", days)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());
    }

    private void measure(String initiative, String currency, String value) {
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery("""
            INSERT INTO actual_cell (id, metric_id, metric_key, kind, initiative_id, month, currency, value)
            VALUES (gen_random_uuid(), gen_random_uuid(), 'people', 'COST', :id, '2026-01', :currency,
                CAST(:value AS numeric))\
            """)
                .setParameter("id", UUID.fromString(initiative))
                .setParameter("currency", currency)
                .setParameter("value", value)
                .executeUpdate());
    }

    private static ValidatableResponse report(String query) {
        return get(business(), "/reports/alignment?" + query).then().statusCode(200);
    }

    private static String finding(String kind) {
        return "findings.find { it.kind == '" + kind + "' }";
    }

    /** By part, of those with something to judge. */
    private static Map<String, String> values(ValidatableResponse report) {
        return report.extract()
                .jsonPath()
                .getMap("parts.findAll { it.value != null }.collectEntries { [(it.part): it.value] }");
    }

    private static void assertPointsAddUp(ValidatableResponse report) {
        List<String> points = report.extract().path("parts.points");
        List<String> weights = report.extract().path("parts.weight");
        assertEquals(new BigDecimal(report.extract().<String>path("overall")), sum(points));
        assertEquals(new BigDecimal("100.0"), sum(weights));
    }

    private static BigDecimal sum(List<String> texts) {
        return texts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Owned and weighed by both sides. */
    private static String objective(String title, String theme, String business, String technology) {
        String id = post(business(), "/objectives", json("""
            {'title': '%s', 'theme': '%s', 'businessWeight': '%s', 'businessOwner': {'subject': 'bo', 'name': 'Bo'},
             'technologyOwner': {'subject': 'to', 'name': 'To'}}\
            """, title, theme, business))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        patch(technology(), "/objectives/" + id, 1, json("{'technologyWeight': '%s'}", technology))
                .then()
                .statusCode(200);
        return id;
    }

    private static String initiative(String node, String title, List<String> serves, String stage, String owners) {
        List<String> contributions = new ArrayList<>();
        for (String one : serves) {
            String[] parts = one.split("=", -1);
            contributions.add("{'objectiveId': '" + parts[0] + "', 'weight': '" + parts[1] + "'}");
        }
        return post(
                        business(),
                        "/initiatives",
                        json("""
                            {'title': '%s', 'portfolioNodeId': '%s', 'contributions': [%s], 'journeyStage': %s, %s}\
                            """, title, node, String.join(", ", contributions), quoted(stage), owners))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Owned by both sides, with a signed plan of one cost line. */
    private static String approved(
            String node, String title, List<String> serves, String stage, String cost, String currency) {
        String id = initiative(node, title, serves, stage, """
            'businessOwner': {'subject': 'bo', 'name': 'Bo'}, 'technologyOwner': {'subject': 'to', 'name': 'To'}\
            """);
        post(as("planner", Roles.BUSINESS_EXECUTIVE), "/initiatives/" + id + "/plans", json("""
            {'lines': [{'kind': 'COST', 'amount': {'amount': '%s', 'currency': '%s'}}]}\
            """, cost, currency))
                .then()
                .statusCode(201);
        for (Map.Entry<String, String> side :
                Map.of("BUSINESS", "berta", "TECHNOLOGY", "theo").entrySet()) {
            String role = side.getKey().equals("BUSINESS") ? Roles.BUSINESS_EXECUTIVE : Roles.TECHNOLOGY_EXECUTIVE;
            post(
                            as(side.getValue(), role),
                            "/initiatives/" + id + "/sign-offs",
                            json(
                                    "{'gate': 'APPROVE', 'side': '%s', 'decision': 'APPROVE', 'planVersion': 1}",
                                    side.getKey()))
                    .then()
                    .statusCode(201);
        }
        return id;
    }
}

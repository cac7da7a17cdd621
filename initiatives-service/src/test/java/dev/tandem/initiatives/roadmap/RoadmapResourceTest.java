package dev.tandem.initiatives.roadmap;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.node;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.Api;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class RoadmapResourceTest {

    @Inject
    EntityManager entities;

    @Inject
    EntityManagerFactory factory;

    @Inject
    UserTransaction transaction;

    @Test
    void itHoldsLanesDaysDeadlinesNeedsTheChainAndConflicts() {
        String commerce = node("Commerce", null);
        String shop = node("Shop", commerce);
        String elsewhere = node("Elsewhere", null);
        String base = dated("Base", shop, "2090-01-01", "2090-12-31");
        String upper = dated("Upper", commerce, "2090-06-01", "2091-06-30");
        String idea = Api.initiative("Idea", shop);
        String foreign = dated("Foreign", elsewhere, "2090-01-01", "2095-12-31");
        link(upper, "NEEDS", base);
        link(base, "NEEDS", foreign);
        link(idea, "EXCLUDES", base);
        post(business(), "/initiatives/" + base + "/deadlines", json("""
            {'kind': 'SECURITY', 'title': 'Support ends', 'dueOn': '2090-11-30'}\
            """))
                .then()
                .statusCode(201);

        get(viewer(), "/reports/roadmap?portfolioNode=" + commerce)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", equalTo("Accept"))
                .body("total", equalTo(3), "shown", equalTo(2), "to", equalTo("2091-09-30"))
                .body("undated.id", equalTo(List.of(idea)), "undated[0].missing", equalTo(List.of("START", "END")));
        get(viewer(), "/reports/roadmap?from=2090-01-01&to=2092-01-01&portfolioNode=" + commerce)
                .then()
                .statusCode(200)
                .body(
                        "shown", equalTo(2),
                        "outside", equalTo(0),
                        "lanes.path", equalTo(List.of(List.of("Commerce"), List.of("Commerce", "Shop"))),
                        "lanes[1].initiatives[0].id", equalTo(base),
                        "lanes[1].initiatives[0].beginOn", equalTo("2090-01-01"),
                        "lanes[1].initiatives[0].readyOn", equalTo("2090-12-31"),
                        "lanes[1].initiatives[0].critical", equalTo(true),
                        "lanes[1].initiatives[0].phases[0].kind", equalTo("IN_PROGRESS"),
                        "lanes[1].initiatives[0].phases[0].expected", equalTo(true),
                        "lanes[1].initiatives[0].deadlines[0].kind", equalTo("SECURITY"),
                        "lanes[1].initiatives[0].deadlines[0].standing", equalTo("AT_RISK"),
                        "dependencies.size()", equalTo(1),
                        "dependencies[0].critical", equalTo(true),
                        "dependencies[0].conflict", equalTo(true),
                        "criticalChain.members.initiativeId", equalTo(List.of(base, upper)),
                        "criticalChain.days", equalTo(364 + 394),
                        "criticalChain.earliestEndOn", equalTo("2092-01-29"),
                        "conflicts.kind", equalTo(List.of("STARTS_BEFORE_NEED", "LIVE_BEFORE_NEED")),
                        "conflicts[1].otherTitle", equalTo("Foreign"),
                        "conflicts[1].days", equalTo(1826));
    }

    @Test
    void whoExcludesAnInitiativeFromOutsideIsAConflictToo() throws Exception {
        String shop = node("Shop of one", null);
        String base = dated("Base", shop, "2090-01-01", "2090-12-31");
        String foreign = dated("Foreign", node("Elsewhere", null), "2090-01-01", "2090-12-31");
        link(foreign, "EXCLUDES", base);
        begin(base, foreign);

        get(viewer(), "/reports/roadmap?portfolioNode=" + shop)
                .then()
                .statusCode(200)
                .body(
                        "conflicts.kind", equalTo(List.of("BOTH_OF_EXCLUDED")),
                        "conflicts[0].initiativeId", equalTo(base),
                        "conflicts[0].otherTitle", equalTo("Foreign"));
    }

    @Test
    void acceptChoosesTheFormAndPicturesAreFilesThatRunNothing() {
        String node = node("<b>Lane</b>", null);
        dated("<script>alert(1)</script>", node, "2090-01-01", "2090-12-31");
        String path = "/reports/roadmap?portfolioNode=" + node;

        for (String form : List.of("image/svg+xml", "text/html")) {
            get(viewer().accept(form), path)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(form))
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .header("Content-Disposition", startsWith("attachment; filename=\"roadmap-"))
                    .header("Vary", equalTo("Accept"))
                    .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"), not(containsString("<script")));
        }
        get(viewer().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), path)
                .then()
                .contentType(startsWith("text/html"));
        get(viewer().accept("*/*"), path).then().contentType(startsWith("application/json"));
        get(viewer().accept("application/pdf"), path).then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void lanesCanBeOtherThingsThanPortfolioNodes() {
        String node = node("Mixed", null);
        String objective = post(business(), "/objectives", json("""
            {'title': 'Safer', 'theme': 'SECURITY', 'startOn': '2026-01-01', 'endOn': '2099-12-31'}\
            """))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String lesser =
                post(business(), "/objectives", json("""
                    {'title': 'Cheaper', 'theme': 'COST_REDUCTION', 'startOn': '2026-01-01', 'endOn': '2099-12-31'}\
                    """)).then().extract().path("id");
        post(business(), "/initiatives", json("""
            {'title': 'Serves both', 'portfolioNodeId': '%s', 'startOn': '2090-01-01', 'endOn': '2090-12-31',
             'journeyStage': 'RETURN', 'contributions': [{'objectiveId': '%s', 'weight': '9.5'},
             {'objectiveId': '%s', 'weight': '90.5'}]}\
            """, node, lesser, objective))
                .then()
                .statusCode(201);
        dated("Serves none", node, "2090-01-01", "2090-12-31");
        String path = "/reports/roadmap?from=2090-01-01&portfolioNode=" + node;

        lanes(path + "&by=THEME", "Security", "Without an objective");
        lanes(path + "&by=OBJECTIVE", "Safer", "Without an objective");
        lanes(path + "&by=STATUS", "Proposed");
        lanes(path + "&by=JOURNEY_STAGE", "Return", "In no stage");
        lanes(path + "&by=OBJECTIVE&theme=COST_REDUCTION", "Safer");
        lanes(path + "&by=OBJECTIVE&objective=" + lesser, "Safer");
        lanes(path + "&status=LIVE&status=CLOSED");
        get(viewer(), "/reports/roadmap?to=2080-12-31&portfolioNode=" + node)
                .then()
                .body("shown", equalTo(0), "total", equalTo(2), "outside", equalTo(2), "criticalChain", nullValue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "from=yesterday,from",
        "from=2026-02-30,from",
        "from=0001-01-01,from",
        "to=2999-01-01,to",
        "from=2026-02-02&to=2026-02-01,to",
        "by=COLOUR,by",
        "status=DONE,status",
        "theme=WORLD_PEACE,theme",
        "portfolioNode=ext:no:where,portfolioNode",
        "objective=ext:no:where,objective",
        "format=SVG,format",
    })
    void whatCannotBeReadIsRefusedByItsName(String query, String parameter) {
        get(viewer(), "/reports/roadmap?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void moreThanCanBeDrawnIsRefusedAndNeverShownInPart() throws Exception {
        String node = node("Crowded", null);
        String pattern = dated("Pattern", node, "2090-01-01", "2090-12-31");
        copy(pattern, 499);
        String path = "/reports/roadmap?portfolioNode=" + node;

        long queriesOfMany = queries(path + "&from=2090-01-01");
        get(viewer(), path + "&from=2090-01-01").then().statusCode(200).body("shown", equalTo(500));
        copy(pattern, 1);
        get(viewer(), path)
                .then()
                .statusCode(422)
                .body("type", endsWith("roadmap-too-many"), "detail", containsString("501 initiatives"));
        get(viewer(), path + "&to=2080-01-01").then().statusCode(200).body("outside", equalTo(501));

        String small = node("Quiet", null);
        dated("Alone", small, "2090-01-01", "2090-12-31");
        assertEquals(queriesOfMany, queries("/reports/roadmap?from=2090-01-01&portfolioNode=" + small));
        removeFrom(node);
    }

    /** How many statements one reading takes. */
    private long queries(String path) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        get(viewer(), path).then().statusCode(200);
        return statistics.getPrepareStatementCount() - before;
    }

    /** Copies its row; generated columns follow by themselves. */
    private void copy(String id, int times) throws Exception {
        transaction.begin();
        Object columns = entities.createNativeQuery("""
            SELECT string_agg(column_name, ', ') FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = 'initiative' AND is_generated = 'NEVER'
                AND column_name <> 'id'\
            """).getSingleResult();
        entities.createNativeQuery("INSERT INTO initiative (id, " + columns + ") SELECT gen_random_uuid(), " + columns
                        + " FROM initiative, generate_series(1, :times) WHERE id = :id")
                .setParameter("times", times)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate();
        transaction.commit();
    }

    private void begin(String... ids) throws Exception {
        transaction.begin();
        for (String id : ids) {
            entities.createNativeQuery("UPDATE initiative SET status = 'IN_PROGRESS' WHERE id = :id")
                    .setParameter("id", UUID.fromString(id))
                    .executeUpdate();
        }
        transaction.commit();
    }

    private void removeFrom(String node) throws Exception {
        transaction.begin();
        entities.createNativeQuery("DELETE FROM initiative WHERE portfolio_node_id = :node")
                .setParameter("node", UUID.fromString(node))
                .executeUpdate();
        transaction.commit();
    }

    private static void lanes(String path, String... titles) {
        get(viewer(), path).then().statusCode(200).body("lanes.title", equalTo(List.of(titles)));
    }

    private static String dated(String title, String node, String from, String to) {
        return post(
                        business(),
                        "/initiatives",
                        json(
                                "{'title': '%s', 'portfolioNodeId': '%s', 'startOn': '%s', 'endOn': '%s'}",
                                title, node, from, to))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response link(String from, String kind, String to) {
        Response made = post(
                business(),
                "/initiatives/" + from + "/dependencies",
                json("{'kind': '%s', 'initiativeId': '%s'}", kind, to));
        made.then().statusCode(201);
        return made;
    }
}

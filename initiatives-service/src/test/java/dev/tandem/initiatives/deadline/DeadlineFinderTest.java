package dev.tandem.initiatives.deadline;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The clock is not waited for: the finder looks on the day that a test says. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class DeadlineFinderTest {

    private static final LocalDate DUE = LocalDate.of(2031, 6, 30);
    private static final String AT_RISK = "dev.tandem.deadline.at-risk.v1";
    private static final String BREACHED = "dev.tandem.deadline.breached.v1";

    @Inject
    DeadlineFinder finder;

    @Test
    void eachFindingIsToldOnceForADueDate() {
        String id = initiative("Found", null);
        String one = deadline(id);

        finder.find(DUE.minusDays(91));
        assertEquals(List.of(), told(id));
        finder.find(DUE.minusDays(90));
        finder.find(DUE.minusDays(89));
        finder.find(DUE);
        assertEquals(List.of(AT_RISK), told(id));
        get(viewer(), one).then().body("told", equalTo("AT_RISK"));
        finder.find(DUE.plusDays(1));
        finder.find(DUE.plusDays(2));
        assertEquals(List.of(BREACHED, AT_RISK), told(id));
        get(viewer(), one).then().body("told", equalTo("BREACHED"), "version", equalTo(3));
        String then = get(viewer(), "/initiatives/" + id + "/history").path("items[1].at");
        get(viewer(), one + "?asOf=" + then)
                .then()
                .statusCode(200)
                .body("standing", equalTo("AT_RISK"), "reasons", equalTo(List.of("LEAD_TIME")), "version", equalTo(2));
        get(viewer(), "/initiatives/" + id + "/history").then().body("items[0].by.subject", startsWith("system:"));
    }

    @Test
    void whoComesTooLateForTheWarningTellsTheBreachOnly() {
        String id = initiative("Found late", null);
        deadline(id);

        finder.find(DUE.plusDays(30));

        assertEquals(List.of(BREACHED), told(id));
    }

    @Test
    void aMovedDeadlineIsLookedAtAnew() {
        String id = initiative("Moved", null);
        String one = deadline(id);
        finder.find(DUE.plusDays(1));

        patch(business(), one, 2, json("{'dueOn': '2032-06-30'}")).then().statusCode(200);
        finder.find(DUE.plusDays(2));
        assertEquals(List.of(BREACHED), told(id));
        finder.find(LocalDate.of(2032, 6, 30));
        assertEquals(List.of(AT_RISK, BREACHED), told(id));
    }

    @Test
    void aPlannedEndAfterTheDeadlineIsARiskLongBefore() {
        String id = initiative("Planned too long", null);
        deadline(id);
        patch(business(), "/initiatives/" + id, 1, json("{'endOn': '2031-07-01'}"))
                .then()
                .statusCode(200);

        finder.find(LocalDate.of(2030, 1, 1));

        assertEquals(List.of(AT_RISK), told(id));
    }

    @Test
    void whatIsMetOrCancelledIsNotTold() {
        String met = initiative("Met in time", null);
        patch(business(), deadline(met), 1, json("{'metOn': '2020-01-01'}"))
                .then()
                .statusCode(200);
        String cancelled = initiative("Given up", null);
        deadline(cancelled);
        post(business(), "/initiatives/" + cancelled + "/transitions", json("{'action': 'CANCEL', 'reason': 'x'}"))
                .then()
                .statusCode(200);

        finder.find(DUE.plusDays(1));

        assertEquals(List.of(), told(met));
        assertEquals(List.of(), told(cancelled));
    }

    @Test
    void replicasThatLookAtTheSameTimeTellOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(initiative("Found by many", null));
            deadline(ids.get(i));
        }
        int replicas = 4;
        CountDownLatch together = new CountDownLatch(replicas);
        ExecutorService threads = Executors.newFixedThreadPool(replicas);
        try {
            List<Future<?>> looking = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                looking.add(threads.submit(() -> {
                    together.countDown();
                    together.await(10, TimeUnit.SECONDS);
                    finder.find(DUE.plusDays(1));
                    return null;
                }));
            }
            for (Future<?> one : looking) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        for (String id : ids) {
            assertEquals(List.of(BREACHED), told(id));
        }
    }

    /** Gives its path. */
    private static String deadline(String initiativeId) {
        String path = "/initiatives/" + initiativeId + "/deadlines";
        return path + "/"
                + post(business(), path, json("{'kind': 'SECURITY', 'title': 'Support ends', 'dueOn': '%s'}", DUE))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    /** What the clock told about an initiative, newest first. */
    private static List<String> told(String initiativeId) {
        List<String> types = get(viewer(), "/initiatives/" + initiativeId + "/history?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.type");
        return types.stream()
                .filter(type -> type.equals(AT_RISK) || type.equals(BREACHED))
                .toList();
    }
}

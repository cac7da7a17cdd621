package dev.tandem.initiatives.checkin;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.viewer;
import static dev.tandem.initiatives.checkin.CheckInGround.businessOwner;
import static dev.tandem.initiatives.checkin.CheckInGround.running;
import static dev.tandem.initiatives.checkin.CheckInGround.say;
import static dev.tandem.initiatives.checkin.CheckInGround.technologyOwner;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class OverdueCheckInsTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final LocalDate due = today.plusDays(30);

    @Inject
    OverdueCheckIns overdue;

    @Inject
    Session session;

    @Test
    void eachSideIsToldOnceForADueDay() {
        String id = running("Forgotten");
        overdue.find(due);
        assertEquals(List.of(), told(id));
        overdue.find(due.plusDays(1));
        overdue.find(due.plusDays(1));
        overdue.find(due.plusDays(2));

        assertEquals(List.of("BUSINESS " + due, "TECHNOLOGY " + due), told(id));
        get(viewer(), "/initiatives/" + id + "/history")
                .then()
                .body("items[0].by.subject", equalTo("system:initiatives-service"))
                .body("items[0].changes.overdue.after", equalTo(true));
    }

    @Test
    void whoCheckedInIsNotOverdueAndFallsDueAnew() {
        String id = running("Half forgotten");
        begunBefore(id, 20);
        say(businessOwner(), id, "GREEN").then().statusCode(201);
        overdue.find(today.plusDays(11));
        assertEquals(List.of("TECHNOLOGY " + today.plusDays(10)), told(id));
        overdue.find(today.plusDays(31));
        assertEquals(List.of("BUSINESS " + due, "TECHNOLOGY " + today.plusDays(10)), told(id));
    }

    @Test
    void manyReplicasThatLookAtTheSameTimeTellOnce() {
        String id = running("Looked at by many");
        ExecutorService replicas = Executors.newFixedThreadPool(6);
        try {
            IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> overdue.find(due.plusDays(1)), replicas))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            replicas.shutdownNow();
        }

        assertEquals(List.of("BUSINESS " + due, "TECHNOLOGY " + due), told(id));
    }

    @Test
    void anInitiativeMayHaveACadenceOfItsOwn() {
        String id = running("Looked at weekly");
        int version = get(viewer(), "/initiatives/" + id).path("version");
        patch(business(), "/initiatives/" + id, version, json("{'checkInEveryDays': 7}"))
                .then()
                .statusCode(200)
                .body("checkInEveryDays", equalTo(7));
        overdue.find(today.plusDays(8));

        assertEquals(List.of("BUSINESS " + today.plusDays(7), "TECHNOLOGY " + today.plusDays(7)), told(id));
        patch(business(), "/initiatives/" + id, version + 1L, json("{'checkInEveryDays': 0}"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/checkInEveryDays"));
    }

    @Test
    void whatIsOnHoldOrHasNoOwnerIsNotOverdue() {
        String held = running("On hold");
        post(business(), "/initiatives/" + held + "/transitions", json("{'action': 'HOLD'}"))
                .then()
                .statusCode(200);
        String resumed = running("Held and resumed");
        begunBefore(resumed, 40);
        for (String action : List.of("HOLD", "RESUME")) {
            post(business(), "/initiatives/" + resumed + "/transitions", json("{'action': '%s'}", action))
                    .then()
                    .statusCode(200);
        }
        String ownerless = running("Without an owner");
        int version = get(viewer(), "/initiatives/" + ownerless).path("version");
        patch(business(), "/initiatives/" + ownerless, version, json("{'businessOwner': null}"))
                .then()
                .statusCode(200);
        overdue.find(due);
        assertEquals(List.of(), told(resumed));
        overdue.find(due.plusDays(1));

        assertEquals(List.of("BUSINESS " + due, "TECHNOLOGY " + due), told(resumed));
        assertEquals(List.of(), told(held));
        assertEquals(List.of("TECHNOLOGY " + due), told(ownerless));
    }

    @Test
    void theQueryOverAllSaysWhatTheRuleSaysOfEach() {
        String stale = running("Stale");
        String diverging = running("Diverging");
        say(businessOwner(), diverging, "GREEN").then().statusCode(201);
        say(technologyOwner(), diverging, "RED").then().statusCode(201);
        begunBefore(stale, 31);
        say(businessOwner(), stale, "GREEN").then().statusCode(201);

        List<Map<String, Object>> all = SummaryPages.all("overdue=false");
        assertEquals(
                List.of(stale),
                ids(all, one -> isOverdue(one) && List.of(stale, diverging).contains(id(one))));
        assertEquals(
                List.of(diverging),
                ids(
                        all,
                        one -> one.get("alignmentWarning").equals(true)
                                && List.of(stale, diverging).contains(id(one))));
        assertEquals(all.stream().filter(OverdueCheckInsTest::isOverdue).toList(), SummaryPages.all("overdue=true"));
        assertEquals(
                all.stream()
                        .filter(one -> one.get("alignmentWarning").equals(true))
                        .toList(),
                SummaryPages.all("alignmentWarning=true"));
    }

    private static List<String> ids(List<Map<String, Object>> all, Predicate<Map<String, Object>> which) {
        return all.stream().filter(which).map(OverdueCheckInsTest::id).toList();
    }

    private static String id(Map<String, Object> summary) {
        return (String) summary.get("initiativeId");
    }

    /** As if it had come here, and its work begun, so many days before today. */
    private void begunBefore(String id, int days) {
        QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery("""
            UPDATE initiative SET created_at = created_at - make_interval(days => :days),
                started_on = started_on - :days WHERE id = :id\
            """)
                .setParameter("days", days)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());
    }

    private static boolean isOverdue(Map<String, Object> summary) {
        return ((Map<?, ?>) summary.get("business")).get("overdue").equals(true)
                || ((Map<?, ?>) summary.get("technology")).get("overdue").equals(true);
    }

    /** Side and due day of every overdue event of the initiative. */
    private List<String> told(String id) {
        return session.createNativeQuery("""
            SELECT state ->> 'side' || ' ' || CAST(state ->> 'dueOn' AS text) FROM journal
            WHERE type = 'dev.tandem.check-in.overdue.v1' AND state ->> 'initiativeId' = :id ORDER BY 1\
            """, String.class)
                .setParameter("id", id)
                .getResultList();
    }
}

package dev.tandem.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.webhooks.trial.Certificates;
import dev.tandem.webhooks.trial.Hooks;
import dev.tandem.webhooks.trial.Received;
import dev.tandem.webhooks.trial.Receiver;
import dev.tandem.webhooks.trial.Teller;
import dev.tandem.webhooks.trial.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replicas share what is to be sent, and take over from each other. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
@QuarkusTestResource(Certificates.class)
class LeaseTest {

    private final Hooks hooks = new Hooks();
    private final Receiver receiver = new Receiver();
    private final Teller teller = new Teller();
    private final UUID subject = UUID.randomUUID();

    @Inject
    Dispatches dispatches;

    @Inject
    Dispatcher dispatcher;

    @Inject
    DispatchService replica;

    @Inject
    Forgetting forgetting;

    @Inject
    DataSource database;

    @AfterEach
    void tidy() {
        hooks.close();
        receiver.close();
        teller.close();
    }

    @Test
    void whatAReplicaHadWhenItDiedIsTakenOverWhenItsLeaseIsOver() {
        Hooks.Hook hook = hooks.define(receiver.url(), subject);
        teller.initiative(subject);
        teller.untilHeard();
        List<Claim> died = claimsOf(hook);
        assertEquals(1, died.size());

        dispatches.all();
        assertEquals(0, receiver.received().size(), "nobody else may have it now");

        TestClock.forward(Duration.ofSeconds(61));
        dispatches.all();
        assertEquals(1, receiver.received().size());

        replica.end(died.get(0), Outcome.failed(Failure.TIMED_OUT, Duration.ofSeconds(15)));
        Hooks.Logged logged = hooks.deliveries(hook, "").get(0);
        assertEquals("DELIVERED", logged.status(), "whose lease is over has no say");
        assertEquals(1, logged.attemptCount());
    }

    @Test
    void whatIsQueuedWhileItsSubjectIsUnderWayIsNotForgotten() {
        Hooks.Hook hook = hooks.define(receiver.url(), subject);
        teller.initiative(subject);
        teller.untilHeard();
        List<Claim> underWay = claimsOf(hook);
        UUID next = teller.initiative(subject);
        teller.untilHeard();
        dispatches.all();
        assertEquals(0, receiver.received().size(), "it does not overtake");

        replica.end(underWay.get(0), Outcome.answered(200, null, null, Duration.ofMillis(5)));
        dispatches.all();
        assertEquals(
                List.of(next.toString()),
                receiver.received().stream()
                        .map(received -> received.json().getString("id"))
                        .toList());
    }

    @Test
    void aRemovedWebhookIsNotBroughtBackByWhatWasUnderWay() {
        Hooks.Hook hook = hooks.define(receiver.url(), subject);
        teller.initiative(subject);
        teller.untilHeard();
        List<Claim> underWay = claimsOf(hook);
        hooks.close();

        replica.end(underWay.get(0), Outcome.answered(200, null, null, Duration.ofMillis(5)));
        assertEquals("CANCELLED", hooks.deliveries(hook, "").get(0).status());
    }

    @Test
    void howeverManySubjectsReplicasAndFailuresThereAreEachSubjectArrivesInItsOrder() {
        Random random = new Random(3_1415);
        UUID[] subjects = Stream.generate(UUID::randomUUID).limit(12).toArray(UUID[]::new);
        Map<String, List<String>> told = new HashMap<>();
        Hooks.Hook hook = hooks.define(receiver.url(), subjects);
        for (int event = 0; event < 120; event++) {
            UUID about = subjects[random.nextInt(subjects.length)];
            told.computeIfAbsent(about.toString(), first -> new ArrayList<>())
                    .add(teller.initiative(about).toString());
            if (random.nextInt(6) == 0) {
                receiver.answering(random.nextBoolean() ? 500 : 503);
            }
        }
        teller.untilHeard();
        for (int round = 0; round < 60; round++) {
            CompletableFuture<Void> other = CompletableFuture.runAsync(dispatches::all);
            dispatches.all();
            other.join();
            TestClock.forward(Duration.ofMinutes(30));
        }

        Map<String, List<String>> taken = new HashMap<>();
        for (Received received : receiver.received()) {
            List<String> ofSubject =
                    taken.computeIfAbsent(received.json().getString("subject"), first -> new ArrayList<>());
            String id = received.json().getString("id");
            if (ofSubject.isEmpty() || !ofSubject.get(ofSubject.size() - 1).equals(id)) {
                ofSubject.add(id);
            }
        }
        assertEquals(told, taken, "each in its order, apart from the same one again");
        assertEquals(120, hooks.deliveries(hook, "?status=DELIVERED&limit=200").size());
    }

    @Test
    void theDispatcherGoesByItself() throws InterruptedException {
        Hooks.Hook hook = hooks.define(receiver.url(), subject);
        dispatcher.start(Duration.ofSeconds(30));
        try {
            hooks.post(hook, "pings").statusCode(202);
            teller.initiative(subject);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> receiver.received().size() == 2);
        } finally {
            dispatcher.stop();
        }
    }

    @Test
    void thirtyDaysAfterItsEndADeliveryIsForgottenAndItsEventWithIt() throws SQLException {
        Hooks.Hook hook = hooks.define(receiver.url(), subject);
        Hooks.Hook disabled = hooks.define(receiver.url(), subject);
        UUID event = teller.initiative(subject);
        teller.untilHeard();
        hooks.patch(disabled, "{\"enabled\": false}").statusCode(200);
        dispatches.all();
        TestClock.forward(Duration.ofDays(31));
        forgetting.round();

        assertEquals(List.of(), hooks.deliveries(hook, ""));
        assertEquals(1, hooks.deliveries(disabled, "").size(), "what has not ended is kept");
        assertTrue(isStored(event));

        hooks.close();
        TestClock.forward(Duration.ofDays(31));
        forgetting.round();
        assertTrue(!isStored(event));
    }

    private List<Claim> claimsOf(Hooks.Hook hook) {
        return replica.claim(Map.of(), 4, 64).stream()
                .filter(claim -> claim.webhookId().toString().equals(hook.id()))
                .toList();
    }

    private boolean isStored(UUID event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM event WHERE id = ?")) {
            statement.setObject(1, event);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}

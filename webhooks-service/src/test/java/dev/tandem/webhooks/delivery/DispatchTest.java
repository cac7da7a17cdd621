package dev.tandem.webhooks.delivery;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.webhooks.trial.Certificates;
import dev.tandem.webhooks.trial.Hooks;
import dev.tandem.webhooks.trial.Received;
import dev.tandem.webhooks.trial.Receiver;
import dev.tandem.webhooks.trial.SettableNames;
import dev.tandem.webhooks.trial.Teller;
import dev.tandem.webhooks.trial.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events come in from a real Kafka and go out to a real receiver. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
@QuarkusTestResource(Certificates.class)
class DispatchTest {

    private final Hooks hooks = new Hooks();
    private final Receiver receiver = new Receiver();
    private final Teller teller = new Teller();
    private final UUID subject = UUID.randomUUID();

    @Inject
    SettableNames names;

    @Inject
    Dispatches dispatches;

    @AfterEach
    void tidy() {
        hooks.close();
        receiver.close();
        teller.close();
    }

    @Test
    void anEventArrivesAsACloudEventThatIsSigned() {
        Hooks.Hook hook = hooks.define(receiver.url(), subject);
        UUID event = teller.initiative(subject);
        teller.untilHeard();
        dispatches.all();

        Received received = receiver.received().get(0);
        assertEquals(1, receiver.received().size());
        assertEquals("POST", received.method());
        assertEquals("application/cloudevents+json; charset=UTF-8", received.header("content-type"));
        assertTrue(received.isSignedWith(hook.secret()), "by the library that receivers use");
        Duration age = Duration.between(received.timestamp(), TestClock.now());
        assertTrue(age.compareTo(Duration.ofMinutes(1)) < 0, age::toString);
        assertEquals(event.toString(), received.json().getString("id"));
        assertEquals("dev.tandem.initiative.revised.v1", received.json().getString("type"));
        assertEquals("/initiatives-service", received.json().getString("source"));
        assertEquals(subject.toString(), received.json().getString("subject"));
        assertTrue(
                received.body().endsWith("\"sequence\":1,\"amount\":1.10},\"changes\":{}}}"),
                () -> "as it came: " + received.body());

        Hooks.Logged logged = hooks.deliveries(hook, "").get(0);
        assertEquals("DELIVERED", logged.status());
        assertEquals(received.id(), logged.id());
        assertEquals(event.toString(), logged.eventId());
        assertNull(logged.nextAttemptAt());
        assertEquals(204, hooks.delivery(hook, logged.id()).getInt("attempts[0].status"));
    }

    @Test
    void whatFailedIsTriedAgainWithTheSameIdAndNothingAboutItsSubjectOvertakesIt() {
        UUID other = UUID.randomUUID();
        Hooks.Hook hook = hooks.define(receiver.answering(500).url(), subject, other);
        UUID first = teller.initiative(subject);
        UUID second = teller.initiative(subject);
        teller.untilHeard();
        dispatches.all();
        UUID elsewhere = teller.initiative(other);
        teller.untilHeard();
        dispatches.all();
        assertEquals(List.of(first.toString(), elsewhere.toString()), eventIds());

        receiver.answering(302);
        TestClock.forward(Duration.ofSeconds(10));
        dispatches.all();
        assertEquals(List.of(first.toString(), elsewhere.toString(), first.toString()), eventIds());
        Hooks.Logged waiting = hooks.deliveries(hook, "?subject=" + subject).get(0);
        assertEquals("PENDING", waiting.status());
        assertEquals(0, waiting.attemptCount());

        TestClock.forward(Duration.ofMinutes(10));
        dispatches.all();
        List<Received> ofSubject = receiver.received().stream()
                .filter(received -> received.json().getString("subject").equals(subject.toString()))
                .toList();
        assertEquals(
                Stream.of(first, first, first, second).map(UUID::toString).toList(),
                ofSubject.stream()
                        .map(received -> received.json().getString("id"))
                        .toList());
        assertEquals(ofSubject.get(0).id(), ofSubject.get(2).id());
        assertNotEquals(ofSubject.get(0).id(), ofSubject.get(3).id());
        hooks.integrator()
                .get("/api/v1/webhooks/" + hook.id() + "/deliveries/"
                        + ofSubject.get(0).id())
                .then()
                .statusCode(200)
                .body("attempts", hasSize(3))
                .body("attempts[0].failure", equalTo("BAD_STATUS"))
                .body("attempts[0].excerpt", equalTo("answer 500"))
                .body("attempts[1].status", equalTo(302))
                .body("attempts[2].failure", nullValue());
    }

    @Test
    void aReceiverThatHangsHoldsUpNobodyElse() {
        try (Receiver slow = new Receiver().hanging(20)) {
            UUID[] subjects = Stream.generate(UUID::randomUUID).limit(8).toArray(UUID[]::new);
            Hooks.Hook hung = hooks.define(slow.url(), subjects);
            hooks.define(receiver.url(), subjects);
            for (UUID each : subjects) {
                teller.initiative(each);
            }
            teller.untilHeard();

            dispatches.once();
            dispatches.once();

            assertEquals(8, receiver.received().size());
            assertEquals(5, slow.received().size(), "four at once, then one, since it fails");
            assertEquals("TIMED_OUT", failureOf(hung));
        }
    }

    @Test
    void onlyWhatWasAskedForAndMayBeReadIsSent() {
        UUID plan = UUID.randomUUID();
        Hooks.Hook hook = hooks.define(
                receiver.url(), "[\"dev.tandem.initiative.revised.v1\", \"dev.tandem.plan.changed\"]", subject, plan);
        teller.initiative(UUID.randomUUID());
        teller.tell("initiatives", "initiative", "approved", subject, "OPEN", "", TestClock.now());
        UUID wanted = teller.initiative(subject);
        teller.plan(plan, "somebody,else");
        UUID own = teller.plan(plan, "somebody," + hooks.client);
        teller.tell("metrics", "plan", "changed", plan, "SECRET", hooks.client, TestClock.now());
        teller.untilHeard();
        dispatches.all();

        assertEquals(
                Stream.of(wanted, own).map(UUID::toString).sorted().toList(),
                eventIds().stream().sorted().toList());
        assertEquals(2, hooks.deliveries(hook, "").size());
    }

    @Test
    void whileTheDnsThinksAboutAChangeEventsAreHeard() throws InterruptedException, ExecutionException {
        names.answer("slow.example", "93.184.215.14");
        Hooks.Hook hook = hooks.define(receiver.url(), subject);
        SettableNames.Held slow = names.hold("slow.example");
        CompletableFuture<Integer> change =
                CompletableFuture.supplyAsync(() -> hooks.patch(hook, "{\"url\": \"https://slow.example/\"}")
                        .extract()
                        .statusCode());
        slow.untilAsked();
        try {
            teller.initiative(subject);
            teller.untilHeard();
            assertEquals(1, hooks.deliveries(hook, "").size());
        } finally {
            slow.release();
        }
        assertEquals(200, change.get());
    }

    @Test
    void whatHappenedBeforeOrIsOnlyToldAgainIsNotSent() {
        hooks.define(receiver.url(), subject);
        teller.tell(
                "initiatives",
                "initiative",
                "revised",
                subject,
                "OPEN",
                "",
                TestClock.now().minusSeconds(60));
        UUID once = teller.initiative(subject);
        teller.again("initiatives", "initiative", "revised", subject);
        teller.untilHeard();
        dispatches.all();

        assertEquals(List.of(once.toString()), eventIds());
    }

    @Test
    void theBodyOfAnEventIsStoredOnceForAllWebhooks() {
        Hooks.Hook one = hooks.define(receiver.url(), subject);
        Hooks.Hook two = hooks.define(receiver.url(), subject);
        teller.initiative(subject);
        teller.untilHeard();
        dispatches.all();

        assertEquals(2, receiver.received().size());
        assertEquals(
                receiver.received().get(0).body(), receiver.received().get(1).body());
        assertNotEquals(
                receiver.received().get(0).id(), receiver.received().get(1).id());
        assertEquals(
                hooks.deliveries(one, "").get(0).eventId(),
                hooks.deliveries(two, "").get(0).eventId());
    }

    @Test
    void whileASecretIsRotatedBothSignForADay() {
        Hooks.Hook hook = hooks.define(receiver.url(), subject);
        String renewed = hooks.post(hook, "secret-rotations")
                .statusCode(201)
                .body("webhook.formerSecretUntil", equalTo(hooks.get(hook).getString("formerSecretUntil")))
                .extract()
                .path("secret");
        hooks.post(hook, "pings").statusCode(202);
        dispatches.all();
        assertTrue(receiver.received().get(0).isSignedWith(hook.secret()));
        assertTrue(receiver.received().get(0).isSignedWith(renewed));

        TestClock.forward(Duration.ofHours(25));
        hooks.post(hook, "pings").statusCode(202);
        dispatches.all();
        assertFalse(receiver.received().get(1).header("webhook-signature").contains(" "), "one signature only");
    }

    @Test
    void whoIsBusyIsLeftAloneForAsLongAsItAsksFor() {
        Hooks.Hook hook = hooks.define(
                receiver.answering(429, "Retry-After", "3600", "slow down").url(), subject);
        teller.initiative(subject);
        teller.untilHeard();
        Instant before = TestClock.now();
        dispatches.all();

        Instant next = Instant.parse(hooks.deliveries(hook, "").get(0).nextAttemptAt());
        assertTrue(!next.isBefore(before.plusSeconds(3600)) && next.isBefore(before.plusSeconds(3660)), next::toString);
    }

    @Test
    void aReceiverThatSaysGoneDisablesTheWebhook() {
        Hooks.Hook hook = hooks.define(receiver.answering(410).url(), subject);
        teller.initiative(subject);
        teller.untilHeard();
        dispatches.all();
        teller.initiative(subject);
        teller.untilHeard();
        dispatches.all();

        assertEquals("DISABLED", hooks.get(hook).getString("status"));
        assertEquals("GONE", hooks.get(hook).getString("reason"));
        assertEquals(1, receiver.received().size());
        assertEquals(List.of("DEAD"), statuses(hook));
    }

    @Test
    void afterTenTriesADeliveryIsDeadAndCanBeSentOnceMore() {
        Hooks.Hook hook = hooks.define(
                receiver.answering(500, 500, 500, 500, 500, 500, 500, 500, 500, 500)
                        .url(),
                subject);
        UUID dead = teller.initiative(subject);
        UUID next = teller.initiative(subject);
        teller.untilHeard();
        for (int attempt = 1; attempt <= 10; attempt++) {
            dispatches.once();
            TestClock.forward(Duration.ofHours(30));
            if (attempt % 4 == 0) {
                // Five days without success are over before ten such attempts are; another URL begins anew.
                hooks.patch(hook, "{\"url\": \"" + receiver.url() + "&from=" + attempt + "\"}")
                        .statusCode(200);
            }
        }
        dispatches.all();
        assertEquals(
                List.of("DELIVERED", "DEAD"),
                statuses(hook),
                () -> hooks.get(hook).prettify()
                        + hooks.delivery(hook, hooks.deliveries(hook, "").get(1).id())
                                .prettify());

        hooks.post(hook, "replays", "{\"status\": \"DEAD\", \"since\": \"2026-01-01T00:00:00Z\"}")
                .statusCode(202)
                .body("replayed", equalTo(1));
        dispatches.all();
        hooks.post(hook, "replays", "{\"status\": \"DEAD\", \"since\": \"2026-01-01T00:00:00Z\"}")
                .statusCode(202)
                .body("replayed", equalTo(0));

        assertEquals(List.of("DELIVERED", "DELIVERED"), statuses(hook));
        List<String> ids = eventIds();
        assertEquals(12, ids.size());
        assertEquals(List.of(next.toString(), dead.toString()), ids.subList(10, 12));
        assertEquals(11, hooks.deliveries(hook, "").get(1).attemptCount());
    }

    @Test
    void aWebhookThatFailsForFiveDaysIsDisabledAndTheWorldIsTold() {
        Hooks.Hook hook = hooks.define(receiver.answering(500, 500).url(), subject);
        teller.initiative(subject);
        teller.untilHeard();
        dispatches.all();
        assertEquals("ENABLED", hooks.get(hook).getString("status"));
        TestClock.forward(Duration.ofDays(5));
        dispatches.all();

        assertEquals("DISABLED", hooks.get(hook).getString("status"));
        assertEquals("FAILING", hooks.get(hook).getString("reason"));
        assertEquals(2, receiver.received().size());

        hooks.patch(hook, "{\"enabled\": true}").statusCode(200).body("failingSince", nullValue());
        TestClock.forward(Duration.ofDays(1));
        dispatches.all();
        assertEquals(List.of("DELIVERED"), statuses(hook), "what was queued is sent once it is enabled");
    }

    @Test
    void whoIsDisabledQueuesNothingNew() {
        Hooks.Hook hook = hooks.define(receiver.url(), subject);
        UUID before = teller.initiative(subject);
        teller.untilHeard();
        hooks.patch(hook, "{\"enabled\": false}").statusCode(200).body("reason", equalTo("REQUESTED"));
        teller.initiative(subject);
        teller.untilHeard();
        dispatches.all();
        assertEquals(0, receiver.received().size());

        hooks.patch(hook, "{\"enabled\": true}").statusCode(200).body("reason", nullValue());
        UUID after = teller.initiative(subject);
        teller.untilHeard();
        dispatches.all();
        assertEquals(List.of(before.toString(), after.toString()), eventIds());
    }

    private List<String> eventIds() {
        return receiver.received().stream()
                .map(received -> received.json().getString("id"))
                .toList();
    }

    private List<String> statuses(Hooks.Hook hook) {
        return hooks.deliveries(hook, "").stream().map(Hooks.Logged::status).toList();
    }

    private String failureOf(Hooks.Hook hook) {
        List<Hooks.Logged> tried = hooks.deliveries(hook, "").stream()
                .filter(logged -> logged.attemptCount() > 0)
                .toList();
        return hooks.delivery(hook, tried.get(0).id()).getString("attempts[0].failure");
    }
}

package dev.tandem.webhooks.delivery;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.webhooks.trial.Certificates;
import dev.tandem.webhooks.trial.Hooks;
import dev.tandem.webhooks.trial.Receiver;
import dev.tandem.webhooks.trial.SettableNames;
import dev.tandem.webhooks.trial.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where events go to, and where they never do. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
@QuarkusTestResource(Certificates.class)
class TargetsTest {

    private final Hooks hooks = new Hooks();
    private final Receiver receiver = new Receiver();

    @Inject
    SettableNames names;

    @Inject
    Dispatches dispatches;

    @AfterEach
    void tidy() {
        hooks.close();
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10.0.0.7",
                "127.0.0.1",
                "169.254.169.254",
                "fd00::1",
                "::ffff:192.168.1.1",
                "93.184.215.14,10.0.0.7",
                "2606:4700::1111,::1"
            })
    void aNameThatLeadsToAnAddressOfNoPublicHostIsRefused(String addresses) {
        names.answer("receiver.example", addresses);
        refused("https://receiver.example/hook", "webhook-target-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://nobody-knows.example/",
                "https://192.168.0.1/",
                "https://[fe80::1]/",
                "https://10.1.1.1:444/x"
            })
    void soIsAnAddressAndAnUnknownName(String url) {
        refused(url, "webhook-target-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://receiver.example/", "ftp://receiver.example/", "https://a:b@receiver.example/", "no url"
            })
    void andWhatIsNoUrlOfOurs(String url) {
        names.answer("receiver.example", "93.184.215.14");
        refused(url, "invalid-body");
    }

    @Test
    void aNameThatLaterLeadsToThisMachineIsNotConnectedTo() {
        names.answer("rebound.example", "93.184.215.14", "127.0.0.1");
        Hooks.Hook hook = hooks.define("https://rebound.example:" + receiver.port() + "/hook");
        String id = ping(hook);

        assertEquals(0, receiver.received().size());
        assertEquals("FORBIDDEN_ADDRESS", hooks.delivery(hook, id).getString("attempts[0].failure"));
    }

    @Test
    void aNameThatIsNoLongerKnownIsAFailureThatIsTriedAgain() {
        names.answer("fading.example", "93.184.215.14", "no.such.host.invalid");
        Hooks.Hook hook = hooks.define("https://fading.example/hook");
        String id = ping(hook);

        assertEquals("UNKNOWN_HOST", hooks.delivery(hook, id).getString("attempts[0].failure"));
        assertEquals("PENDING", hooks.delivery(hook, id).getString("status"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Receiver elsewhere = new Receiver()) {
            receiver.answering(307, "Location", elsewhere.url(), "over there");
            Hooks.Hook hook = hooks.define(receiver.url());
            String id = ping(hook);

            assertEquals(1, receiver.received().size());
            assertEquals(0, elsewhere.received().size());
            assertEquals(307, hooks.delivery(hook, id).getInt("attempts[0].status"));
        }
    }

    @Test
    void ofALongAnswerOnlyTheBeginningIsKept() {
        receiver.answering(500, "X", "y", "long ".repeat(100_000));
        Hooks.Hook hook = hooks.define(receiver.url());
        String id = ping(hook);

        String excerpt = hooks.delivery(hook, id).getString("attempts[0].excerpt");
        assertEquals(500, excerpt.length());
        assertTrue(excerpt.startsWith("long long"));
        assertEquals("DELIVERED", again(hook), "and the next attempt is not harmed by what was left of it");
    }

    @Test
    void nobodyThereIsAFailure() {
        Hooks.Hook hook = hooks.define(receiver.url());
        receiver.close();
        String id = ping(hook);

        assertEquals("NO_CONNECTION", hooks.delivery(hook, id).getString("attempts[0].failure"));
    }

    @Test
    void overTlsACertificateThatIsTrustedAndOfTheHostIsTaken() {
        try (Receiver secure = new Receiver(Certificates.tls("this-machine"))) {
            Hooks.Hook hook = hooks.define("https://localhost:" + secure.port() + "/hook");
            String id = ping(hook);

            assertEquals("DELIVERED", hooks.delivery(hook, id).getString("status"));
            assertTrue(secure.received().get(0).isSignedWith(hook.secret()));
            assertEquals("localhost:" + secure.port(), secure.received().get(0).header("host"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-host", "nobody-knows"})
    void overTlsAnyOtherCertificateIsRefused(String certificate) {
        try (Receiver secure = new Receiver(Certificates.tls(certificate))) {
            Hooks.Hook hook = hooks.define("https://localhost:" + secure.port() + "/hook");
            String id = ping(hook);

            assertEquals(0, secure.received().size());
            assertEquals("NO_TLS", hooks.delivery(hook, id).getString("attempts[0].failure"));
        }
    }

    private String ping(Hooks.Hook hook) {
        String id = hooks.post(hook, "pings")
                .statusCode(202)
                .body("type", equalTo("dev.tandem.webhook.ping.v1"))
                .extract()
                .path("id");
        dispatches.once();
        return id;
    }

    private String again(Hooks.Hook hook) {
        TestClock.forward(Duration.ofSeconds(10));
        dispatches.all();
        return hooks.deliveries(hook, "").get(0).status();
    }

    private void refused(String url, String problem) {
        hooks.integrator()
                .contentType("application/json")
                .body("{\"title\": \"A webhook\", \"url\": \"" + url + "\"}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(422)
                .body("type", endsWith(problem))
                .body("errors[0].pointer", equalTo("/url"));
    }
}

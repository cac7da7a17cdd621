package dev.tandem.webhooks.signature;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The library takes only what was signed in the last minutes. */
    private final Instant now = Instant.now();

    private static final String BODY = "{\"test\": 2432232314, \"name\": \"Zoë\"}";

    @Test
    void isTheOneOfTheSpecificationsOwnExample() {
        String signature = Signature.of(
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    @Test
    void aReceiverWithTheSpecificationsLibraryAcceptsIt() {
        String secret = Secret.next();

        assertDoesNotThrow(() -> verify(secret, Signature.of(List.of(secret), "an-id", now, bytes(BODY)), BODY));
    }

    @Test
    void whileASecretIsRotatedReceiversWithEitherAcceptIt() {
        String old = Secret.next();
        String renewed = Secret.next();
        String signature = Signature.of(List.of(renewed, old), "an-id", now, bytes(BODY));

        assertDoesNotThrow(() -> verify(old, signature, BODY));
        assertDoesNotThrow(() -> verify(renewed, signature, BODY));
        assertThrows(WebhookVerificationException.class, () -> verify(Secret.next(), signature, BODY));
    }

    @Test
    void anotherBodyIdOrSecretIsAnotherSignature() {
        String secret = Secret.next();
        String signature = Signature.of(List.of(secret), "an-id", now, bytes(BODY));

        assertThrows(WebhookVerificationException.class, () -> verify(secret, signature, BODY + " "));
        assertNotEquals(signature, Signature.of(List.of(secret), "another-id", now, bytes(BODY)));
    }

    @Test
    void aSecretIsThirtyTwoRandomBytesThatNeverComeTwice() {
        String secret = Secret.next();

        assertEquals("whsec_", secret.substring(0, 6));
        assertEquals(32, Base64.getDecoder().decode(secret.substring(6)).length);
        assertNotEquals(secret, Secret.next());
    }

    private void verify(String secret, String signature, String body) throws WebhookVerificationException {
        HttpHeaders headers = HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("an-id"),
                        "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
        new Webhook(secret).verify(body, headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

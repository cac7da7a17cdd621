package dev.tandem.webhooks.trial;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A request that a receiver got. */
public record Received(String method, Map<String, List<String>> headers, String body) {

    public String header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    public String id() {
        return header("webhook-id");
    }

    public JsonPath json() {
        return JsonPath.from(body);
    }

    /** Whether one of its signatures is the one that the library of the Standard Webhooks makes with this secret. */
    public boolean isSignedWith(String secret) {
        try {
            String expected = new Webhook(secret).sign(id(), timestamp().getEpochSecond(), body);
            return List.of(header("webhook-signature").split(" ", -1)).contains(expected);
        } catch (WebhookSigningException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public Instant timestamp() {
        return Instant.ofEpochSecond(Long.parseLong(header("webhook-timestamp")));
    }
}

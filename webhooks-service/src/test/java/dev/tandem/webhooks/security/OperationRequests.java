package dev.tandem.webhooks.security;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** One request of every operation of the service, to be sent by anybody. */
final class OperationRequests {

    private static final String WEBHOOKS = "/api/v1/webhooks/";

    /** Sends one request. */
    interface Sending extends BiFunction<RequestSpecification, Ground, Response> {}

    private static final Map<String, Sending> ALL = Map.ofEntries(
            Map.entry("defineWebhook", (caller, ground) -> caller.contentType("application/json")
                    .body("""
                        {"title": "x", "url": "%s", "types": [], "subjects": ["%s"], "client": "%s"}\
                        """.formatted(ground.receiver.url(), UUID.randomUUID(), ground.owner))
                    .post("/api/v1/webhooks")),
            Map.entry("listWebhooks", (caller, ground) -> caller.get("/api/v1/webhooks?limit=1")),
            Map.entry(
                    "getWebhook",
                    (caller, ground) -> caller.get(WEBHOOKS + ground.hook().id())),
            Map.entry("reviseWebhook", (caller, ground) -> caller.header("If-Match", "*")
                    .contentType("application/merge-patch+json")
                    .body("{\"title\": \"%s\"}".formatted(UUID.randomUUID()))
                    .patch(WEBHOOKS + ground.hook().id())),
            Map.entry("removeWebhook", (caller, ground) -> caller.header("If-Match", "*")
                    .delete(WEBHOOKS + ground.hook().id())),
            Map.entry(
                    "rotateSecret",
                    (caller, ground) -> caller.post(WEBHOOKS + ground.hook().id() + "/secret-rotations")),
            Map.entry(
                    "pingWebhook",
                    (caller, ground) -> caller.post(WEBHOOKS + ground.hook().id() + "/pings")),
            Map.entry(
                    "listDeliveries",
                    (caller, ground) -> caller.get(WEBHOOKS + ground.hook().id() + "/deliveries")),
            Map.entry("getDelivery", (caller, ground) -> caller.get(ground.delivered())),
            Map.entry("replayDelivery", (caller, ground) -> caller.post(ground.delivered() + "/replays")),
            Map.entry("replayDeliveries", (caller, ground) -> caller.contentType("application/json")
                    .body("{\"status\": \"DEAD\", \"since\": \"2026-01-01T00:00:00Z\"}")
                    .post(WEBHOOKS + ground.hook().id() + "/replays")),
            Map.entry("replay", (caller, ground) -> caller.post("/api/v1/replays")),
            Map.entry("listDeadLetters", (caller, ground) -> caller.get("/api/v1/dead-letters?limit=1")),
            Map.entry("replayDeadLetters", (caller, ground) -> caller.post("/api/v1/dead-letters/replays")));

    private OperationRequests() {}

    /** The request of an operation; null when none is written. */
    static Sending of(String operation) {
        return ALL.get(operation);
    }
}

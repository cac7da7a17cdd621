package dev.tandem.webhooks.security;

import dev.tandem.webhooks.delivery.Dispatches;
import dev.tandem.webhooks.trial.Hooks;
import dev.tandem.webhooks.trial.Receiver;
import io.quarkus.arc.Arc;
import java.util.UUID;

/** What the requests of the tables stand on: webhooks of one client. */
final class Ground {

    final Hooks hooks = new Hooks();
    final String owner = hooks.client;
    final Receiver receiver = new Receiver();

    private final Dispatches dispatches =
            Arc.container().instance(Dispatches.class).get();

    /** A webhook that no other request has changed. */
    Hooks.Hook hook() {
        return hooks.define(receiver.url(), UUID.randomUUID());
    }

    /** The path of a delivery that has ended. */
    String delivered() {
        Hooks.Hook hook = hook();
        String id = hooks.post(hook, "pings").statusCode(202).extract().path("id");
        dispatches.all();
        return "/api/v1/webhooks/" + hook.id() + "/deliveries/" + id;
    }
}

package dev.tandem.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends what is due, when a test says so, and waits until it is done. */
@ApplicationScoped
public class Dispatches {

    private final Dispatcher dispatcher;

    Dispatches(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Sends what is due now, once each. */
    public void once() {
        CompletableFuture.allOf(dispatcher.round().toArray(CompletableFuture[]::new))
                .join();
    }

    /** Sends until nothing is due. */
    public void all() {
        List<CompletableFuture<Void>> begun = dispatcher.round();
        while (!begun.isEmpty()) {
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
            begun = dispatcher.round();
        }
    }
}

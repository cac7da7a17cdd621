package dev.tandem.local.process;

import java.util.concurrent.CompletableFuture;

/** Something the launcher started and must stop: a process with a name. */
public interface Part {
    String name();

    /** Completes when the process has ended, for whatever reason. */
    CompletableFuture<?> onExit();

    /** Ends it in order, by force when it does not listen; returns when it has ended. */
    void stop();
}

package dev.tandem.local.stack;

import dev.tandem.local.Progress;
import dev.tandem.local.process.Ledger;
import dev.tandem.local.process.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What runs, layer by layer; stopped from the top to the bottom.
 *
 * <p>Once it is stopping nothing more starts, so that a Ctrl-C during the start leaves nothing behind.
 */
public final class Stack {
    /** Starts one part. */
    @FunctionalInterface
    interface Start<P extends Part> {
        P start() throws IOException;
    }

    /** The launcher was told to stop while it was starting. */
    public static final class Stopping extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final Progress progress;
    private final Ledger ledger;
    private final Map<Layer, List<Part>> parts = new EnumMap<>(Layer.class);
    private volatile boolean stopping;

    public Stack(Progress progress, Ledger ledger) {
        this.progress = progress;
        this.ledger = ledger;
    }

    synchronized <P extends Part> P start(Layer layer, Start<P> start) throws IOException {
        if (stopping) {
            throw new Stopping();
        }
        P part = start.start();
        parts.computeIfAbsent(layer, key -> new ArrayList<>()).add(part);
        return part;
    }

    /** Waits until a part has ended, whatever the reason. */
    public Part awaitFirstEnd() {
        return (Part) CompletableFuture.anyOf(ends()).join();
    }

    /** True from the moment stopping began. */
    public boolean isStopping() {
        return stopping;
    }

    private synchronized CompletableFuture<?>[] ends() {
        return parts.values().stream()
                .flatMap(List::stream)
                .map(part -> part.onExit().thenApply(ended -> part))
                .toArray(CompletableFuture<?>[]::new);
    }

    /** Stops every layer, the highest first; returns when nothing is alive. Does nothing the second time. */
    public synchronized void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        Layer[] layers = Layer.values();
        for (int i = layers.length - 1; i >= 0; i--) {
            List<Part> layer = parts.getOrDefault(layers[i], List.of());
            layer.forEach(part -> progress.say("Stopping " + part.name()));
            layer.parallelStream().forEach(this::stop);
        }
        try {
            // A Maven that was building, and whatever else is written down and not a part.
            ledger.endLeftovers();
        } catch (IOException e) {
            progress.say("The list of processes could not be removed: " + e);
        }
        if (!parts.isEmpty()) {
            progress.say("Everything is stopped");
        }
    }

    /** One part that cannot be stopped must not keep the others alive. */
    private void stop(Part part) {
        try {
            part.stop();
        } catch (RuntimeException e) {
            progress.say(part.name() + " could not be stopped: " + e);
        }
    }
}

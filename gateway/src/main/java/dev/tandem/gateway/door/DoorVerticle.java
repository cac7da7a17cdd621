package dev.tandem.gateway.door;

import dev.tandem.gateway.forward.Forwarder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The door as one event loop sees it: a server on the shared port and a doorkeeper with connections of its own. */
final class DoorVerticle extends AbstractVerticle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpServerOptions options;
    private final Duration headTime;
    private final Function<Forwarder, Doorkeeper> keeper;
    private final Supplier<Forwarder> forwarders;
    private final Consumer<Integer> listening;
    private Forwarder forwarder;
    private Doorkeeper doorkeeper;

    DoorVerticle(
            HttpServerOptions options,
            Duration headTime,
            Supplier<Forwarder> forwarders,
            Function<Forwarder, Doorkeeper> keeper,
            Consumer<Integer> listening) {
        this.options = options;
        this.headTime = headTime;
        this.forwarders = forwarders;
        this.keeper = keeper;
        this.listening = listening;
    }

    @Override
    public void start(Promise<Void> started) {
        forwarder = forwarders.get();
        doorkeeper = keeper.apply(forwarder);
        HttpServer server = vertx.createHttpServer(options)
                .connectionHandler(connection -> StrictRequestDecoder.guard(connection, options, headTime))
                .invalidRequestHandler(doorkeeper::handleInvalid)
                .requestHandler(doorkeeper);
        server.listen()
                .onSuccess(open -> listening.accept(open.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    /** Lets nobody in any more, waits a while for those inside, then closes. */
    @Override
    public void stop(Promise<Void> stopped) {
        doorkeeper.letNobodyIn();
        long latest = System.nanoTime() + PATIENCE.toNanos();
        vertx.setPeriodic(1, 20, timer -> {
            if (forwarder.underWay() == 0 || System.nanoTime() > latest) {
                vertx.cancelTimer(timer);
                forwarder.close();
                stopped.complete();
            }
        });
    }
}

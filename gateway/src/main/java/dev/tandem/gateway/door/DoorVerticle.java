package dev.tandem.gateway.door;

import dev.tandem.gateway.forward.Forwarder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The door as one event loop sees it: a server on the shared port and a doorkeeper with connections of its own. */
final class DoorVerticle extends AbstractVerticle {

    private final HttpServerOptions options;
    private final Function<Forwarder, Doorkeeper> keeper;
    private final Supplier<Forwarder> forwarders;
    private final Consumer<Integer> listening;
    private Forwarder forwarder;

    DoorVerticle(
            HttpServerOptions options,
            Supplier<Forwarder> forwarders,
            Function<Forwarder, Doorkeeper> keeper,
            Consumer<Integer> listening) {
        this.options = options;
        this.forwarders = forwarders;
        this.keeper = keeper;
        this.listening = listening;
    }

    @Override
    public void start(Promise<Void> started) {
        forwarder = forwarders.get();
        Doorkeeper doorkeeper = keeper.apply(forwarder);
        HttpServer server = vertx.createHttpServer(options)
                .connectionHandler(connection -> StrictRequestDecoder.guard(connection, options))
                .invalidRequestHandler(doorkeeper::handleInvalid)
                .requestHandler(doorkeeper);
        server.listen()
                .onSuccess(open -> listening.accept(open.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    @Override
    public void stop() {
        forwarder.close();
    }
}

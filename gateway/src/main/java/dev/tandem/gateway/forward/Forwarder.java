package dev.tandem.gateway.forward;

import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.route.Operation;
import dev.tandem.gateway.visit.Visit;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Hands requests to the services. One for each event loop, with connections of its own, so that a request never changes
 * threads on its way through.
 */
public final class Forwarder {

    private final Map<String, Upstream> upstreams = new HashMap<>();
    private final Set<Exchange> exchanges = new HashSet<>();
    private final HttpClient client;
    private final long timeoutNanos;
    private final EveryService everyService;

    /**
     * A forwarder for the event loop that calls this.
     *
     * @param services the names of the services
     * @param urls where each listens
     */
    public Forwarder(Vertx vertx, GatewayConfig config, Set<String> services, Function<String, URI> urls) {
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAlive(true)
                        .setKeepAliveTimeout(60)
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setTcpNoDelay(true)
                        .setMaxHeaderSize(64 << 10)
                        .setMaxChunkSize(64 << 10)
                        .setTracingPolicy(TracingPolicy.IGNORE),
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.waiting()));
        services.forEach(service -> upstreams.put(service, new Upstream(service, urls.apply(service), client)));
        timeoutNanos = config.upstreamTimeout().toNanos();
        everyService = new EveryService(config.upstreamTimeout());
        long period = Math.max(50, Math.min(1_000, config.upstreamTimeout().toMillis() / 4));
        vertx.setPeriodic(period, timer -> giveUpStalled());
    }

    /**
     * Hands a request on; it is answered in any case.
     *
     * @param limit how many bytes its body may have
     */
    public void forward(Visit visit, Operation operation, long limit) {
        RequestHeaders.Origin origin = originOf(visit.request());
        if (operation.everyService()) {
            List<Upstream> all = new ArrayList<>();
            operation.services().forEach(service -> all.add(upstreams.get(service)));
            everyService.ask(visit, all, origin, limit);
            return;
        }
        Exchange exchange = new Exchange(visit, upstreams.get(operation.service()), origin, limit, exchanges::remove);
        exchanges.add(exchange);
        exchange.start();
    }

    /** How many requests are under way. */
    public int underWay() {
        return exchanges.size();
    }

    private static RequestHeaders.Origin originOf(HttpServerRequest request) {
        return new RequestHeaders.Origin(
                request.remoteAddress().hostAddress(), request.getHeader("Host"), request.scheme());
    }

    private void giveUpStalled() {
        long now = System.nanoTime();
        for (Exchange exchange : List.copyOf(exchanges)) {
            exchange.giveUpAfter(timeoutNanos, now);
        }
    }

    public void close() {
        client.close();
    }
}

package dev.tandem.gateway.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.feed.Feed;
import dev.tandem.gateway.feed.FeedDesk;
import dev.tandem.gateway.forward.Forwarder;
import dev.tandem.gateway.limit.ClientLimits;
import dev.tandem.gateway.page.ClassPath;
import dev.tandem.gateway.page.Pages;
import dev.tandem.gateway.route.Routes;
import dev.tandem.gateway.token.TokenCheck;
import dev.tandem.gateway.token.TokenVerifier;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Opens the door and closes it. The door is a server of its own and not that of Quarkus, which is switched off: only so
 * can it refuse what smuggles, answer unreadable requests with a problem, and keep a request on one thread all the way.
 * It listens where {@code quarkus.http.host} and {@code quarkus.http.port} say all the same.
 */
@ApplicationScoped
public class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    /** Vert.x would give each event loop a port of its own for 0. */
    private static final int ONE_FREE_PORT_FOR_ALL = -1;

    private static final long PATIENCE_SECONDS = 30;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final TokenVerifier verifier;
    private final Clock clock;
    private final MeterRegistry registry;
    private final String host;
    private final BodyLimits limits;
    private Feed feed;
    private String deployment;
    private volatile int port;

    Door(
            Vertx vertx,
            GatewayConfig config,
            TokenVerifier verifier,
            Clock clock,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "tandem.http.body-limit") long bodyLimit,
            @ConfigProperty(name = "tandem.http.streamed-body-limit") long streamedBodyLimit) {
        this.vertx = vertx;
        this.config = config;
        this.verifier = verifier;
        this.clock = clock;
        this.registry = registry;
        this.host = host;
        this.limits = new BodyLimits(bodyLimit, streamedBodyLimit);
    }

    void open(@Observes StartupEvent start) throws Exception {
        JsonNode contract = read("contract/openapi.json");
        Routes routes = new Routes(contract);
        Pages pages = new Pages(vertx, contract, config.readyTokens(), urls(routes.services()));
        ClientLimits clients = new ClientLimits(config.clientBurst(), config.clientRate(), TimeMeter.SYSTEM_NANOTIME);
        feed = new Feed(config.feed(), read("contract/asyncapi.json"), registry);
        HttpServerOptions options = serverOptions();
        DeploymentOptions loops = new DeploymentOptions()
                .setInstances(config.eventLoops().orElse(Runtime.getRuntime().availableProcessors()));
        deployment = vertx.deployVerticle(
                        () -> new DoorVerticle(
                                options,
                                config.headTimeout(),
                                () -> new Forwarder(vertx, config, routes.services(), Door::url),
                                forwarder -> doorkeeper(routes, pages, clients, forwarder),
                                actual -> port = actual),
                        loops)
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        LOG.infof("The door is open on http://%s:%d", host, port);
    }

    /** For the event loop that calls this. */
    private Doorkeeper doorkeeper(Routes routes, Pages pages, ClientLimits clients, Forwarder forwarder) {
        TokenCheck tokens = new TokenCheck(vertx, verifier, config.tokenCacheSize(), clock);
        return new Doorkeeper(
                routes,
                pages,
                tokens,
                forwarder,
                new FeedDesk(feed, tokens, clock),
                clients,
                limits,
                config,
                new Meters(registry),
                VertxHttpRecorder.getRootHandler());
    }

    void close(@Observes ShutdownEvent stop) throws Exception {
        if (deployment != null) {
            vertx.undeploy(deployment)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        if (feed != null) {
            feed.close();
        }
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    private HttpServerOptions serverOptions() {
        String key = LaunchMode.current() == LaunchMode.TEST ? "quarkus.http.test-port" : "quarkus.http.port";
        int wanted = ConfigProvider.getConfig().getValue(key, Integer.class);
        return new HttpServerOptions()
                .setHost(host)
                .setPort(wanted == 0 ? ONE_FREE_PORT_FOR_ALL : wanted)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(false)
                .setMaxInitialLineLength(config.uriLimit() + 32)
                .setMaxHeaderSize(config.headersLimit())
                .setMaxChunkSize(64 << 10)
                .setIdleTimeout((int) config.idleTimeout().toSeconds())
                .setReuseAddress(true)
                .setTracingPolicy(TracingPolicy.IGNORE);
    }

    private static Map<String, URI> urls(Set<String> services) {
        return services.stream().collect(Collectors.toMap(Function.identity(), Door::url));
    }

    private static URI url(String service) {
        return ConfigProvider.getConfig().getValue("tandem." + service + ".url", URI.class);
    }

    private static JsonNode read(String contract) throws IOException {
        return new ObjectMapper().readTree(ClassPath.read(contract));
    }
}

package dev.tandem.gateway.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.route.Operation;
import dev.tandem.gateway.visit.Visit;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers see of services that cannot be reached, without the rest of the gateway around. */
class ForwarderTest {

    private static final Map<String, String> SERVICES = Map.of(
            "down", "http://127.0.0.1:1",
            "unknown", "http://nowhere.invalid:80",
            "busy", "http://127.0.0.1:");

    private static final GatewayConfig CONFIG = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(GatewayConfig.class)
            .withDefaultValue("tandem.gateway.connections", "1")
            .withDefaultValue("tandem.gateway.waiting", "1")
            .build()
            .getConfigMapping(GatewayConfig.class);

    private final Vertx vertx = Vertx.vertx();
    /** As the door speaks it; a client that asks for HTTP/2 would get an answer with headers that only 1.1 may have. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpServer service;
    private HttpServer gateway;
    private Forwarder forwarder;

    @BeforeEach
    void open() {
        service = listen(vertx.createHttpServer().requestHandler(request -> request.resume()));
        forwarder = new Forwarder(
                vertx,
                CONFIG,
                SERVICES.keySet(),
                name -> URI.create(SERVICES.get(name) + (name.equals("busy") ? service.actualPort() : "")));
        gateway = listen(vertx.createHttpServer().requestHandler(request -> {
            List<String> names = List.of(request.path().substring(1).split("\\+", -1));
            forwarder.forward(new Visit(request.pause()), new Operation("op", "/", names, false), 1000);
        }));
    }

    private static HttpServer listen(HttpServer server) {
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aServiceThatIsDownIsUnavailableForAWhile() throws Exception {
        assertUnavailable(call("down", ""));
        assertUnavailable(call("down", "{}"));
    }

    @Test
    void aServiceWhoseNameIsNotKnownIsUnavailable() throws Exception {
        assertUnavailable(call("unknown", ""));
    }

    @Test
    void anOperationOfEveryServiceNeedsThemAll() throws Exception {
        assertUnavailable(call("unknown+down", "{}"));
    }

    @Test
    void moreRequestsThanMayWaitAreTurnedAwayAtOnce() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> kept = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            kept.add(client.sendAsync(request("busy", ""), BodyHandlers.ofString()));
            int expected = i + 1;
            Awaitility.await().until(() -> forwarder.underWay() == expected);
        }
        assertUnavailable(call("busy", ""));
        assertTrue(kept.stream().noneMatch(CompletableFuture::isDone));
    }

    @Test
    void anAddressThatSaysMoreThanHostAndPortIsRefused() {
        for (String url : List.of("ftp://a:1", "http://a:1/path", "http://a?b", "a:1", "//a:1")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Forwarder(vertx, CONFIG, SERVICES.keySet(), name -> URI.create(url)),
                    url);
        }
    }

    private HttpRequest request(String service, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.actualPort() + "/" + service))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> call(String service, String body) throws IOException, InterruptedException {
        return client.send(request(service, body), BodyHandlers.ofString());
    }

    private static void assertUnavailable(HttpResponse<String> response) {
        assertEquals(503, response.statusCode(), response.body());
        assertTrue(response.body().contains("/problems/unavailable"), response.body());
        assertTrue(response.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
    }
}

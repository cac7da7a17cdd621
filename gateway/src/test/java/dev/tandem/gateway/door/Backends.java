package dev.tandem.gateway.door;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Three stand-in services and an issuer of tokens for the tests of the gateway. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;
    private StandInService initiatives;
    private StandInService metrics;
    private StandInService webhooks;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        initiatives = new StandInService(vertx, "initiatives-service", 0);
        metrics = new StandInService(vertx, "metrics-service", 0);
        webhooks = new StandInService(vertx, "webhooks-service", 0);
        Map<String, String> config = new HashMap<>();
        config.put("tandem.initiatives-service.url", initiatives.url());
        config.put("tandem.metrics-service.url", metrics.url());
        config.put("tandem.webhooks-service.url", webhooks.url());
        config.put("tandem.gateway.upstream-timeout", "3s");
        config.put("tandem.gateway.head-timeout", "2s");
        config.put("tandem.http.streamed-body-limit", "200000000");
        config.put("kafka.bootstrap.servers", "127.0.0.1:1");
        try {
            config.put(
                    "tandem.jwks",
                    Tokens.keySet(Files.createTempDirectory("keys")).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return config;
    }

    @Override
    public void stop() {
        initiatives.close();
        metrics.close();
        webhooks.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

package dev.tandem.gateway.page;

import dev.tandem.gateway.visit.Visit;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.tracing.TracingPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which services are ready, for whoever looks at the front page. Whoever asks within a moment gets the same answer, so that
 * asking the gateway often does not ask the services often.
 */
final class ServiceStatus implements Page {

    private static final String READY = "/q/health/ready";
    private static final int PATIENCE_MILLIS = 2_000;
    private static final long MOMENT_NANOS = 1_000_000_000;

    private record Answer(Future<Buffer> body, long askedAt) {

        boolean isOld(long now) {
            return body.isComplete() && now - askedAt > MOMENT_NANOS;
        }
    }

    private final Map<String, URI> services;
    private final HttpClient client;
    private final AtomicReference<Answer> last = new AtomicReference<>();

    ServiceStatus(Vertx vertx, Map<String, URI> services) {
        this.services = new TreeMap<>(services);
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS).setTracingPolicy(TracingPolicy.IGNORE));
    }

    @Override
    public void show(Visit visit) {
        visit.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
        Context own = Vertx.currentContext();
        answer().body()
                .onSuccess(status -> own.runOnContext(later -> {
                    if (!visit.isAnswered()) {
                        visit.end(status);
                    }
                }));
    }

    private Answer answer() {
        long now = System.nanoTime();
        Answer known = last.get();
        if (known != null && !known.isOld(now)) {
            return known;
        }
        Answer asked = new Answer(ask(), now);
        last.set(asked);
        return asked;
    }

    private Future<Buffer> ask() {
        List<Future<Boolean>> asked = new ArrayList<>();
        services.values().forEach(url -> asked.add(isReady(url)));
        return Future.join(asked).map(all -> {
            JsonArray status = new JsonArray();
            int at = 0;
            for (String service : services.keySet()) {
                status.add(new JsonObject().put("service", service).put("ready", all.<Boolean>resultAt(at++)));
            }
            return new JsonObject().put("services", status).toBuffer();
        });
    }

    private Future<Boolean> isReady(URI service) {
        RequestOptions ready = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(service.resolve(READY).toString())
                .setTimeout(PATIENCE_MILLIS);
        return client.request(ready)
                .compose(request -> request.send().compose(ServiceStatus::isGood))
                .otherwise(false);
    }

    private static Future<Boolean> isGood(HttpClientResponse response) {
        return response.body().map(body -> response.statusCode() == 200);
    }
}

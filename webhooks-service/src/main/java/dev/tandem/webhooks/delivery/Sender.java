package dev.tandem.webhooks.delivery;

import dev.tandem.webhooks.signature.Signature;
import dev.tandem.webhooks.target.ForbiddenAddress;
import dev.tandem.webhooks.target.TargetUrl;
import dev.tandem.webhooks.target.Targets;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends one delivery once. The connection goes to the very address that was checked, redirects are not followed, no proxy
 * is asked, and of the answer only a little is read.
 */
@ApplicationScoped
class Sender {

    private static final int LARGEST_ANSWER = 8 * 1024;
    private static final int LONGEST_CONNECT_MILLIS = 5_000;

    private final Targets targets;
    private final Clock clock;
    private final HttpClient client;
    private final Duration longest;

    Sender(
            Targets targets,
            Clock clock,
            Vertx vertx,
            @ConfigProperty(name = "tandem.webhooks.longest-attempt") Duration longest,
            @ConfigProperty(name = "tandem.webhooks.trusted-certificates") Optional<String> trusted) {
        this.targets = targets;
        this.clock = clock;
        this.longest = longest;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(LONGEST_CONNECT_MILLIS)
                .setSslHandshakeTimeout(LONGEST_CONNECT_MILLIS)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout(10)
                .setMaxHeaderSize(LARGEST_ANSWER)
                .setVerifyHost(true);
        trusted.ifPresent(path -> options.setTrustOptions(new PemTrustOptions().addCertPath(path)));
        this.client = vertx.createHttpClient(options);
    }

    /** Returns what came of it, after the longest an attempt may take at the latest. */
    Outcome send(Claim claim) {
        long begun = System.nanoTime();
        TargetUrl url = targets.parse(claim.url());
        InetAddress address;
        try {
            List<InetAddress> addresses = targets.addresses(url);
            // Another one each time, should one of them not be reachable from here.
            address = addresses.get(claim.tries() % addresses.size());
        } catch (UnknownHostException unknown) {
            return Outcome.failed(Failure.UNKNOWN_HOST, since(begun));
        } catch (ForbiddenAddress forbidden) {
            return Outcome.failed(Failure.FORBIDDEN_ADDRESS, since(begun));
        }
        return send(claim, url, address, begun);
    }

    private Outcome send(Claim claim, TargetUrl url, InetAddress address, long begun) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CompletableFuture<HttpClientRequest> opened = new CompletableFuture<>();
        AtomicBoolean whole = new AtomicBoolean();
        client.request(options(url, address))
                .onFailure(answer::completeExceptionally)
                .onSuccess(request -> {
                    opened.complete(request);
                    headers(request, claim);
                    request.exceptionHandler(answer::completeExceptionally);
                    request.send(claim.body())
                            .onFailure(answer::completeExceptionally)
                            .onSuccess(response -> read(response, answer, whole));
                });
        try {
            Answer come = answer.get(longest.minus(since(begun)).toMillis(), TimeUnit.MILLISECONDS);
            Duration retryAfter =
                    RetryAfter.read(come.retryAfter(), clock.instant()).orElse(null);
            return Outcome.answered(
                    come.status(), retryAfter, Excerpt.of(come.body().getBytes()), since(begun));
        } catch (ExecutionException failed) {
            return Outcome.failed(failure(failed.getCause()), since(begun));
        } catch (TimeoutException late) {
            return Outcome.failed(Failure.TIMED_OUT, since(begun));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.failed(Failure.BROKEN_OFF, since(begun));
        } finally {
            if (!whole.get()) {
                var unused = opened.thenAccept(HttpClientRequest::reset);
            }
        }
    }

    private static RequestOptions options(TargetUrl url, InetAddress address) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setURI(url.request())
                .setFollowRedirects(false);
        if (url.host().contains(":")) {
            options.putHeader("host", "[" + url.host() + "]:" + url.port());
        }
        return options;
    }

    private void headers(HttpClientRequest request, Claim claim) {
        Instant now = clock.instant();
        String id = claim.deliveryId().toString();
        request.putHeader("content-type", "application/cloudevents+json; charset=UTF-8");
        request.putHeader("user-agent", "Tandem-Webhooks/1");
        request.putHeader("webhook-id", id);
        request.putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        request.putHeader(
                "webhook-signature",
                Signature.of(claim.secrets(), id, now, claim.body().getBytes()));
    }

    /** The beginning of it is enough; the connection of one that is longer is given up. */
    private static void read(HttpClientResponse response, CompletableFuture<Answer> answer, AtomicBoolean whole) {
        Buffer body = Buffer.buffer();
        String retryAfter = response.getHeader("retry-after");
        response.exceptionHandler(answer::completeExceptionally);
        response.handler(part -> {
            if (body.length() < LARGEST_ANSWER) {
                body.appendBuffer(part, 0, Math.min(part.length(), LARGEST_ANSWER - body.length()));
            }
            if (body.length() >= LARGEST_ANSWER) {
                answer.complete(new Answer(response.statusCode(), retryAfter, body));
            }
        });
        response.endHandler(end -> {
            whole.set(true);
            answer.complete(new Answer(response.statusCode(), retryAfter, body));
        });
    }

    private static Failure failure(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SSLException) {
                return Failure.NO_TLS;
            }
            if (at instanceof ConnectException) {
                return Failure.NO_CONNECTION;
            }
        }
        return Failure.BROKEN_OFF;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private record Answer(int status, String retryAfter, Buffer body) {}
}

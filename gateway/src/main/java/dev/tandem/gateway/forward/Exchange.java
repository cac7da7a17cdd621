package dev.tandem.gateway.forward;

import dev.tandem.gateway.visit.Cut;
import dev.tandem.gateway.visit.GatewayProblems;
import dev.tandem.gateway.visit.Visit;
import dev.tandem.http.problem.Problems;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * One request handed to one service and its answer handed back. Whatever goes wrong on the way ends in exactly one of
 * two things: a problem when nothing of an answer was sent yet, else a connection cut off, so that no client takes half
 * an answer for a whole one.
 */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Visit visit;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Upstream upstream;
    private final RequestHeaders.Origin origin;
    private final long limit;
    private final Consumer<Exchange> whenFinished;
    private HttpClientRequest outgoing;
    private Upload upload;
    private boolean repeated;
    private boolean answered;
    private boolean finished;
    private long lastProgress = System.nanoTime();

    Exchange(
            Visit visit, Upstream upstream, RequestHeaders.Origin origin, long limit, Consumer<Exchange> whenFinished) {
        this.visit = visit;
        this.request = visit.request();
        this.response = visit.response();
        this.upstream = upstream;
        this.origin = origin;
        this.limit = limit;
        this.whenFinished = whenFinished;
    }

    void start() {
        response.closeHandler(closed -> clientLeft());
        request.exceptionHandler(broken -> clientLeft());
        visit.onBrokenBody(this::bodyBroke);
        open();
    }

    private void open() {
        upstream.open(request.method(), request.uri()).onComplete(opened -> {
            if (opened.succeeded()) {
                send(opened.result());
            } else {
                fail(Failure.of(upstream.service(), opened.cause()), opened.cause());
            }
        });
    }

    private void send(HttpClientRequest opened) {
        if (finished) {
            opened.reset();
            return;
        }
        outgoing = opened;
        RequestHeaders.copy(request.headers(), opened.headers(), origin, visit.id());
        opened.response().onComplete(answered -> {
            if (answered.succeeded()) {
                answer(answered.result());
            } else {
                broken(opened, answered.cause());
            }
        });
        opened.exceptionHandler(cause -> broken(opened, cause));
        if (!visit.hasBody()) {
            if (visit.bodyLength() == 0) {
                opened.putHeader(HttpHeaders.CONTENT_LENGTH, "0");
            }
            opened.end();
            return;
        }
        upload = new Upload(request, opened, visit.bodyLength(), limit, this::progress, this::tooLarge);
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            response.writeContinue();
        }
        upload.start();
    }

    private void answer(HttpClientResponse answer) {
        if (finished) {
            return;
        }
        progress();
        answered = true;
        answer.exceptionHandler(cause -> broken(answer.request(), cause));
        int status = answer.statusCode();
        response.setStatusCode(status);
        ResponseHeaders.copy(answer.headers(), response.headers());
        if (visit.isHead() || status == 204 || status == 304) {
            answer.endHandler(end -> {
                response.end();
                finish();
            });
        } else {
            new Download(answer, response, this::progress, this::finish).start();
        }
    }

    private boolean uploading() {
        return upload != null && !upload.isComplete();
    }

    private void progress() {
        lastProgress = System.nanoTime();
    }

    private void finish() {
        if (finished) {
            return;
        }
        finished = true;
        whenFinished.accept(this);
        if (uploading()) {
            Cut.off(outgoing.connection());
        }
    }

    private void clientLeft() {
        if (!finished) {
            finished = true;
            whenFinished.accept(this);
            if (outgoing != null) {
                Cut.off(outgoing.connection());
            }
        }
    }

    private void bodyBroke() {
        if (!finished) {
            abandon();
            visit.refuseBody();
        }
    }

    private void tooLarge() {
        abandon();
        visit.refuse(Problems.BODY_TOO_LARGE, "The body has more than " + limit + " bytes.");
    }

    /** One breach may be told more than once, by the request and by its answer. */
    private void broken(HttpClientRequest told, Throwable cause) {
        if (finished || told != outgoing) {
            return;
        }
        boolean stale = cause instanceof HttpClosedException && !repeated && !answered;
        if (stale && upload == null && REPEATABLE.contains(request.method())) {
            // The service had closed a connection that was kept alive at the moment when it was used again.
            repeated = true;
            outgoing = null;
            open();
        } else {
            fail(Failure.of(upstream.service(), cause), cause);
        }
    }

    private void fail(Failure failure, Throwable cause) {
        if (finished) {
            return;
        }
        LOG.warnf("%s %s %s: %s (%s)", visit.id(), request.method(), request.path(), failure.detail(), cause);
        abandon();
        if (failure.type().status() == Problems.UNAVAILABLE.status() && !response.headWritten()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        visit.refuse(failure.type(), failure.detail());
    }

    private void abandon() {
        finished = true;
        whenFinished.accept(this);
        if (!response.headWritten()) {
            response.headers().clear().set(Visit.REQUEST_ID, visit.id());
        }
        if (outgoing != null) {
            Cut.off(outgoing.connection());
        }
    }

    /** Gives up when nothing has moved for so long, in nanoseconds. */
    void giveUpAfter(long nanos, long now) {
        if (finished || now - lastProgress < nanos) {
            return;
        }
        if (upload != null && upload.waitsForClient()) {
            abandon();
            visit.refuse(GatewayProblems.REQUEST_TIMEOUT, "Nothing of the body arrived for too long.");
        } else {
            fail(Failure.timeout(upstream.service()), null);
        }
    }
}

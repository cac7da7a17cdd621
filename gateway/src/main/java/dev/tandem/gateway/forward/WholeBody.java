package dev.tandem.gateway.forward;

import dev.tandem.gateway.visit.Visit;
import dev.tandem.http.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Reads a body that must be sent more than once. One that is too large is refused and never completes. */
final class WholeBody {

    private final Visit visit;
    private final long limit;
    private final Buffer body = Buffer.buffer();
    private final Promise<Buffer> whole = Promise.promise();

    WholeBody(Visit visit, long limit) {
        this.visit = visit;
        this.limit = limit;
    }

    Future<Buffer> read() {
        HttpServerRequest request = visit.request();
        if (!visit.hasBody()) {
            return Future.succeededFuture(body);
        }
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            visit.response().writeContinue();
        }
        request.exceptionHandler(whole::tryFail);
        request.endHandler(end -> whole.tryComplete(body));
        request.handler(piece -> {
            if (body.length() + piece.length() > limit) {
                request.handler(null);
                request.endHandler(null);
                visit.refuse(Problems.BODY_TOO_LARGE, "The body has more than " + limit + " bytes.");
            } else {
                body.appendBuffer(piece);
            }
        });
        request.resume();
        return whole.future();
    }
}

package dev.tandem.http.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * What to do with the rest of a body when the answer is given before it was read: throw it away for a moment, so that the
 * client comes to read the answer, then hang up.
 */
final class UnreadBody {

    private static final long PATIENCE_MILLIS = 5_000;

    private UnreadBody() {}

    static void abandon(RoutingContext context) {
        context.addEndHandler(answered -> discard(context));
    }

    private static void discard(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        request.handler(ignored -> {});
        request.resume();
        context.vertx().setTimer(PATIENCE_MILLIS, timer -> {
            if (!request.isEnded()) {
                hangUp(request);
            }
        });
    }

    private static void hangUp(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}

package dev.tandem.gateway.door;

import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.feed.FeedDesk;
import dev.tandem.gateway.forward.Forwarder;
import dev.tandem.gateway.limit.ClientLimits;
import dev.tandem.gateway.page.Pages;
import dev.tandem.gateway.route.Operation;
import dev.tandem.gateway.route.PathRules;
import dev.tandem.gateway.route.Routes;
import dev.tandem.gateway.token.Token;
import dev.tandem.gateway.token.TokenCheck;
import dev.tandem.gateway.token.TokenRefused;
import dev.tandem.gateway.visit.GatewayProblems;
import dev.tandem.gateway.visit.Visit;
import dev.tandem.http.problem.Problems;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Decides about every request, in this order: its form, where it leads, whose it is, whether they
 * ask too much, how large it is. */
final class Doorkeeper implements Handler<HttpServerRequest> {

    private static final Logger LOG = Logger.getLogger(Doorkeeper.class);
    private static final String OPERATOR = "admin";
    private static final Set<String> HEALTH =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");

    private final Routes routes;
    private final Pages pages;
    private final TokenCheck tokens;
    private final Forwarder forwarder;
    private final FeedDesk desk;
    private final ClientLimits clients;
    private final BodyLimits limits;
    private final GatewayConfig config;
    private final Meters meters;
    private final Handler<HttpServerRequest> inside;
    private boolean closing;

    /**
     * A doorkeeper for one event loop.
     *
     * @param inside answers health and metrics of this process
     */
    Doorkeeper(
            Routes routes,
            Pages pages,
            TokenCheck tokens,
            Forwarder forwarder,
            FeedDesk desk,
            ClientLimits clients,
            BodyLimits limits,
            GatewayConfig config,
            Meters meters,
            Handler<HttpServerRequest> inside) {
        this.routes = routes;
        this.pages = pages;
        this.tokens = tokens;
        this.forwarder = forwarder;
        this.desk = desk;
        this.clients = clients;
        this.limits = limits;
        this.config = config;
        this.meters = meters;
        this.inside = inside;
    }

    @Override
    public void handle(HttpServerRequest request) {
        Visit visit = new Visit(request);
        Context context = Vertx.currentContext();
        StrictRequestDecoder.watch(request.connection(), () -> context.runOnContext(later -> visit.bodyBroke()));
        if (visit.hasBody()) {
            request.pause();
        }
        String fault = Framing.fault(request);
        if (fault != null) {
            visit.refuse(GatewayProblems.MALFORMED_REQUEST, fault);
            return;
        }
        if (request.uri().length() > config.uriLimit()) {
            visit.refuse(Problems.URI_TOO_LONG, "The address has more than " + config.uriLimit() + " characters.");
            return;
        }
        String oddity = PathRules.oddity(request.uri());
        if (oddity != null) {
            visit.refuse(GatewayProblems.ODD_PATH, oddity);
            return;
        }
        String path = request.path();
        Routes.Route route = routes.find(path);
        if (route != null) {
            enter(visit, route);
        } else if (HEALTH.contains(path) && !visit.hasBody()) {
            inside.handle(request);
        } else if (path.equals("/q/metrics")) {
            identify(visit, token -> showMetrics(visit, token));
        } else if (!pages.show(visit)) {
            visit.refuse(Problems.NOT_FOUND, "There is nothing at " + path + ".");
        }
    }

    private void enter(Visit visit, Routes.Route route) {
        HttpServerRequest request = visit.request();
        if (request.method().equals(HttpMethod.OPTIONS)) {
            visit.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, route.allow())
                    .end();
            return;
        }
        Operation operation = route.operations().get(request.method().name());
        if (operation == null) {
            visit.response().putHeader(HttpHeaders.ALLOW, route.allow());
            visit.refuse(Problems.METHOD_NOT_ALLOWED, "This path knows " + route.allow() + ".");
            return;
        }
        if (!operation.own() || !FeedDesk.isForStream(visit)) {
            meters.watch(visit, operation);
        }
        if (closing) {
            visit.response()
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .putHeader(HttpHeaders.RETRY_AFTER, "2");
            visit.refuse(Problems.UNAVAILABLE, "The gateway is being stopped.");
            return;
        }
        identify(visit, token -> {
            if (mayEnter(visit, token)) {
                admit(visit, operation, token);
            }
        });
    }

    private boolean mayEnter(Visit visit, Token token) {
        if (!clients.any()) {
            return true;
        }
        ClientLimits.Allowance allowance = clients.take(token.subject());
        visit.response().putHeader("RateLimit-Policy", clients.policy()).putHeader("RateLimit", allowance.header());
        if (!allowance.granted()) {
            visit.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(allowance.retryAfter()));
            visit.refuse(
                    GatewayProblems.TOO_MANY_REQUESTS,
                    "The next request is let in after " + allowance.retryAfter() + " s.");
        }
        return allowance.granted();
    }

    /** From now on no request is let in; those under way go on, but for streams, which would go on for ever. */
    void letNobodyIn() {
        closing = true;
        desk.close();
    }

    private void identify(Visit visit, Consumer<Token> then) {
        tokens.of(visit.request().headers()).onComplete(checked -> {
            if (visit.isAnswered()) {
                return;
            }
            if (checked.succeeded()) {
                then.accept(checked.result());
            } else if (checked.cause() instanceof TokenRefused refused) {
                visit.response().putHeader("WWW-Authenticate", refused.challenge());
                visit.refuse(Problems.UNAUTHENTICATED, refused.getMessage());
            } else {
                LOG.errorf(checked.cause(), "%s A token could not be checked", visit.id());
                visit.refuse(Problems.INTERNAL, "The token could not be checked.");
            }
        });
    }

    private void admit(Visit visit, Operation operation, Token token) {
        long limit = limits.of(operation);
        String expected = visit.request().getHeader(HttpHeaders.EXPECT);
        if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
            visit.refuse(GatewayProblems.EXPECTATION_FAILED, "The expectation is not 100-continue.");
        } else if (operation.own()) {
            desk.answer(visit, token);
        } else if (visit.bodyLength() > limit) {
            visit.refuse(Problems.BODY_TOO_LARGE, "The body has more than " + limit + " bytes.");
        } else {
            forwarder.forward(visit, operation, limit);
        }
    }

    private void showMetrics(Visit visit, Token token) {
        if (!token.groups().contains(OPERATOR)) {
            visit.refuse(Problems.FORBIDDEN, "Only the role " + OPERATOR + " may read metrics.");
        } else if (visit.hasBody()) {
            visit.refuse(Problems.UNSUPPORTED_MEDIA_TYPE, "Nothing is read here but the request line.");
        } else {
            inside.handle(visit.request());
        }
    }

    /** Answers what could not even be read as a request. */
    void handleInvalid(HttpServerRequest request) {
        Visit visit = new Visit(request);
        visit.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            visit.refuse(Problems.URI_TOO_LONG, "The address has more than " + config.uriLimit() + " characters.");
        } else if (cause instanceof TooLongHttpHeaderException) {
            visit.refuse(Problems.HEADERS_TOO_LARGE, "The headers have more than " + config.headersLimit() + " bytes.");
        } else {
            visit.refuse(GatewayProblems.MALFORMED_REQUEST, "The request cannot be read.");
        }
    }
}

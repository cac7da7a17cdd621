package dev.tandem.http.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Answers failures outside of any resource: no route, a path that cannot be decoded, a handler that throws. */
@ApplicationScoped
public class RouteFailures {

    private static final Logger LOG = Logger.getLogger(RouteFailures.class);

    private final ProblemAnswer answer;

    @Inject
    RouteFailures(ProblemAnswer answer) {
        this.answer = answer;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.errorHandler(404, context -> answer.send(context, StatusProblems.of(404)));
        router.errorHandler(405, context -> answer.send(context, StatusProblems.of(405)));
    }

    private void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof ProblemException problem) {
            answer.send(context, problem);
            return;
        }
        int status = failure instanceof HttpException http ? http.getStatusCode() : context.statusCode();
        if (status < 400 || status >= 500) {
            LOG.error("A request failed outside of a resource", failure);
        }
        answer.send(context, StatusProblems.of(status < 400 ? 500 : status));
    }
}

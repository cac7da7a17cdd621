package dev.tandem.http.problem;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception of a resource into a problem; what nobody foresaw is logged and answered 500. */
public class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    /** Before the mappers that Quarkus brings. */
    private static final int FIRST = 1;

    @Inject
    ProblemAnswer answer;

    @ServerExceptionMapper(priority = FIRST)
    public Response problem(ProblemException problem) {
        return answer.response(problem);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response notFound(NotFoundException exception) {
        return http(exception);
    }

    /** What JAX-RS itself refuses: path, method, media types, parameters. */
    @ServerExceptionMapper(priority = FIRST)
    public Response http(WebApplicationException exception) {
        ProblemException hidden = hiddenIn(exception);
        if (hidden != null) {
            return answer.response(hidden);
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (status >= 500) {
            LOG.error("A request failed", exception);
        }
        ProblemException problem = StatusProblems.of(status);
        String allow = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return answer.response(allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allow));
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response unauthorized(UnauthorizedException exception) {
        return unauthenticated("The request has no token.");
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response authenticationFailed(AuthenticationFailedException exception) {
        LOG.debug("A token was refused", exception);
        return unauthenticated("The token is not accepted.");
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response authenticationNotCompleted(AuthenticationCompletionException exception) {
        LOG.debug("A token was refused", exception);
        return unauthenticated("The token is not accepted.");
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response forbidden(ForbiddenException exception) {
        return answer.response(
                new ProblemException(Problems.FORBIDDEN, "None of the token's roles allows this operation."));
    }

    /** JSON that a client sent is told of by the body's reader; here it is JSON of our own. */
    @ServerExceptionMapper(priority = FIRST)
    public Response ownJson(MismatchedInputException exception) {
        return unforeseen(exception);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response ownJson(InvalidDefinitionException exception) {
        return unforeseen(exception);
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response unforeseen(Throwable exception) {
        ProblemException hidden = hiddenIn(exception);
        if (hidden != null) {
            return answer.response(hidden);
        }
        if (Departure.isBehind(exception)) {
            LOG.info("The client left before its request was read to the end");
            return answer.response(StatusProblems.of(400));
        }
        String outage = Outage.behind(exception);
        if (outage != null) {
            LOG.warn(outage, exception);
            return answer.response(
                    new ProblemException(Problems.UNAVAILABLE, outage).withHeader(HttpHeaders.RETRY_AFTER, "1"));
        }
        LOG.error("A request failed", exception);
        return answer.response(StatusProblems.of(500));
    }

    private Response unauthenticated(String detail) {
        return answer.response(new ProblemException(Problems.UNAUTHENTICATED, detail));
    }

    /** Libraries that read a body for us wrap what its stream throws. */
    private static ProblemException hiddenIn(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return null;
    }
}

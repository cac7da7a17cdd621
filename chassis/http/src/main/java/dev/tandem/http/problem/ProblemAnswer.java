package dev.tandem.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.request.RequestId;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes errors as {@code application/problem+json}, both for resources and for plain Vert.x routes. */
@ApplicationScoped
public class ProblemAnswer {

    private final ObjectMapper mapper;
    private final CurrentVertxRequest current;

    @Inject
    ProblemAnswer(ObjectMapper mapper, CurrentVertxRequest current) {
        this.mapper = mapper;
        this.current = current;
    }

    /** The answer of a resource. */
    public Response response(ProblemException problem) {
        RoutingContext context = current.getCurrent();
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(json(problem, context));
        headers(problem, context).forEach(response::header);
        return response.build();
    }

    /** Ends the exchange of a Vert.x route; does nothing when the answer has begun already. */
    public void send(RoutingContext context, ProblemException problem) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        headers(problem, context).forEach((name, value) -> context.response().putHeader(name, value));
        context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(json(problem, context));
    }

    private static Map<String, String> headers(ProblemException problem, RoutingContext context) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.type().status() == 401) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.type().status() == 413) {
            UnreadBody.abandon(context);
            if (context.request().version() != HttpVersion.HTTP_2) {
                headers.put("Connection", "close");
            }
        }
        headers.putAll(problem.headers());
        return headers;
    }

    private String json(ProblemException problem, RoutingContext context) {
        ProblemType type = problem.type();
        try {
            return mapper.writeValueAsString(new Problem(
                    type.uri(),
                    type.title(),
                    type.status(),
                    problem.detail(),
                    context.request().path(),
                    RequestId.of(context),
                    problem.errors()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

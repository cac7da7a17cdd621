package dev.tandem.gateway.forward;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.gateway.visit.Visit;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Asks every service the same and joins what they answer: lists of one name are put one behind the other. When one of
 * them does not agree, its answer is the answer; such an operation must therefore be one that can be repeated.
 */
final class EveryService {

    private static final Logger LOG = Logger.getLogger(EveryService.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Answer(String service, int status, MultiMap headers, Buffer body) {}

    private final Duration timeout;

    EveryService(Duration timeout) {
        this.timeout = timeout;
    }

    void ask(Visit visit, List<Upstream> services, RequestHeaders.Origin origin, long limit) {
        new WholeBody(visit, limit).read().onSuccess(body -> {
            List<Future<Answer>> asked = new ArrayList<>();
            services.forEach(service -> asked.add(ask(service, visit, origin, body)));
            Future.join(asked).onComplete(all -> answer(visit, services, asked));
        });
    }

    private Future<Answer> ask(Upstream service, Visit visit, RequestHeaders.Origin origin, Buffer body) {
        // What is joined can be tagged and left away only here, so each service gives all it has.
        HttpMethod method = visit.isHead() ? HttpMethod.GET : visit.request().method();
        return service.open(method, visit.request().uri()).compose(request -> {
            request.idleTimeout(timeout.toMillis());
            RequestHeaders.copy(visit.request().headers(), request.headers(), origin, visit.id());
            request.headers().remove(HttpHeaders.ACCEPT_ENCODING).remove(HttpHeaders.IF_NONE_MATCH);
            return request.send(body)
                    .compose(response -> response.body().map(received -> answerOf(service, response, received)));
        });
    }

    private static Answer answerOf(Upstream service, HttpClientResponse response, Buffer body) {
        return new Answer(service.service(), response.statusCode(), response.headers(), body);
    }

    private static void answer(Visit visit, List<Upstream> services, List<Future<Answer>> asked) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).failed()) {
                Failure failure =
                        Failure.of(services.get(i).service(), asked.get(i).cause());
                LOG.warnf(
                        "%s %s (%s)", visit.id(), failure.detail(), asked.get(i).cause());
                if (failure.type().status() == Problems.UNAVAILABLE.status()) {
                    visit.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
                }
                visit.refuse(failure.type(), failure.detail());
                return;
            }
            answers.add(asked.get(i).result());
        }
        Answer decisive = answers.get(0);
        for (Answer answer : answers) {
            if (answer.status() > decisive.status()) {
                decisive = answer;
            }
        }
        HttpServerResponse response = visit.response();
        if (response.closed()) {
            return;
        }
        try {
            boolean joined = decisive.status() < 300;
            Buffer body = joined ? join(answers) : decisive.body();
            response.setStatusCode(decisive.status());
            ResponseHeaders.copy(decisive.headers(), response.headers());
            if (joined && response.headers().contains(HttpHeaders.ETAG)) {
                endTagged(visit, body);
            } else {
                visit.end(body);
            }
        } catch (IOException e) {
            LOG.warnf("%s The answers cannot be joined (%s)", visit.id(), e.getMessage());
            visit.refuse(Problems.BAD_GATEWAY, "The answers of the services cannot be joined.");
        }
    }

    /** With the tag of all that is joined, or without a body for who has exactly that. */
    private static void endTagged(Visit visit, Buffer body) {
        String tag = ETags.of(null, body.getBytes());
        visit.response().putHeader(HttpHeaders.ETAG, tag);
        if (ETags.matches(visit.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            visit.response().setStatusCode(304).end();
        } else {
            visit.end(body);
        }
    }

    private static Buffer join(List<Answer> answers) throws IOException {
        ObjectNode joined = JSON.createObjectNode();
        for (Answer answer : answers) {
            JsonNode body = JSON.readTree(answer.body().getBytes());
            if (!(body instanceof ObjectNode)) {
                throw new IOException("the answer of " + answer.service() + " is not a JSON object");
            }
            body.properties().forEach(field -> {
                JsonNode before = joined.get(field.getKey());
                if (before instanceof ArrayNode list && field.getValue() instanceof ArrayNode more) {
                    list.addAll(more);
                } else if (before == null) {
                    joined.set(field.getKey(), field.getValue());
                }
            });
        }
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(joined));
        } catch (JsonProcessingException e) {
            throw new IOException(e);
        }
    }
}

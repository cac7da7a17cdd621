package dev.tandem.gateway.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.Problem;
import dev.tandem.http.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/** One request at the door, and the only way in which the door itself answers it. Lives on one event loop. */
public final class Visit {

    public static final String REQUEST_ID = "X-Request-Id";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ID = 128;
    /** What the decoder puts in the place of a target that it could not read. */
    private static final String UNREADABLE = "/bad-request";

    private final HttpServerRequest request;
    private final String id;
    private Runnable whenBodyBreaks = this::refuseBody;

    public Visit(HttpServerRequest request) {
        this.request = request;
        String sent = request.getHeader(REQUEST_ID);
        this.id = sent != null && isWellFormed(sent) ? sent : Ids.next().toString();
        request.response().putHeader(REQUEST_ID, id);
        boolean lastOne = asksToClose(request.getHeader(HttpHeaders.CONNECTION));
        if (hasBody() || lastOne) {
            closeAfterwards(lastOne);
        }
    }

    /**
     * Closes the connection behind the answer where the client asks for it, and where the body was not read by then: the
     * next request would wait behind that body for ever.
     */
    private void closeAfterwards(boolean inAnyCase) {
        HttpServerResponse response = request.response();
        response.headersEndHandler(head -> {
            if (inAnyCase || !request.isEnded()) {
                response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        response.bodyEndHandler(end -> {
            if (hasBody() && !request.isEnded()) {
                LingeringClose.of(request);
            } else if (inAnyCase) {
                request.connection().close();
            }
        });
    }

    /** Vert.x understands {@code close} only where it stands alone. */
    private static boolean asksToClose(String connection) {
        if (connection == null || connection.indexOf(',') < 0) {
            return false;
        }
        for (String option : connection.split(",", -1)) {
            if (option.strip().equalsIgnoreCase("close")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWellFormed(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && "._:-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    public HttpServerRequest request() {
        return request;
    }

    public HttpServerResponse response() {
        return request.response();
    }

    /** The request id, in the answer, in every log line about it and in the request to the service. */
    public String id() {
        return id;
    }

    public boolean isHead() {
        return request.method().equals(HttpMethod.HEAD);
    }

    /** Whether a body was announced; one of length zero is none. */
    public boolean hasBody() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null ? !length.equals("0") : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** The announced length of the body in bytes, -1 when it was not announced. */
    public long bodyLength() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    /** Whether an answer was given, by whomever. */
    public boolean isAnswered() {
        return response().ended() || response().closed();
    }

    /** What to do instead of {@link #refuseBody} when the body turns out to be malformed. */
    public void onBrokenBody(Runnable whenBodyBreaks) {
        this.whenBodyBreaks = whenBodyBreaks;
    }

    /** The rest of the body cannot be read: it breaks the rules of its transfer encoding. */
    public void bodyBroke() {
        whenBodyBreaks.run();
    }

    public void refuseBody() {
        refuse(GatewayProblems.MALFORMED_REQUEST, "A chunk of the body is malformed.");
    }

    /**
     * Answers with a problem.
     *
     * @param type what kind of problem
     * @param detail what happened this time, for a person
     */
    public void refuse(ProblemType type, String detail) {
        refuse(type, detail, List.of());
    }

    /**
     * Answers with a problem, like {@link #refuse(ProblemType, String)}.
     *
     * @param errors the parts of the request that are wrong
     */
    public void refuse(ProblemType type, String detail, List<FieldError> errors) {
        HttpServerResponse response = response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (response.headWritten()) {
            Cut.off(request.connection());
            return;
        }
        response.setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
        end(problem(type, detail, instance(), id, errors));
    }

    /** Ends the answer with these bytes, of which a HEAD request gets to know only the number. */
    public void end(Buffer body) {
        HttpServerResponse response = response();
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (isHead()) {
            response.end();
        } else {
            response.end(body);
        }
    }

    /** The path that was asked for, as far as it could be read. */
    private String instance() {
        String path = request.uri() == null || request.uri().equals(UNREADABLE) ? null : request.path();
        return path == null || !path.startsWith("/") ? "/" : path;
    }

    /** The body of an answer that is a problem. */
    public static Buffer problem(ProblemType type, String detail, String instance, String id) {
        return problem(type, detail, instance, id, List.of());
    }

    private static Buffer problem(
            ProblemType type, String detail, String instance, String id, List<FieldError> errors) {
        Problem problem = new Problem(type.uri(), type.title(), type.status(), detail, instance, id, errors);
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem must be writable as JSON", e);
        }
    }
}

package dev.tandem.http.request;

import dev.tandem.http.id.Ids;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The id of a request: a well-formed {@code X-Request-Id} of the client, else a new UUID. It is in every answer, in
 * every log line of the request (MDC key {@code requestId}) and in every error body.
 */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final String KEY = RequestId.class.getName();
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private RequestId() {}

    /** The id of the request, made when asked for the first time. */
    public static String of(RoutingContext context) {
        String known = context.get(KEY);
        if (known != null) {
            return known;
        }
        String sent = context.request().getHeader(HEADER);
        String id = sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : Ids.next().toString();
        context.put(KEY, id);
        MDC.put("requestId", id);
        return id;
    }
}

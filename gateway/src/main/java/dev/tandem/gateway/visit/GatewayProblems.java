package dev.tandem.gateway.visit;

import dev.tandem.http.problem.ProblemCatalogue;
import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** The errors that only the gateway gives. */
public final class GatewayProblems implements ProblemCatalogue {

    public static final ProblemType ODD_PATH =
            new ProblemType("odd-path", 400, "The path is written in a way that is not taken", """
                The path has something in it that different servers read differently: a semicolon, two slashes in a row, a \
                segment of dots, a backslash or control character, or one of these percent-encoded. Such paths are refused \
                before anything looks at where they lead.

                Write the path exactly as the API description has it. An external reference, `ext:source:key`, cannot have \
                a key with a slash, backslash or semicolon in a path; use the id instead.\
                """);

    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType("malformed-request", 400, "The request is not proper HTTP", """
                The request breaks a rule of HTTP itself: it has both Content-Length and Transfer-Encoding, two values for \
                a header that has one, no Host, a version other than 1.1 or 1.0, a malformed chunk, or a line that cannot be \
                read. The connection was closed.

                Ordinary HTTP clients never send such requests; look at what stands between the client and this server.\
                """);

    public static final ProblemType REQUEST_TIMEOUT =
            new ProblemType("request-timeout", 408, "The request did not arrive in time", """
                The client began to send a request and then stopped, in its head or in its body. Nothing was stored.

                Send the request again; a slow line is no trouble as long as something arrives.\
                """);

    public static final ProblemType EXPECTATION_FAILED =
            new ProblemType("expectation-failed", 417, "The expectation is not known", """
                The header `Expect` has a value other than `100-continue`. Leave it out.\
                """);

    public static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType("too-many-requests", 429, "Too many requests", """
                The client has made more requests than it may, or has as many event streams open as it may; this one was not \
                looked at, and nothing was stored. `Retry-After` says after how many seconds to try again, `RateLimit-Policy` \
                what the limit of requests is, and `RateLimit` of every answer to a valid token how many requests are left \
                (`r`) and in how many seconds all are (`t`).

                Wait, then send it again. To write many things, use the bulk operations; to learn of changes, listen to the \
                events instead of asking again and again.\
                """);

    public static final ProblemType POSITION_GONE =
            new ProblemType("position-gone", 410, "Events after this position are no longer kept", """
                The position in `after` is older than the oldest event that is kept, or the topics behind the feed were made \
                anew since it was given. Going on from here would leave out events without a word.

                Begin again with `after=oldest` for all events that are kept, or read the present state first and begin with \
                `after=now`. A stream says so by an event `reset` instead and goes on with the oldest event by itself.\
                """);

    private static final List<ProblemType> ALL =
            List.of(ODD_PATH, MALFORMED_REQUEST, REQUEST_TIMEOUT, EXPECTATION_FAILED, TOO_MANY_REQUESTS, POSITION_GONE);

    @Override
    public List<ProblemType> types() {
        return ALL;
    }
}

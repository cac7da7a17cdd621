package dev.tandem.http.problem;

import java.util.List;

/** The errors that every service and the gateway share. */
public final class Problems {

    public static final ProblemType MALFORMED_JSON =
            new ProblemType("malformed-json", 400, "The body is not readable JSON", """
            The body could not be read as one JSON document: it breaks off, has a syntax error, has the same key twice \
            in one object, goes on after its end, is nested too deeply, or is missing altogether. Nothing was stored.

            Look at `detail` for the line and column, and at `errors` for the place. Check that the body is complete, \
            that numbers are plain numbers (NaN and Infinity do not exist in JSON) and that no key is repeated; then \
            send the request again.""");

    public static final ProblemType MALFORMED_CSV = new ProblemType("malformed-csv", 400, "The body is no CSV", """
            The CSV cannot be read to its end: a quotation mark is not closed, something follows a closing quotation \
            mark, or a row is far too long. `detail` says where. Nothing was stored.

            Write CSV as RFC 4180 says: commas between cells, quotation marks around cells that hold a comma, a \
            quotation mark or a line break, and quotation marks inside of them doubled. The text is UTF-8.""");

    public static final ProblemType INVALID_PARAMETER =
            new ProblemType("invalid-parameter", 400, "A parameter or header is not valid", """
            A query parameter, a part of the path or a header has a value that this operation cannot use: wrong format, \
            out of range, not one of the allowed values, or given more than once.

            `errors` names the parameter or header and says what is expected. Dates are written `2026-03-31`, months \
            `2026-03`, instants `2026-03-31T12:00:00Z`, ids as a UUID or as `ext:source:key`.""");

    public static final ProblemType UNKNOWN_PARAMETER =
            new ProblemType("unknown-parameter", 400, "A query parameter is not known", """
            The address carries a query parameter that this operation does not have. It is refused, because a mistyped \
            filter that is silently ignored would give a wrong answer that looks right.

            `errors` names the parameter and lists those that exist. Parameter names are case-sensitive.""");

    public static final ProblemType INVALID_CURSOR =
            new ProblemType("invalid-cursor", 400, "The cursor is not valid", """
            The value of `cursor` was not made by this list. A cursor is opaque: take it as it is from `next` of the \
            page before, or follow the `Link` header, and keep the path, all filters and the sort order unchanged; only \
            `limit` may change.

            Start again without a cursor to get the first page.""");

    public static final ProblemType INVALID_ENCODING =
            new ProblemType("invalid-encoding", 400, "The body is not in the encoding it claims", """
            The body holds bytes that are not valid UTF-8, or it was announced as gzip and is not. Nothing was stored.

            Text is always UTF-8. Files written by spreadsheets are often in another encoding (Windows-1252, UTF-16): \
            save them as "CSV UTF-8", or convert them, and send them again.""");

    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", 401, "A valid token is needed", """
            The request came without a token, or its token was not accepted: it has run out, was issued for another \
            audience or by another issuer, or its signature does not fit.

            Send `Authorization: Bearer <token>` with a fresh access token of the organisation's identity provider. The \
            local run prints ready tokens when it starts.""");

    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "This is not allowed for you", """
            The token is valid, but none of its roles allows this operation, or it is allowed only for things you own.

            The description of the operation names the roles that may use it. If you should have such a role, ask \
            whoever manages roles at the identity provider, then get a new token.""");

    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "There is nothing here", """
            The path leads nowhere, or the thing it names does not exist or may not be seen by you.

            Check the path against the API description, and the id against a list. An external reference is written \
            `ext:source:key`, with special characters percent-encoded.""");

    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", 405, "The path does not know this method", """
            The path exists, but not with this HTTP method. The header `Allow` of the answer lists the methods it has.""");

    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", 406, "The answer does not exist in the form asked for", """
            The header `Accept` names only media types that this operation cannot answer in.

            Leave the header out, or let it include `application/json`.""");

    public static final ProblemType CONFLICT =
            new ProblemType("conflict", 409, "The request does not fit the present state", """
            What was asked for does not fit the state in which the thing is now, or something with the same key exists \
            already. `detail` says which.

            Read the thing again, decide anew, and send a request that fits.""");

    public static final ProblemType IDEMPOTENCY_IN_FLIGHT = new ProblemType(
            "idempotency-in-flight", 409, "A request with this Idempotency-Key is still being worked on", """
            An earlier request with the same `Idempotency-Key` has not been answered yet.

            Wait as long as `Retry-After` says and send the same request again; you will then get its answer. Nothing \
            is done twice.""");

    public static final ProblemType BULK_TIMED_OUT =
            new ProblemType("bulk-timed-out", 408, "The bulk took too long", """
            A bulk is stored in one transaction, which does not stay open for ever: the body did not come to its end in \
            time, or had more rows than could be taken in that time. `detail` says how long it may take. Nothing was \
            stored.

            Send the rows in several smaller bodies, compressed with gzip over a slow line. Repeating rows that were \
            stored already changes nothing.""");

    public static final ProblemType BULK_REFUSED =
            new ProblemType("bulk-refused", 422, "Bad rows refuse the whole bulk", """
            The request asked for all rows or none (`atomic=true`), and some rows are bad. Nothing was stored.

            `errors` lists them by row number (counted from 1) and pointer, at most 1000 of them. Correct them, or send \
            the request without `atomic` to store the good rows.""");

    public static final ProblemType PRECONDITION_FAILED =
            new ProblemType("precondition-failed", 412, "It was changed in the meantime", """
            The version in `If-Match` is not the present one: somebody else changed the thing after you read it. \
            Nothing was stored.

            Read it again, apply your change to what you find, and send it with the new `ETag` in `If-Match`.""");

    public static final ProblemType BODY_TOO_LARGE =
            new ProblemType("body-too-large", 413, "The body is too large", """
            The body is larger than this operation takes: 1 MiB, or a configured limit for bulk operations. A \
            compressed body counts with its uncompressed size, and is also refused when it grows out of proportion. \
            Nothing was stored.

            Send the content in several requests; bulk operations can be repeated safely.""");

    public static final ProblemType URI_TOO_LONG = new ProblemType("uri-too-long", 414, "The address is too long", """
            The path together with the query is longer than the server reads.

            Shorten the filters, or ask in several requests.""");

    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", 415, "The body has a form that is not read here", """
            The header `Content-Type` is missing or names a form that this operation does not read, the body is \
            compressed where that is not taken, or the operation takes no body at all.

            Most operations read `application/json`; a change by PATCH reads `application/merge-patch+json` as well; \
            bulk operations also read `application/x-ndjson` and `text/csv`, and only they take `Content-Encoding: gzip`.""");

    public static final ProblemType INVALID_BODY = new ProblemType("invalid-body", 422, "The body is not valid", """
            The body is readable, but something in it breaks a rule: a field is unknown, missing, of the wrong type, \
            out of range, or does not fit another. Nothing was stored and nothing was corrected silently.

            Every entry of `errors` points to a field and says what is expected there. Correct them all and send the \
            request again.""");

    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", 422, "The Idempotency-Key was used for another request", """
            The same `Idempotency-Key` came before, but with another body. One key stands for one request, for 24 hours.

            Make a new key (a random UUID will do) for every new request; repeat a key only to repeat the very same \
            request.""");

    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", 428, "If-Match is needed", """
            Changing something needs the header `If-Match`, so that no one overwrites a change they have not seen.

            Read the thing first and send the value of its `ETag` as `If-Match`.""");

    public static final ProblemType HEADERS_TOO_LARGE =
            new ProblemType("headers-too-large", 431, "The headers are too large", """
            The headers of the request are larger than the server reads. Mostly a very large token or a pile of cookies \
            is the cause; this API needs no cookies.""");

    public static final ProblemType INTERNAL =
            new ProblemType("internal-error", 500, "Something went wrong on our side", """
            The server met a fault that the request did not cause. If the request was a write, it may be repeated with \
            the same `Idempotency-Key`.

            Should it stay, quote the `requestId` to the operators: it leads them to the entry in the log.""");

    public static final ProblemType BAD_GATEWAY =
            new ProblemType("bad-gateway", 502, "The service behind the gateway gave no usable answer", """
            The gateway reached the service, but the connection broke or the answer could not be understood. It is not \
            known whether the request was carried out.

            Repeat a read at once. Repeat a write with the same `Idempotency-Key`, so that it cannot happen twice.""");

    public static final ProblemType UNAVAILABLE =
            new ProblemType("unavailable", 503, "The service cannot answer now", """
            The service is starting, stopping, overloaded, cut off from its database, or gave way to another request that \
            changed the same things. The request was not carried out; it may have been only where `detail` says that \
            nobody knows.

            Wait as long as `Retry-After` says and send it again, a write with the same `Idempotency-Key`.""");

    public static final ProblemType POSITION_NOT_REACHED =
            new ProblemType("position-not-reached", 503, "The service has not caught up with your write yet", """
            The header `Tandem-After` asked for an answer that includes a write to the other service. The news of that \
            write has not arrived here within two seconds.

            Send the same request again after the time in `Retry-After`, or without `Tandem-After` to get the state as \
            it is known here now.""");

    public static final ProblemType GATEWAY_TIMEOUT =
            new ProblemType("gateway-timeout", 504, "The service behind the gateway took too long", """
            The service did not answer in time. It is not known whether the request was carried out.

            Repeat a read, perhaps with narrower filters. Repeat a write with the same `Idempotency-Key`.""");

    /** All of them. */
    public static final List<ProblemType> ALL = List.of(
            MALFORMED_JSON,
            MALFORMED_CSV,
            INVALID_PARAMETER,
            UNKNOWN_PARAMETER,
            INVALID_CURSOR,
            INVALID_ENCODING,
            UNAUTHENTICATED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            CONFLICT,
            IDEMPOTENCY_IN_FLIGHT,
            PRECONDITION_FAILED,
            BULK_TIMED_OUT,
            BULK_REFUSED,
            BODY_TOO_LARGE,
            URI_TOO_LONG,
            UNSUPPORTED_MEDIA_TYPE,
            INVALID_BODY,
            IDEMPOTENCY_KEY_REUSED,
            PRECONDITION_REQUIRED,
            HEADERS_TOO_LARGE,
            INTERNAL,
            BAD_GATEWAY,
            UNAVAILABLE,
            POSITION_NOT_REACHED,
            GATEWAY_TIMEOUT);

    private Problems() {}
}

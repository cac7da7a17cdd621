package dev.tandem.http.contract;

import dev.tandem.http.problem.Problem;
import dev.tandem.http.problem.ProblemCatalogue;
import dev.tandem.http.problem.ProblemType;
import dev.tandem.http.problem.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The error responses, declared once each and referred to by name. */
enum SharedResponses {
    BAD_REQUEST(
            "BadRequest",
            "The request cannot be read: its JSON, its encoding or a parameter.",
            Problems.MALFORMED_JSON,
            Problems.INVALID_PARAMETER,
            Problems.UNKNOWN_PARAMETER,
            Problems.INVALID_CURSOR,
            Problems.INVALID_ENCODING),
    UNAUTHENTICATED("Unauthenticated", "A valid token is needed.", Problems.UNAUTHENTICATED),
    FORBIDDEN("Forbidden", "The token's roles do not allow this.", Problems.FORBIDDEN),
    NOT_FOUND("NotFound", "What the path names does not exist or may not be seen.", Problems.NOT_FOUND),
    NOT_ACCEPTABLE("NotAcceptable", "None of the media types in Accept can be given.", Problems.NOT_ACCEPTABLE),
    CONFLICT(
            "Conflict",
            "The request does not fit the present state, or its Idempotency-Key is in use.",
            Problems.CONFLICT,
            Problems.IDEMPOTENCY_IN_FLIGHT),
    PRECONDITION_FAILED(
            "PreconditionFailed", "If-Match does not name the present version.", Problems.PRECONDITION_FAILED),
    BODY_TOO_LARGE("BodyTooLarge", "The body is too large.", Problems.BODY_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(
            "UnsupportedMediaType", "The body has a form that is not read here.", Problems.UNSUPPORTED_MEDIA_TYPE),
    INVALID_BODY(
            "InvalidBody",
            "A field of the body breaks a rule; `errors` points to it.",
            Problems.INVALID_BODY,
            Problems.IDEMPOTENCY_KEY_REUSED),
    PRECONDITION_REQUIRED("PreconditionRequired", "If-Match is needed.", Problems.PRECONDITION_REQUIRED),
    INTERNAL("InternalError", "A fault of the server.", Problems.INTERNAL),
    UNAVAILABLE(
            "Unavailable",
            "The service cannot answer now, or has not caught up with Tandem-After; Retry-After says when to come"
                    + " again.",
            Problems.UNAVAILABLE,
            Problems.POSITION_NOT_REACHED);

    private final String componentName;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
    private final List<ProblemType> types;

    SharedResponses(String componentName, String description, ProblemType... types) {
        this.componentName = componentName;
        this.description = description;
        this.types = List.of(types);
    }

    private static final String NOT_MODIFIED = "NotModified";

    static void addTo(Components components) {
        components.addResponse(
                NOT_MODIFIED,
                OASFactory.createAPIResponse()
                        .description("It is what If-None-Match names. No body.")
                        .addHeader(SharedHeaders.REQUEST_ID, SharedHeaders.reference(SharedHeaders.REQUEST_ID))
                        .addHeader(SharedHeaders.ETAG, SharedHeaders.reference(SharedHeaders.ETAG)));
        for (SharedResponses response : values()) {
            components.addResponse(response.componentName, response.definition());
        }
    }

    /** 304, which is no error and has no body. */
    static APIResponse notModified() {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + NOT_MODIFIED);
    }

    /** The status as the document writes it. */
    String code() {
        return Integer.toString(types.get(0).status());
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + componentName);
    }

    /** The form of every error, without examples. */
    static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private APIResponse definition() {
        Map<String, Example> examples = new LinkedHashMap<>();
        for (ProblemType type : allTypes()) {
            examples.put(
                    type.slug(),
                    OASFactory.createExample().summary(type.title()).value(example(type)));
        }
        Content content = problem();
        content.getMediaType(Problem.MEDIA_TYPE).setExamples(examples);
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(content)
                .addHeader(SharedHeaders.REQUEST_ID, SharedHeaders.reference(SharedHeaders.REQUEST_ID));
        if (this == UNAUTHENTICATED) {
            response.addHeader("WWW-Authenticate", SharedHeaders.reference("WWW-Authenticate"));
        }
        if (this == UNAVAILABLE || this == CONFLICT) {
            response.addHeader("Retry-After", SharedHeaders.reference("Retry-After"));
        }
        return response;
    }

    /** Its own and, behind them, all others of the same status that this service has. */
    private List<ProblemType> allTypes() {
        Set<ProblemType> all = new LinkedHashSet<>(types);
        ProblemCatalogue.all().stream()
                .filter(type -> type.status() == types.get(0).status())
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", type.title() + ".");
        example.put("instance", "/api/v1/things");
        example.put("requestId", "0198f2a4-5d6c-7e10-8f3b-2a1c4d5e6f70");
        example.put("errors", errors(type));
        return example;
    }

    private static List<Map<String, Object>> errors(ProblemType type) {
        return switch (type.slug()) {
            case "invalid-body" -> List.of(error("pointer", "/title", "Must not be blank."));
            case "invalid-parameter" -> List.of(error("parameter", "limit", "Must be from 1 to 200."));
            case "precondition-required" ->
                List.of(error("header", "If-Match", "Send the ETag of the version you read."));
            default -> List.of();
        };
    }

    /** In a fixed order, so that the committed contract is the same after every build. */
    private static Map<String, Object> error(String where, String name, String detail) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put(where, name);
        error.put("detail", detail);
        return error;
    }
}

package dev.tandem.http.body;

import dev.tandem.http.FilterOrder;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.StreamedBody;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses a body by its headers, before a byte of it is read: too long, compressed, or in another charset. */
@Provider
@Priority(FilterOrder.BODY_HEADERS)
public class BodyHeaders implements ContainerRequestFilter {

    /** Property of the request: what its body may be. */
    static final String ALLOWANCE = BodyAllowance.class.getName();

    private final BodyLimits limits;
    /** Looking at the annotations costs, and a method has the same ones each time. */
    private final Map<Method, Boolean> bodies = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Inject
    BodyHeaders(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean read = takesBody(resource.getResourceMethod());
        if (!read && !request.getMethod().equals(HttpMethod.POST)) {
            // Of a method that has no body one is passed over, as RFC 9110 and OpenAPI have it.
            return;
        }
        boolean streamed = resource.getResourceMethod().isAnnotationPresent(StreamedBody.class);
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        boolean plain =
                encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity");
        boolean gzip = !plain && encoding.strip().equalsIgnoreCase("gzip");
        if (!plain && !(gzip && streamed)) {
            throw unsupported(
                    HttpHeaders.CONTENT_ENCODING,
                    streamed ? "Only gzip is taken." : "A compressed body is not taken by this operation.");
        }
        MediaType type = mediaType(request);
        boolean hasBody = hasBody(request);
        if (isVague(type) && (streamed || hasBody) && read) {
            throw unsupported(HttpHeaders.CONTENT_TYPE, "Must name the form of the body.");
        }
        if (hasBody && !read) {
            throw unsupported(HttpHeaders.CONTENT_LENGTH, "The operation takes no body.");
        }
        String charset = type == null ? null : type.getParameters().get("charset");
        if (charset != null && !charset.toLowerCase(Locale.ROOT).equals("utf-8")) {
            throw unsupported(HttpHeaders.CONTENT_TYPE, "Only the charset UTF-8 is taken.");
        }
        BodyAllowance allowance = new BodyAllowance(streamed, gzip, limits.of(streamed));
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > allowance.limit()) {
            throw allowance.tooLarge();
        }
        request.setProperty(ALLOWANCE, allowance);
    }

    private static boolean isVague(MediaType type) {
        return type == null || type.isWildcardType() || type.isWildcardSubtype();
    }

    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.getHeaderString("Transfer-Encoding") != null
                : !length.strip().equals("0");
    }

    private boolean takesBody(Method method) {
        return bodies.computeIfAbsent(method, BodyHeaders::hasBodyParameter);
    }

    /** Whether one of its parameters is the body: that one bears no annotation which says where else it comes from. */
    private static boolean hasBodyParameter(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(parameter -> Arrays.stream(parameter.getAnnotations())
                .map(annotation -> annotation.annotationType().getPackageName())
                .noneMatch(origin -> origin.startsWith("jakarta.ws.rs") || origin.startsWith("org.jboss.resteasy")));
    }

    private static MediaType mediaType(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException malformed) {
            throw unsupported(HttpHeaders.CONTENT_TYPE, "Is malformed.");
        }
    }

    private static ProblemException unsupported(String header, String detail) {
        return new ProblemException(
                Problems.UNSUPPORTED_MEDIA_TYPE,
                "The body has a form that is not read here.",
                FieldError.header(header, detail));
    }
}

package dev.tandem.http.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request, as the verified token says, and the traces the request leaves. */
@RequestScoped
public class Caller {

    /** The library answers for a claim of no standard by way of an exception, which costs more than all else here. */
    private static final Cache<JsonWebToken, String> NAMES =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    @Inject
    Caller(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** Claim {@code sub}; the empty text without a token. */
    public String subject() {
        Principal principal = identity.getPrincipal();
        return principal instanceof JsonWebToken token ? token.getSubject() : principal.getName();
    }

    /** Claim {@code name}, or the subject when the token has none. */
    public String name() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? NAMES.get(token, Caller::nameIn)
                : identity.getPrincipal().getName();
    }

    private static String nameIn(JsonWebToken token) {
        String name = token.getClaim("name");
        return name == null ? token.getSubject() : name;
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public boolean hasAny(String... roles) {
        for (String role : roles) {
            if (identity.hasRole(role)) {
                return true;
            }
        }
        return false;
    }

    /** Claim {@code groups}. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** The request id; null outside of a request. */
    public String requestId() {
        RoutingContext context = request.getCurrent();
        return context == null ? null : RequestId.of(context);
    }

    /** The W3C {@code traceparent} of the running span; null when there is none. */
    public String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}

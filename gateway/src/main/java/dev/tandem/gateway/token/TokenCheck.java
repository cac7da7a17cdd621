package dev.tandem.gateway.token;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import java.time.Clock;
import java.util.List;

/** Asks each request for its token. One for each event loop. */
public final class TokenCheck {

    private static final String SCHEME = "Bearer ";

    private final Vertx vertx;
    private final TokenVerifier verifier;
    private final TokenCache cache;
    private final Clock clock;

    public TokenCheck(Vertx vertx, TokenVerifier verifier, int cacheSize, Clock clock) {
        this.vertx = vertx;
        this.verifier = verifier;
        this.cache = new TokenCache(cacheSize);
        this.clock = clock;
    }

    /** The checked token of a request; fails with {@link TokenRefused}. */
    public Future<Token> of(MultiMap headers) {
        List<String> values = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (values.isEmpty()) {
            return Future.failedFuture(TokenRefused.missing("There is no token."));
        }
        String value = values.get(0);
        if (values.size() > 1 || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Future.failedFuture(TokenRefused.missing("The header Authorization does not carry a bearer token."));
        }
        String text = value.substring(SCHEME.length()).strip();
        Token known = cache.get(text, clock.instant());
        if (known != null) {
            return Future.succeededFuture(known);
        }
        return vertx.executeBlocking(() -> verifier.verify(text), false).onSuccess(token -> cache.put(text, token));
    }
}

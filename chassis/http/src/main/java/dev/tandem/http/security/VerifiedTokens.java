package dev.tandem.http.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies tokens and remembers the good ones for a while, since a signature costs more than the rest of a short
 * request. A token is never believed beyond its expiry, and after {@code tandem.http.token-memory} it is verified anew,
 * so that a key that the issuer withdrew stops working. Refused tokens are not remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens extends JWTCallerPrincipalFactory {

    private static final int REMEMBERED = 4096;

    private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, Verified> tokens = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();
    private final Clock clock;
    private final Duration memory;

    VerifiedTokens(Clock clock, @ConfigProperty(name = "tandem.http.token-memory") Duration memory) {
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo issuer) throws ParseException {
        Instant now = clock.instant();
        Verified known = tokens.getIfPresent(token);
        if (known != null && now.isBefore(known.goodUntil())) {
            return known.caller();
        }
        JWTCallerPrincipal caller = verifier.parse(token, issuer);
        AccessTokens.require(token, caller);
        tokens.put(token, new Verified(caller, goodUntil(caller, now)));
        return caller;
    }

    private Instant goodUntil(JWTCallerPrincipal caller, Instant now) {
        Instant expiry = Instant.ofEpochSecond(caller.getExpirationTime());
        Instant verifyAnew = now.plus(memory);
        return expiry.isBefore(verifyAnew) ? expiry : verifyAnew;
    }

    private record Verified(JWTCallerPrincipal caller, Instant goodUntil) {}
}

package dev.tandem.gateway.token;

import dev.tandem.gateway.GatewayConfig;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks a token the slow way: signature against the issuer's keys, algorithm, issuer, audience, times and type. May
 * block while keys are fetched, so it must not run on an event loop.
 */
@ApplicationScoped
public class TokenVerifier {

    private final JWTParser parser;
    private final Clock clock;
    private final GatewayConfig config;

    TokenVerifier(JWTParser parser, Clock clock, GatewayConfig config) {
        this.parser = parser;
        this.clock = clock;
        this.config = config;
    }

    Token verify(String text) throws TokenRefused {
        try {
            JsonWebToken token = parser.parse(text);
            Instant checkAgain = clock.instant().plus(config.tokenCacheTime());
            Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
            Set<String> groups = token.getGroups() == null ? Set.of() : token.getGroups();
            if (token.getSubject() == null) {
                throw TokenRefused.invalid("The token does not say whose it is", null);
            }
            return new Token(token.getSubject(), groups, expiry, expiry.isBefore(checkAgain) ? expiry : checkAgain);
        } catch (ParseException e) {
            throw TokenRefused.invalid("The token is not valid", e);
        }
    }
}

package dev.tandem.gateway.token;

import dev.tandem.gateway.GatewayConfig;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.base64url.Base64Url;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * Checks a token the slow way: signature against the issuer's keys, algorithm, issuer, audience, times and type. May
 * block while keys are fetched, so it must not run on an event loop.
 */
@ApplicationScoped
public class TokenVerifier {

    /** Access tokens only: not ID tokens for logging in, not logout tokens. */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

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
            checkType(text, token);
            Instant checkAgain = clock.instant().plus(config.tokenCacheTime());
            Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
            Set<String> groups = token.getGroups() == null ? Set.of() : token.getGroups();
            return new Token(token.getName(), groups, expiry.isBefore(checkAgain) ? expiry : checkAgain);
        } catch (ParseException | JoseException e) {
            throw TokenRefused.invalid("The token is not valid", e);
        }
    }

    private static void checkType(String text, JsonWebToken token) throws JoseException, TokenRefused {
        String header = Base64Url.decodeToUtf8String(text.substring(0, text.indexOf('.')));
        Object type = JsonUtil.parseJson(header).get("typ");
        Object claimed = token.getClaim("typ");
        boolean access = type == null || TYPES.contains(type.toString().toLowerCase(Locale.ROOT));
        boolean bearer = claimed == null || List.of("Bearer", "bearer").contains(claimed.toString());
        if (!access || !bearer) {
            throw TokenRefused.invalid("The token is not an access token", null);
        }
    }
}

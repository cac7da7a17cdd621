package dev.tandem.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The claims of a token that the services accept: issuer, audience, subject, name, roles ({@code groups}), lifetime. */
public final class TokenClaims {
    private TokenClaims() {}

    /** Claims valid from a minute ago (clocks differ) until the given time from now. */
    public static Map<String, Object> of(
            String subject, String name, List<String> roles, Instant now, Duration validFor) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", TokenSigner.ISSUER);
        claims.put("aud", TokenSigner.AUDIENCE);
        claims.put("sub", subject);
        claims.put("name", name);
        claims.put("groups", roles);
        claims.put("iat", now.minusSeconds(60).getEpochSecond());
        claims.put("exp", now.plus(validFor).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }
}

package dev.tandem.embedded.quarkus;

import dev.tandem.embedded.TokenClaims;
import dev.tandem.embedded.TokenSigner;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that the application under test accepts, valid for an hour; {@link TandemBackends} must have started. */
public final class TestTokens {
    private TestTokens() {}

    /** A token of a person whose name is the subject. */
    public static String of(String subject, String... roles) {
        return named(subject, subject, roles);
    }

    public static String named(String subject, String name, String... roles) {
        return sign(claims(subject, name, roles));
    }

    /** A token whose claims are overwritten by the given ones; a null value removes a claim. */
    public static String with(Map<String, Object> claims, String subject, String... roles) {
        Map<String, Object> all = claims(subject, subject, roles);
        claims.forEach((name, value) -> {
            if (value == null) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return sign(all);
    }

    /** A token that looks right and is signed with a key that nobody trusts. */
    public static String forged(String subject, String... roles) {
        return TokenSigner.generate().sign(claims(subject, subject, roles));
    }

    private static Map<String, Object> claims(String subject, String name, String... roles) {
        return new LinkedHashMap<>(TokenClaims.of(subject, name, List.of(roles), Instant.now(), Duration.ofHours(1)));
    }

    private static String sign(Map<String, Object> claims) {
        String key = System.getProperty(TandemBackends.SIGNING_KEY);
        if (key == null) {
            throw new IllegalStateException(
                    "No signing key: the test lacks @QuarkusTestResource(TandemBackends.class)");
        }
        return TokenSigner.fromPrivateKeyText(key).sign(claims);
    }
}

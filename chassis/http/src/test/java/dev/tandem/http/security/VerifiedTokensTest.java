package dev.tandem.http.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A key is withdrawn by verifying with another one: only what is remembered passes then. */
class VerifiedTokensTest {

    private static final KeyPair KEY = pair();
    private static final JWTAuthContextInfo KNOWN = issuer(KEY);
    private static final JWTAuthContextInfo WITHDRAWN = issuer(pair());

    private final HandClock clock = new HandClock();
    private final VerifiedTokens tokens = new VerifiedTokens(clock, Duration.ofSeconds(60));

    @Test
    void aVerifiedTokenIsNotVerifiedAgainWithinTheMemory() throws ParseException {
        String token = token(Duration.ofHours(1), "JWT");
        tokens.parse(token, KNOWN);
        clock.forward(Duration.ofSeconds(59));
        assertEquals("vera", tokens.parse(token, WITHDRAWN).getSubject());
    }

    @Test
    void aWithdrawnKeyStopsWorkingAfterTheMemory() throws ParseException {
        String token = token(Duration.ofHours(1), "JWT");
        tokens.parse(token, KNOWN);
        clock.forward(Duration.ofSeconds(60));
        assertThrows(ParseException.class, () -> tokens.parse(token, WITHDRAWN));
    }

    @Test
    void aTokenIsNotRememberedBeyondItsExpiry() throws ParseException {
        String token = token(Duration.ofSeconds(30), "JWT");
        tokens.parse(token, KNOWN);
        clock.forward(Duration.ofSeconds(30));
        assertThrows(ParseException.class, () -> tokens.parse(token, WITHDRAWN));
    }

    @Test
    void aTokenOfAnotherKindIsRefusedEachTime() {
        String token = token(Duration.ofHours(1), "logout+jwt");
        assertThrows(ParseException.class, () -> tokens.parse(token, KNOWN));
        assertThrows(ParseException.class, () -> tokens.parse(token, KNOWN));
    }

    private String token(Duration life, String type) {
        return Jwt.issuer("https://issuer.example")
                .subject("vera")
                .issuedAt(clock.instant())
                .expiresAt(clock.instant().plus(life))
                .jws()
                .header("typ", type)
                .sign(KEY.getPrivate());
    }

    private static JWTAuthContextInfo issuer(KeyPair key) {
        JWTAuthContextInfo issuer = new JWTAuthContextInfo(key.getPublic(), "https://issuer.example");
        issuer.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        return issuer;
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has RSA", impossible);
        }
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.now();

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

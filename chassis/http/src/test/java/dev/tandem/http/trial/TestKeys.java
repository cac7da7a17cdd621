package dev.tandem.http.trial;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** A key pair for the run, offered to the application as a key set. */
public class TestKeys implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair PAIR = pair();

    private Path file;

    @Override
    public Map<String, String> start() {
        try {
            file = Files.createTempFile("jwks", ".json");
            RSAPublicKey key = (RSAPublicKey) PAIR.getPublic();
            Files.writeString(
                    file,
                    """
                    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"k1","n":"%s","e":"%s"}]}""".formatted(number(key.getModulus()), number(key.getPublicExponent())),
                    StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return Map.of("tandem.jwks", file.toString());
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.claims()
                .issuer("https://tandem.local")
                .audience("tandem")
                .subject(subject)
                .claim("name", "Vera Viewer")
                .groups(Set.of(roles));
    }

    static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("k1").sign(PAIR.getPrivate());
    }

    static String signWith512(JwtClaimsBuilder claims) {
        return claims.jws().keyId("k1").algorithm(SignatureAlgorithm.RS512).sign(PAIR.getPrivate());
    }

    static String signAs(String type, JwtClaimsBuilder claims) {
        return claims.jws().keyId("k1").header("typ", type).sign(PAIR.getPrivate());
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException(exception);
        }
    }
}

package dev.tandem.gateway.door;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** An issuer for tests: a key pair, its public half as a key set in a file, and tokens good and bad. */
final class Tokens {

    static final String KEY_ID = "test";

    private static final KeyPair KEYS = sharedKeys();
    private static final KeyPair OTHER_KEYS = newKeys();

    /** The test resource and the tests live in different class loaders; the system's properties are one for both. */
    private static KeyPair sharedKeys() {
        String known = System.getProperty(Tokens.class.getName());
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            if (known == null) {
                KeyPair keys = newKeys();
                System.setProperty(
                        Tokens.class.getName(),
                        Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
                return keys;
            }
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(known)));
            return new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has RSA", e);
        }
    }

    private Tokens() {}

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has RSA", e);
        }
    }

    static Path keySet(Path folder) throws IOException {
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) KEYS.getPublic());
        key.setKeyId(KEY_ID);
        key.setUse("sig");
        key.setAlgorithm("RS256");
        return Files.writeString(folder.resolve("jwks.json"), new JsonWebKeySet(key).toJson());
    }

    static String good(String... roles) {
        return sign(claims().groups(Set.of(roles)));
    }

    static JwtClaimsBuilder claims() {
        return Jwt.claims()
                .issuer("https://tandem.local")
                .audience("tandem")
                .subject("ann")
                .claim("name", "Ann")
                .groups("viewer")
                .issuedAt(Instant.now().minusSeconds(10))
                .expiresAt(Instant.now().plusSeconds(3600));
    }

    static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(KEYS.getPrivate());
    }

    static String signedByAnother() {
        return claims().jws().keyId(KEY_ID).sign(OTHER_KEYS.getPrivate());
    }

    static String ofType(String type) {
        return claims().jws().keyId(KEY_ID).header("typ", type).sign(KEYS.getPrivate());
    }

    /** The claims of a good token, with a header that says it needs no signature. */
    static String unsigned() {
        String[] parts = good("admin").split("\\.", -1);
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + parts[1] + ".";
    }
}

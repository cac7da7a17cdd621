package dev.tandem.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Signs tokens (JWT, RS256) with a key pair of its own: the stand-in for an identity provider in tests and in the local
 * run. The public half is published as a key set (JWKS), as a real issuer does.
 */
public final class TokenSigner {
    /** The issuer that every service of a test or a local run trusts. */
    public static final String ISSUER = "https://tandem.local";

    /** The audience that every service asks for. */
    public static final String AUDIENCE = "tandem";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey privateKey;
    private final RSAPublicKey publicKey;
    private final String keyId;

    private TokenSigner(PrivateKey privateKey, RSAPublicKey publicKey) throws GeneralSecurityException {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded());
        this.keyId = BASE64_URL.encodeToString(Arrays.copyOf(digest, 12));
    }

    /** A signer with a fresh RSA key pair of 2048 bits. */
    public static TokenSigner generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new TokenSigner(pair.getPrivate(), (RSAPublicKey) pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK makes no RSA keys", e);
        }
    }

    /** The signer whose private key was kept by {@link #privateKeyText()}. */
    public static TokenSigner fromPrivateKeyText(String text) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
            RSAPublicKeySpec publicSpec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return new TokenSigner(key, (RSAPublicKey) factory.generatePublic(publicSpec));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an RSA private key in PKCS#8, Base64", e);
        }
    }

    /** The private key, PKCS#8 in Base64: for handing the signer on within one test run, never for a file that stays. */
    public String privateKeyText() {
        return Base64.getEncoder().encodeToString(privateKey.getEncoded());
    }

    /** Writes the public key as a key set (JWKS) that a verifier can read from a file. */
    public void writeJwks(Path file) throws IOException {
        Map<String, Object> key = Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                keyId,
                "n",
                unsigned(publicKey.getModulus()),
                "e",
                unsigned(publicKey.getPublicExponent()));
        Files.writeString(file, JSON.writeValueAsString(Map.of("keys", List.of(key))));
    }

    /** A compact JWT over exactly these claims; see {@link TokenClaims} for a complete set. */
    public String sign(Map<String, Object> claims) {
        try {
            String header = part(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId));
            String signed = header + "." + part(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64_URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }

    private static String part(Map<String, Object> content) throws JsonProcessingException {
        return BASE64_URL.encodeToString(JSON.writeValueAsBytes(content));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64_URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}

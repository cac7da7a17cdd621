package dev.tandem.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSignerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aTokenVerifiesAgainstThePublishedKeySetAlsoWhenTheSignerWasHandedOn() throws Exception {
        TokenSigner signer = TokenSigner.generate();
        signer.writeJwks(folder.resolve("jwks.json"));
        Map<String, Object> claims =
                TokenClaims.of("ana", "Ana", List.of("viewer"), Instant.EPOCH, Duration.ofHours(1));

        String token = TokenSigner.fromPrivateKeyText(signer.privateKeyText()).sign(claims);

        String[] parts = token.split("\\.", -1);
        JsonNode key = JSON.readTree(folder.resolve("jwks.json").toFile()).at("/keys/0");
        assertEquals(
                key.get("kid"),
                JSON.readTree(Base64.getUrlDecoder().decode(parts[0])).get("kid"));
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(verifier.verify(Base64.getUrlDecoder().decode(parts[2])));
        JsonNode payload = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertEquals("ana", payload.get("sub").asText());
        assertEquals(3600, payload.get("exp").asLong());
    }

    private static BigInteger number(JsonNode key, String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.get(field).asText()));
    }
}

package dev.tandem.webhooks.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is sent as the Standard Webhooks specification says: HMAC-SHA256 of id, timestamp and body. */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * The value of {@code webhook-signature}.
     *
     * @param secrets each signs; a receiver is content with one that it knows
     * @param id the value of {@code webhook-id}
     * @param at the value of {@code webhook-timestamp}, as seconds of the epoch
     */
    public static String of(Collection<String> secrets, String id, Instant at, byte[] body) {
        return secrets.stream().map(secret -> one(secret, id, at, body)).collect(Collectors.joining(" "));
    }

    private static String one(String secret, String id, Instant at, byte[] body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(Secret.PREFIX.length()));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }
}

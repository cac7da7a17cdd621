package dev.tandem.webhooks.signature;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the secrets that deliveries are signed with, in the form of the Standard Webhooks. */
public final class Secret {

    static final String PREFIX = "whsec_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    /** A new one, of 32 random bytes. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }
}

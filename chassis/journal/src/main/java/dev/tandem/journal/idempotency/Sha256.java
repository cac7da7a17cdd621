package dev.tandem.journal.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Every Java platform has this digest. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

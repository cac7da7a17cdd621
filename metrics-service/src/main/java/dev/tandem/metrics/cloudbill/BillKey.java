package dev.tandem.metrics.cloudbill;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What makes a bill one: who asks, of which billing account, for which billing period, in which currency. The end of the
 * period is not part of it, since an open period may end later in the next delivery.
 */
record BillKey(String issuer, String billingAccount, LocalDate startsOn, String currency) {

    /** The same for the same bill wherever it is made, so that rows can carry it before anybody has seen the bill. */
    UUID id() {
        String text =
                issuer.length() + ":" + issuer + billingAccount.length() + ":" + billingAccount + startsOn + currency;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            long high = (bytes.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
            long low = (bytes.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

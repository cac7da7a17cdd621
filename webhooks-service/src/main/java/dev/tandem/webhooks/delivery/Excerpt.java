package dev.tandem.webhooks.delivery;

import java.nio.charset.StandardCharsets;

/** The beginning of what a receiver answered, for whoever looks for the reason of a failure. */
final class Excerpt {

    private static final int LONGEST = 500;

    private Excerpt() {}

    /** Readable text on one line; null when there is none. */
    static String of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ")
                .trim();
        if (text.isEmpty()) {
            return null;
        }
        int points = text.codePointCount(0, text.length());
        return points <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}

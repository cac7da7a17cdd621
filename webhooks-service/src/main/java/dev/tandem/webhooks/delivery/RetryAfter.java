package dev.tandem.webhooks.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header {@code Retry-After} (RFC 9110): seconds or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /**
     * How long the receiver asks to be left alone; empty when it does not say so in a way that can be read.
     *
     * @param header null when there is none
     */
    static Optional<Duration> read(String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.trim();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? Optional.empty() : Optional.of(until);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

package dev.tandem.journal.consumer;

import dev.tandem.journal.JournalSettings;
import java.time.Duration;

/** Pauses that double until something works. */
final class Backoff {

    private final Duration longest;
    private Duration next;

    Backoff(JournalSettings.Consumer settings) {
        this.next = settings.shortestBackoff();
        this.longest = settings.longestBackoff();
    }

    void pause() throws InterruptedException {
        Thread.sleep(next.toMillis());
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}

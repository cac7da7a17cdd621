package dev.tandem.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    @Test
    void standsStillUntilMovedAndMovesItsCopiesInOtherZones() {
        SettableClock clock = SettableClock.at("2026-03-01T00:00:00Z");
        Clock london = clock.withZone(ZoneId.of("Europe/London"));

        clock.advance(Duration.ofDays(1));

        assertEquals(Instant.parse("2026-03-02T00:00:00Z"), clock.instant());
        assertEquals(Instant.parse("2026-03-02T00:00:00Z"), london.instant());
        assertEquals(ZoneId.of("Europe/London"), london.getZone());
    }
}

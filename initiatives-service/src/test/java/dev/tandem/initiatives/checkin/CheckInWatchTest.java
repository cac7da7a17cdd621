package dev.tandem.initiatives.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckInWatchTest {

    private static final UUID ID = new UUID(1, 1);
    private static final Instant KNOWN_AT = Instant.parse("2026-03-01T23:30:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Test
    void aSideIsOverdueOnTheDayAfterItsDueDayAndOnlyWhenItHasAnOwner() {
        CheckInWatch watch = new CheckInWatch(KNOWN_AT, null, null, true, null, false, null, false);

        assertEquals(Optional.empty(), watch.attention(ID, DUE, ZoneOffset.UTC, 30));
        assertEquals(
                Optional.of(new CheckInAttention(ID, DUE, null, false)),
                watch.attention(ID, DUE.plusDays(1), ZoneOffset.UTC, 30));
    }

    @Test
    void theDaysCountFromTheLatestOfWhatIsKnownInTheZoneOfTheOrganisation() {
        LocalDate started = LocalDate.of(2026, 3, 5);
        LocalDate said = LocalDate.of(2026, 3, 20);
        CheckInWatch watch = new CheckInWatch(KNOWN_AT, started, 7, true, said, true, null, false);
        LocalDate late = LocalDate.of(2026, 4, 30);

        assertEquals(
                Optional.of(new CheckInAttention(ID, said.plusDays(7), started.plusDays(7), false)),
                watch.attention(ID, late, ZoneOffset.UTC, 30));
        CheckInWatch silent = new CheckInWatch(KNOWN_AT, null, null, true, null, true, null, false);
        assertEquals(
                Optional.of(new CheckInAttention(ID, DUE.plusDays(1), DUE.plusDays(1), false)),
                silent.attention(ID, late, ZoneId.of("Europe/Prague"), 30));
    }

    @Test
    void sidesApartAskForAttentionThoughNobodyIsLate() {
        CheckInWatch watch = new CheckInWatch(KNOWN_AT, null, null, true, DUE, true, DUE, true);

        assertEquals(
                Optional.of(new CheckInAttention(ID, null, null, true)), watch.attention(ID, DUE, ZoneOffset.UTC, 30));
    }
}

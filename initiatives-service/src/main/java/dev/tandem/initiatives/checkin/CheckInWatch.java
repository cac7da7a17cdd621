package dev.tandem.initiatives.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * How the check-ins of a running initiative stand. A side without an owner is never due.
 *
 * @param knownAt when the initiative came here
 * @param startedOn the day on which work began or was resumed, or null
 * @param everyDays null: as the organisation has it
 * @param businessOn the day of that side's last check-in, or null
 * @param diverging whether the sides are two steps apart on a dimension
 */
public record CheckInWatch(
        Instant knownAt,
        LocalDate startedOn,
        Integer everyDays,
        boolean businessOwned,
        LocalDate businessOn,
        boolean technologyOwned,
        LocalDate technologyOn,
        boolean diverging) {

    /** What asks for attention on a day; empty when nothing does. */
    public Optional<CheckInAttention> attention(UUID id, LocalDate today, ZoneId zone, int usualDays) {
        LocalDate knownOn = LocalDate.ofInstant(knownAt, zone);
        int every = everyDays == null ? usualDays : everyDays;
        LocalDate business = businessOwned ? missed(knownOn, businessOn, every, today) : null;
        LocalDate technology = technologyOwned ? missed(knownOn, technologyOn, every, today) : null;
        return business == null && technology == null && !diverging
                ? Optional.empty()
                : Optional.of(new CheckInAttention(id, business, technology, diverging));
    }

    private LocalDate missed(LocalDate knownOn, LocalDate latestOn, int every, LocalDate today) {
        LocalDate dueOn = Cadence.dueOn(knownOn, startedOn, latestOn, every);
        return Cadence.overdue(dueOn, today) ? dueOn : null;
    }
}

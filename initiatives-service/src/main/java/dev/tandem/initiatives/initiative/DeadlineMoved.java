package dev.tandem.initiatives.initiative;

import dev.tandem.journal.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The field {@code deadline} of an initiative was set, moved or taken away; told within the transaction.
 *
 * @param before null when there was none
 * @param after null when there is none any more
 * @param telling takes the events of what follows
 */
public record DeadlineMoved(
        UUID initiativeId,
        LocalDate before,
        LocalDate after,
        Set<String> owners,
        Instant at,
        Consumer<DomainEvent> telling) {

    /** What to tell about an initiative that had these details before (or null), when its deadline is another one now. */
    public static Optional<DeadlineMoved> between(
            InitiativeDetails before, Initiative now, Occasion on, Consumer<DomainEvent> telling) {
        LocalDate was = before == null ? null : before.deadline();
        LocalDate is = now.details().deadline();
        return Objects.equals(was, is)
                ? Optional.empty()
                : Optional.of(new DeadlineMoved(now.id(), was, is, now.owners(on.outside()), on.at(), telling));
    }
}

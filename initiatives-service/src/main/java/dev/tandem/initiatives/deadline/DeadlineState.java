package dev.tandem.initiatives.deadline;

import dev.tandem.initiatives.reference.ExternalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole public state of a deadline, as its events carry it.
 *
 * @param told what the clock told last for this due date, or null
 * @param reasons why it told it
 */
public record DeadlineState(
        UUID id,
        UUID initiativeId,
        DeadlineKind kind,
        String title,
        LocalDate dueOn,
        int leadDays,
        MetBy metBy,
        LocalDate metOn,
        boolean ofInitiative,
        Finding told,
        List<String> reasons,
        ExternalReference externalReference,
        boolean retired) {

    public DeadlineState {
        reasons = List.copyOf(reasons);
    }
}

package dev.tandem.initiatives.checkin;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A running initiative whose check-ins ask for attention.
 *
 * @param businessDueOn the day that the business owner let pass, or null
 * @param technologyDueOn the day that the technology owner let pass, or null
 * @param diverging whether the sides are two steps apart on a dimension
 */
public record CheckInAttention(
        UUID initiativeId, LocalDate businessDueOn, LocalDate technologyDueOn, boolean diverging) {}

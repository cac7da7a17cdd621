package dev.tandem.initiatives.initiative;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What somebody, or a report, says of an initiative.
 *
 * @param details what it is after that
 * @param reporting what is known of its reports after that
 * @param effectiveOn the day of the report; null when it is said of now
 */
public record Telling(InitiativeDetails details, Reporting reporting, LocalDate effectiveOn) {

    /** What is written of an initiative that is new. */
    public static Telling first(InitiativeDetails details, Occasion on) {
        return new Telling(details, Reporting.NONE.written(null, details, day(on)), null);
    }

    /** What is written over what is there. */
    public static Telling over(Initiative present, InitiativeDetails details, Occasion on) {
        return new Telling(details, present.reporting().written(present.details(), details, day(on)), null);
    }

    private static LocalDate day(Occasion on) {
        return LocalDate.ofInstant(on.at(), ZoneOffset.UTC);
    }
}

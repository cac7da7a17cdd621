package dev.tandem.initiatives.bulk;

import dev.tandem.http.json.Years;
import dev.tandem.initiatives.listing.ListFilter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How a load is to be taken.
 *
 * @param atomic whether one bad row refuses all
 * @param dryRun whether nothing is stored, only told
 * @param snapshot what the body is a snapshot of; empty when it is none
 * @param reportedOn the day that items are about which do not say one; null when they are about now
 * @param latest no report is about a later day
 */
record LoadOptions(
        boolean atomic, boolean dryRun, Optional<Snapshot> snapshot, LocalDate reportedOn, LocalDate latest) {

    /** What is wrong with a day that a report cannot be about. */
    static final String DAYS = "Must be a day from the year " + Years.FIRST + " on, not in the future.";

    /** All that a source has on a day. */
    record Snapshot(String source, LocalDate on) {}

    static LoadOptions read(
            String atomic, String dryRun, String snapshot, String source, String reportedOn, LocalDate latest) {
        Optional<Snapshot> whole = snapshot(snapshot, source, latest);
        return new LoadOptions(
                ListFilter.flag(atomic, "atomic"),
                ListFilter.flag(dryRun, "dryRun"),
                whole,
                reportedOn == null ? whole.map(Snapshot::on).orElse(null) : day(reportedOn, "reportedOn", latest),
                latest);
    }

    /** Whether a report may be about this day. */
    boolean mayBeAbout(LocalDate on) {
        return mayBeAbout(on, latest);
    }

    private static boolean mayBeAbout(LocalDate on, LocalDate latest) {
        return on.getYear() >= Years.FIRST && !on.isAfter(latest);
    }

    /** The day that an item is about; null when it is about now. */
    LocalDate dayOf(LoadItem item) {
        return item.reportedOn() == null ? reportedOn : item.reportedOn();
    }

    /** The day on which the source had what the item is about; null when it has it now. */
    LocalDate seenOn(LoadItem item) {
        return snapshot.map(Snapshot::on).orElse(dayOf(item));
    }

    private static Optional<Snapshot> snapshot(String snapshot, String source, LocalDate latest) {
        if (snapshot == null && source == null) {
            return Optional.empty();
        }
        if (source == null || source.isBlank()) {
            throw ListFilter.invalid("source", "Must be given with snapshot: the source that it is of.");
        }
        if (snapshot == null) {
            throw ListFilter.invalid("snapshot", "Must be given with source: the day that it is of.");
        }
        return Optional.of(new Snapshot(source, day(snapshot, "snapshot", latest)));
    }

    private static LocalDate day(String text, String parameter, LocalDate latest) {
        try {
            LocalDate on = LocalDate.parse(text);
            if (!mayBeAbout(on, latest)) {
                throw ListFilter.invalid(parameter, DAYS);
            }
            return on;
        } catch (DateTimeParseException notADate) {
            throw ListFilter.invalid(parameter, "Must be a date such as 2026-03-31.");
        }
    }
}

package dev.tandem.initiatives.bulk;

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
 */
record LoadOptions(boolean atomic, boolean dryRun, Optional<Snapshot> snapshot) {

    /** All that a source has on a day. */
    record Snapshot(String source, LocalDate on) {}

    static LoadOptions read(String atomic, String dryRun, String snapshot, String source, LocalDate latest) {
        return new LoadOptions(
                ListFilter.flag(atomic, "atomic"),
                ListFilter.flag(dryRun, "dryRun"),
                snapshot(snapshot, source, latest));
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
        try {
            LocalDate on = LocalDate.parse(snapshot);
            if (on.isAfter(latest)) {
                throw ListFilter.invalid("snapshot", "Must not be in the future.");
            }
            return Optional.of(new Snapshot(source, on));
        } catch (DateTimeParseException notADate) {
            throw ListFilter.invalid("snapshot", "Must be a date such as 2026-03-31.");
        }
    }
}

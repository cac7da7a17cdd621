package dev.tandem.gateway.compatibility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * One difference between two contracts.
 *
 * @param where an operation, an event, or what is declared once and used by several
 * @param at what of it; empty for all of it
 * @param detail what it was and what it is, where that can be said shortly
 * @param breaking whether it can hurt somebody who did not change with it
 * @param users the operations and events that it touches, when it is in what they share
 * @param announced the day from which an operation may be gone, as the contract before had said
 */
record Change(
        Kind kind,
        String where,
        String at,
        String detail,
        boolean breaking,
        SortedSet<String> users,
        Optional<LocalDate> announced) {

    /** In words: {@code is required now}, {@code has another type: string → integer}. */
    String words() {
        return detail.isEmpty() ? kind.words() : kind.words() + ": " + detail;
    }
}

package dev.tandem.journal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What an aggregate says after one of its verbs. It carries the whole public state, so that a reader needs no event
 * before it: the newest one is enough.
 */
public interface DomainEvent {

    /** {@code dev.tandem.<aggregate>.<verb>.v1}, where the aggregate is {@link #aggregate()}. */
    String type();

    /** Kind of the aggregate in kebab-case. */
    String aggregate();

    UUID aggregateId();

    /** Counts the events of this one aggregate from 1 without holes; two events of one transaction take two numbers. */
    long sequence();

    Access access();

    /** Subjects of the persons whose own it is; readers with a narrow scope see events that name them here. */
    Set<String> owners();

    /** A record: the public state after the change. Its JSON may have 512 KiB. */
    Object state();

    /** The public state before the change, from which the journal tells what changed; null for a new aggregate. */
    default Object before() {
        return null;
    }

    /** The date from which the fact holds, where it is older than the call; else null. */
    default LocalDate effectiveOn() {
        return null;
    }
}

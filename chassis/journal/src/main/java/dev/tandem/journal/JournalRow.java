package dev.tandem.journal;

import java.time.Instant;
import java.util.UUID;

/** An event made ready for the journal: its JSON is written and measured. */
record JournalRow(
        DomainEvent event, int shard, UUID eventId, Instant at, Origin origin, String changes, String state) {}

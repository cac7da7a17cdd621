package dev.tandem.journal.consumer;

import java.util.UUID;

/** An aggregate of another service. */
record GuardKey(String producer, String aggregate, UUID id) {}

package dev.tandem.journal.position;

import java.util.UUID;

/**
 * A place in the event stream of a service: this event of this aggregate. Everything that was written before it to the same
 * shard is applied before it.
 */
public record Position(String aggregate, UUID id, long sequence) {

    /** {@code initiative/0197…/7}. */
    @Override
    public String toString() {
        return aggregate + "/" + id + "/" + sequence;
    }
}

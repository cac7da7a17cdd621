package dev.tandem.journal;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one aggregate of a service.
 *
 * @param aggregate its kind in kebab-case, such as {@code initiative}
 */
public record AggregateKey(String aggregate, UUID id) {

    public AggregateKey {
        Objects.requireNonNull(aggregate, "aggregate");
        Objects.requireNonNull(id, "id");
    }
}

package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Status;
import java.util.Set;
import java.util.UUID;

/**
 * What other features need to know of an initiative.
 *
 * @param owners everybody in whose scope it is: owners, author, owners of the nodes above it, clients of its sources
 */
public record InitiativeFacts(UUID id, String title, Status status, boolean retired, Set<String> owners) {

    public InitiativeFacts {
        owners = Set.copyOf(owners);
    }
}

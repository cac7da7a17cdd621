package dev.tandem.initiatives.portfolio;

import java.util.List;
import java.util.UUID;

/** Said inside the transaction: the owners on the path of these nodes (a node and everything below it) are others now. */
public record ScopeChanged(List<UUID> nodeIds) {

    public ScopeChanged {
        nodeIds = List.copyOf(nodeIds);
    }
}

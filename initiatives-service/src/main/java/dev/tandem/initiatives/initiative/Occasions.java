package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.reference.ExternalReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Makes the occasions of one transaction; asks for the owners of a node and the client of a source once each. */
public final class Occasions {

    private final Instant at;
    private final Function<UUID, Set<String>> ownersOnPath;
    private final Function<String, Optional<String>> clientOf;
    private final Map<UUID, Set<String>> ownersOfNode = new HashMap<>();
    private final Map<String, Optional<String>> clients = new HashMap<>();

    Occasions(Instant at, Function<UUID, Set<String>> ownersOnPath, Function<String, Optional<String>> clientOf) {
        this.at = at;
        this.ownersOnPath = ownersOnPath;
        this.clientOf = clientOf;
    }

    /** The moment of a verb that leaves an initiative with these details. */
    public Occasion of(InitiativeDetails details) {
        Set<String> outside = new HashSet<>();
        if (details.portfolioNodeId() != null) {
            outside.addAll(ownersOfNode.computeIfAbsent(details.portfolioNodeId(), ownersOnPath));
        }
        for (ExternalReference reference : details.externalReferences()) {
            clients.computeIfAbsent(reference.source(), clientOf).ifPresent(outside::add);
        }
        return new Occasion(outside, at);
    }
}

package dev.tandem.initiatives.dependency;

import dev.tandem.initiatives.reference.ExternalReference;
import java.util.UUID;

/** The whole public state of a dependency, as its events carry it. */
public record DependencyState(
        UUID id,
        DependencyKind kind,
        UUID fromInitiativeId,
        UUID toInitiativeId,
        String note,
        ExternalReference externalReference,
        boolean linked) {}

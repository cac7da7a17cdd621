package dev.tandem.initiatives.portfolio;

import dev.tandem.initiatives.reference.ExternalReference;
import java.util.List;
import java.util.UUID;

/** The whole public state of a portfolio node, as its events carry it. */
public record PortfolioNodeState(
        UUID id,
        UUID parentId,
        String title,
        NodeKind kind,
        List<String> owners,
        List<ExternalReference> externalReferences,
        boolean retired) {}

package dev.tandem.initiatives.portfolio;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A portfolio node as readers see it. */
@Schema(
        name = "PortfolioNode",
        description = "A portfolio or programme in the tree.",
        requiredProperties = {"id", "version", "createdAt", "updatedAt", "retired", "title", "kind", "owners"})
public record PortfolioNodeView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag.")
        long version,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Retired ones stay readable and no longer change.")
        boolean retired,

        String title,
        NodeKind kind,

        @Schema(description = "The node above it; null at the top.", nullable = true)
        UUID parentId,

        List<Person> owners,
        List<ExternalReference> externalReferences)
        implements Versioned {

    static PortfolioNodeView of(PortfolioNode node) {
        return new PortfolioNodeView(
                node.id(),
                node.version(),
                node.createdAt(),
                node.updatedAt(),
                node.retired(),
                node.title(),
                node.kind(),
                node.parentId(),
                node.owners(),
                node.externalReferences());
    }
}

package dev.tandem.initiatives.dependency;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.reference.ExternalReference;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dependency as readers see it. */
@Schema(name = "Dependency", description = "A link from one initiative to another.")
public record DependencyView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag.")
        long version,

        DependencyKind kind,

        @Schema(description = "The one that needs, enhances or excludes.")
        LinkedInitiative from,

        @Schema(description = "The one that is needed, enhanced or excluded.")
        LinkedInitiative to,

        @Schema(nullable = true) String note,

        @Schema(
                description = "The key that another system knows it by; once it is unlinked another one may take it.",
                nullable = true)
        ExternalReference externalReference,

        @Schema(description = "False once it was unlinked.") boolean linked,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static DependencyView of(Dependency dependency, LinkedInitiative from, LinkedInitiative to) {
        return new DependencyView(
                dependency.id(),
                dependency.version(),
                dependency.kind(),
                from,
                to,
                dependency.note(),
                dependency.externalReference(),
                dependency.linked(),
                dependency.createdAt(),
                dependency.updatedAt());
    }
}

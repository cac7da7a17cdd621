package dev.tandem.initiatives.source;

import dev.tandem.http.precondition.Versioned;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as readers see it. */
@Schema(name = "Source", description = "A registered source, its client and the consents to adopt from it.")
public record SourceView(
        @Schema(description = "Its name, as in external references; its id in paths.", examples = "jira")
        String source,

        @Schema(description = "Counts its changes; the ETag.")
        long version,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The subject of the client that writes for it.", examples = "jira-connector")
        String client,

        @Schema(description = "The subject that consented for the business side.", nullable = true)
        String businessConsentBy,

        @Schema(description = "The subject that consented for the technology side.", nullable = true)
        String technologyConsentBy,

        @Schema(description = "Whether running initiatives may be adopted from it: both sides consented.")
        boolean adoptionEnabled)
        implements Versioned {

    static SourceView of(Source source) {
        return new SourceView(
                source.name(),
                source.version(),
                source.createdAt(),
                source.updatedAt(),
                source.client(),
                source.consentBy(ConsentSide.BUSINESS),
                source.consentBy(ConsentSide.TECHNOLOGY),
                source.adoptionEnabled());
    }
}

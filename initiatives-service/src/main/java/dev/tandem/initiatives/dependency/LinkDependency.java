package dev.tandem.initiatives.dependency;

import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What links an initiative to another. */
@Schema(description = "A link to another initiative.", examples = """
    {"kind": "NEEDS", "initiativeId": "ext:demo:cloud-landing-zone", "note": "Runs on it.",
     "externalReference": {"source": "architecture-office", "key": "D-8"}}\
    """)
public record LinkDependency(
        @NotNull
        @Schema(
                description = "NEEDS: the other one comes first. EXCLUDES: only one of the two is to be done, whichever"
                        + " side says it. ENHANCES: makes the other worth more.",
                examples = "NEEDS")
        DependencyKind kind,

        @NotBlank
        @Size(max = 300)
        @Schema(
                description = "The other initiative: its id or `ext:source:key`.",
                examples = "ext:demo:fraud-detection")
        String initiativeId,

        @Size(max = 1000) @Schema(description = "Why.", examples = "Runs on it.", nullable = true)
        String note,

        @Valid
        @Schema(
                description =
                        "The key that another system knows the link by; one that was unlinked leaves it to others.",
                nullable = true)
        ExternalReference externalReference) {}

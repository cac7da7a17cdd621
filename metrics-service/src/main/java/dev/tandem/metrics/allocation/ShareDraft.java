package dev.tandem.metrics.allocation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much an initiative is to bear. */
@Schema(name = "AllocationShareDraft", description = "How much of the rule's charges an initiative bears.")
public record ShareDraft(
        @NotNull
        @Size(max = 400)
        @Schema(description = "The initiative: its id or `ext:source:key`.", examples = "ext:demo:checkout-rebuild")
        String initiative,

        @NotNull
        @Pattern(regexp = ShareDraft.PERCENTAGE, message = "must be a decimal text such as \"33.3333\"")
        @Schema(
                description = "Above 0, at most 100, up to six digits after the point.",
                examples = "60",
                pattern = ShareDraft.PERCENTAGE)
        String percentage) {

    /** What a percentage looks like. */
    static final String PERCENTAGE = "[0-9]{1,3}(\\.[0-9]{1,6})?";
}

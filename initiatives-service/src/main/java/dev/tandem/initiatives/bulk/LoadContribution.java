package dev.tandem.initiatives.bulk;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.initiative.ContributionDraft;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contribution as a load writes it. */
@Schema(description = "The share of the initiative that serves one objective; all shares add up to 100.")
public record LoadContribution(
        @NotNull
        @Schema(
                description = "The objective: its id or `ext:source:key`.",
                examples = "ext:demo:grow-online-revenue",
                required = true,
                maxLength = Ref.LONGEST)
        String objective,

        @NotNull
        @Pattern(regexp = ContributionDraft.WEIGHT, message = "must be a decimal text such as \"60\" or \"33.3\"")
        @Schema(description = "Per cent, as a decimal text, above 0.", examples = "100", required = true)
        String weight) {}

package dev.tandem.initiatives.initiative;

import dev.tandem.http.id.Ref;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contribution as a client writes it.
 *
 * @param objectiveId an id or {@code ext:source:key}
 * @param weight per cent, above 0 and at most 100, at most four digits after the point
 */
@Schema(description = "The share of the initiative that serves one objective; all shares add up to 100.")
public record ContributionDraft(
        @NotNull
        @Schema(
                description = "The objective: its id or `ext:source:key`.",
                examples = "ext:demo:grow-online-revenue",
                required = true,
                maxLength = Ref.LONGEST)
        String objectiveId,

        @NotNull
        @Pattern(regexp = ContributionDraft.WEIGHT, message = "must be a decimal text such as \"60\" or \"33.3\"")
        @Schema(
                description = "Per cent, as a decimal text, above 0.",
                examples = "100",
                required = true,
                pattern = ContributionDraft.WEIGHT)
        String weight) {

    /** What a weight looks like. */
    public static final String WEIGHT = "[0-9]{1,3}(\\.[0-9]{1,4})?";
}

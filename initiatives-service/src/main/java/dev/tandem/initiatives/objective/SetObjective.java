package dev.tandem.initiatives.objective;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of an objective that its writers set. */
@Schema(description = "The fields of an objective that may be set. Each side sets its own weight only.", examples = """
    {"title": "Sell more online", "description": "Half of revenue comes from the online shop.",
     "theme": "REVENUE_GROWTH", "parentId": null, "startOn": "2026-01-01", "endOn": "2027-12-31",
     "businessOwner": {"subject": "bianca", "name": "Bianca Berg"},
     "technologyOwner": {"subject": "theo", "name": "Theo Thal"},
     "externalReferences": [{"source": "strategy", "key": "G-1"}]}\
    """)
public record SetObjective(
        @NotBlank @Size(max = 200) @Schema(description = "1 to 200 characters.", examples = "Sell more online")
        String title,

        @Size(max = 4000) @Schema(description = "At most 4000 characters.", nullable = true)
        String description,

        @NotNull @Schema(description = "Why it exists.", examples = "REVENUE_GROWTH")
        Theme theme,

        @Size(max = 300)
        @Schema(description = "The objective above it (id or `ext:source:key`), or null at the top.", nullable = true)
        String parentId,

        @Schema(description = "First day of its period.", examples = "2026-01-01", nullable = true)
        LocalDate startOn,

        @Schema(description = "Last day of its period, not before the first.", examples = "2027-12-31", nullable = true)
        LocalDate endOn,

        @Valid @Schema(description = "The owner on the business side.", nullable = true)
        Person businessOwner,

        @Valid @Schema(description = "The owner on the technology side.", nullable = true)
        Person technologyOwner,

        @Pattern(regexp = SetObjective.WEIGHT, message = SetObjective.WEIGHT_MESSAGE)
        @Schema(
                description = "The business side's weight, 0 to 100, a decimal string; only that side sets it.",
                examples = "60",
                nullable = true,
                pattern = SetObjective.WEIGHT)
        String businessWeight,

        @Pattern(regexp = SetObjective.WEIGHT, message = SetObjective.WEIGHT_MESSAGE)
        @Schema(
                description = "The technology side's weight, 0 to 100, a decimal string; only that side sets it.",
                examples = "40",
                nullable = true,
                pattern = SetObjective.WEIGHT)
        String technologyWeight,

        @Size(max = 50) @Schema(description = "The keys other systems know it by.")
        List<@NotNull @Valid ExternalReference> externalReferences) {

    static final String WEIGHT = "100(\\.0{1,4})?|\\d{1,2}(\\.\\d{1,4})?";
    static final String WEIGHT_MESSAGE = "must be a decimal string from 0 to 100 with at most 4 decimals";

    public SetObjective {
        externalReferences = externalReferences == null ? List.of() : externalReferences;
    }

    /** The present fields of an objective, for a patch to be merged into. */
    static SetObjective of(Objective objective) {
        return new SetObjective(
                objective.title(),
                objective.description(),
                objective.theme(),
                objective.parentId() == null ? null : objective.parentId().toString(),
                objective.startOn(),
                objective.endOn(),
                objective.businessOwner(),
                objective.technologyOwner(),
                objective.weights().businessText(),
                objective.weights().technologyText(),
                objective.externalReferences());
    }
}

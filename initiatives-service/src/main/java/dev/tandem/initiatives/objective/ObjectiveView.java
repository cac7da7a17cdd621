package dev.tandem.initiatives.objective;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objective as readers see it. */
@Schema(
        name = "Objective",
        description = "A strategic goal, weighed by both sides.",
        requiredProperties = {"id", "version", "createdAt", "updatedAt", "retired", "title", "theme"})
public record ObjectiveView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag.")
        long version,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Retired ones stay readable and no longer change.")
        boolean retired,

        String title,
        @Schema(nullable = true) String description,
        Theme theme,

        @Schema(description = "The objective above it; null at the top.", nullable = true)
        UUID parentId,

        @Schema(nullable = true) LocalDate startOn,
        @Schema(nullable = true) LocalDate endOn,
        @Schema(nullable = true) Person businessOwner,
        @Schema(nullable = true) Person technologyOwner,

        @Schema(description = "The business side's weight, 0 to 100.", nullable = true, examples = "60")
        String businessWeight,

        @Schema(description = "The technology side's weight, 0 to 100.", nullable = true, examples = "45")
        String technologyWeight,

        @Schema(description = "The exact mean of both, once both are set.", nullable = true, examples = "52.5")
        String agreedWeight,

        @Schema(description = "How far the sides are apart, once both are set.", nullable = true, examples = "15")
        String weightDifference,

        @Schema(description = "Null where it was asked for as of an instant.", nullable = true)
        ObjectiveProgress progress,

        List<ExternalReference> externalReferences)
        implements Versioned {

    static ObjectiveView of(Objective objective, ObjectiveProgress progress) {
        Weights weights = objective.weights();
        return new ObjectiveView(
                objective.id(),
                objective.version(),
                objective.createdAt(),
                objective.updatedAt(),
                objective.retired(),
                objective.title(),
                objective.description(),
                objective.theme(),
                objective.parentId(),
                objective.startOn(),
                objective.endOn(),
                objective.businessOwner(),
                objective.technologyOwner(),
                weights.businessText(),
                weights.technologyText(),
                weights.agreedText(),
                weights.differenceText(),
                progress,
                objective.externalReferences());
    }
}

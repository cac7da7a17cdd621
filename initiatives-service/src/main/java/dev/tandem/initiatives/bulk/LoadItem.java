package dev.tandem.initiatives.bulk;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.assessment.AssessmentInput;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.JourneyStage;
import dev.tandem.initiatives.initiative.UpgradedSystem;
import dev.tandem.initiatives.initiative.ValueDriver;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An initiative as another system knows it. What is not given stays as it is, so that a system never wipes out what it
 * does not know; labels and external references are added to those that are there.
 *
 * @param externalReference by which the initiative is found, or under which it is made
 * @param adopt whether to take over what is already running; null is false
 * @param status only with adopt; IN_PROGRESS when null
 * @param reportedOn the day that this is about; null is that of the load
 */
@Schema(description = "An initiative as another system knows it. What is not given (or null) stays as it is.")
public record LoadItem(
        @NotNull @Valid @Schema(description = "The system and its key for the initiative.", required = true)
        ExternalReference externalReference,

        @Schema(description = "Whether it is already running and is taken over as it is.", nullable = true)
        Boolean adopt,

        @Schema(
                description = "Only with adopt: IN_PROGRESS (when not given), LIVE or CLOSED.",
                enumeration = {"IN_PROGRESS", "LIVE", "CLOSED"},
                nullable = true)
        Status status,

        @Schema(
                description = "The day that this item is about, when it is not that of the load (`reportedOn`).",
                examples = "2026-03-31",
                nullable = true)
        LocalDate reportedOn,

        @Schema(
                description = "Needed for a new one.",
                examples = "Self-service returns",
                nullable = true,
                maxLength = 200)
        String title,

        @Schema(nullable = true, maxLength = 10_000) String description,

        @Schema(
                description = "The portfolio node that it sits in: an id or `ext:source:key`.",
                examples = "ext:demo:online-shop",
                nullable = true,
                maxLength = Ref.LONGEST)
        String portfolioNode,

        @Schema(nullable = true) Person businessOwner,
        @Schema(nullable = true) Person technologyOwner,

        @Size(max = 50) @Schema(description = "Replaces those that are there.", nullable = true)
        List<@NotNull @Valid LoadContribution> contributions,

        @Schema(description = "Replaces those that are there.", nullable = true, maxItems = 100)
        List<UpgradedSystem> systems,

        @Schema(description = "Replaces those that are there.", nullable = true, maxItems = 5)
        List<ValueDriver> valueDrivers,

        @Schema(nullable = true) JourneyStage journeyStage,
        @Schema(examples = "2026-09-01", nullable = true) LocalDate startOn,
        @Schema(examples = "2027-06-30", nullable = true) LocalDate endOn,
        @Schema(nullable = true) LocalDate deadline,

        @Schema(description = "Added to those that are there.", nullable = true)
        Map<String, @Size(max = 200) String> labels,

        @Schema(description = "Further keys, added to those that are there.", nullable = true, maxItems = 50)
        List<ExternalReference> externalReferences,

        @Schema(nullable = true) LoadPlan plan,

        @Schema(description = "What is expected now, or was on the item's day.", nullable = true)
        LoadForecast forecast,

        @Size(max = 100)
        @Schema(description = "Statuses given elsewhere; one that is known already changes nothing.", nullable = true)
        List<@NotNull @Valid AssessmentInput> assessments) {

    boolean adopts() {
        return Boolean.TRUE.equals(adopt);
    }

    Status adoptedStatus() {
        return status == null ? Status.IN_PROGRESS : status;
    }
}

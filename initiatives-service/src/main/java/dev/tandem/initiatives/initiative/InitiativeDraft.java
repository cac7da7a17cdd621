package dev.tandem.initiatives.initiative;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client writes to propose an initiative, and the part of it that a merge-patch may change. Missing lists are
 * empty lists; {@link InitiativeRules} holds what annotations cannot say.
 *
 * @param portfolioNodeId an id or {@code ext:source:key}, or null
 */
@Schema(description = "An initiative as its owners write it.")
public record InitiativeDraft(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "What people call it.", examples = "Self-service returns", required = true)
        String title,

        @Size(max = 10_000) @Schema(description = "What it is about.", nullable = true)
        String description,

        @Schema(
                description = "The portfolio node that it sits in: an id or `ext:source:key`.",
                examples = "ext:demo:online-shop",
                nullable = true,
                maxLength = Ref.LONGEST)
        String portfolioNodeId,

        @Valid
        @Schema(description = "Who answers for it on the business side. No gate passes without.", nullable = true)
        Person businessOwner,

        @Valid
        @Schema(
                description = "Who answers for it on the technology side, another person. No gate passes without.",
                nullable = true)
        Person technologyOwner,

        @Size(max = 50) @Schema(description = "The objectives it serves: none, or shares that add up to 100.")
        List<@NotNull @Valid ContributionDraft> contributions,

        @Size(max = 100) @Schema(description = "The systems or processes it upgrades.")
        List<@NotNull @Valid UpgradedSystem> systems,

        @Size(max = 5) @Schema(description = "Through what it creates value.")
        List<@NotNull ValueDriver> valueDrivers,

        @Schema(description = "The stage of the customer's journey that it improves.", nullable = true)
        JourneyStage journeyStage,

        @Schema(description = "First day.", examples = "2026-09-01", nullable = true)
        LocalDate startOn,

        @Schema(description = "Last day, not before the first.", examples = "2027-06-30", nullable = true)
        LocalDate endOn,

        @Schema(description = "When it must be done, not before the first day.", nullable = true)
        LocalDate deadline,

        @Size(max = 50) @Schema(description = "Free labels, key to value.")
        Map<
                        @Pattern(
                                regexp = InitiativeDraft.LABEL,
                                message = "must be 1 to 64 characters of [A-Za-z0-9._/-], beginning with a"
                                        + " letter or digit")
                        String,
                        @NotNull @Size(max = 200) String>
                labels,

        @Size(max = 50) @Schema(description = "The keys that other systems know it by.")
        List<@NotNull @Valid ExternalReference> externalReferences,

        @Min(1)
        @Max(366)
        @Schema(
                description = "How many days after one check-in an owner's next is due, 1 to 366; null: as the"
                        + " organisation has it.",
                examples = "14",
                nullable = true)
        Integer checkInEveryDays) {

    /** What the key of a label looks like. */
    public static final String LABEL = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}";

    public InitiativeDraft {
        contributions = copyOf(contributions);
        systems = copyOf(systems);
        valueDrivers = copyOf(valueDrivers);
        labels = labels == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        externalReferences = copyOf(externalReferences);
    }

    /** Keeps null elements, so that they can be pointed at. */
    private static <T> List<T> copyOf(List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}

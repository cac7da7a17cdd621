package dev.tandem.initiatives.score;

import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of an initiative's scores that people enter; null where nothing is entered. */
@Schema(description = "Parts of the scores. Null takes back what was entered.", examples = """
    {"riskReduction": {"points": 5}, "jobSize": {"points": 13, "override": true, "reason": "Two teams are new to it."}}\
    """)
public record ScoreDraft(
        @Valid @Schema(description = "User and business value.", nullable = true)
        Entry businessValue,

        @Valid @Schema(description = "Time criticality.", nullable = true)
        Entry timeCriticality,

        @Valid @Schema(description = "Risk reduction or opportunity enablement.", nullable = true)
        Entry riskReduction,

        @Valid @Schema(description = "Job size.", nullable = true)
        Entry jobSize) {

    /** What is entered for one part. */
    @Schema(name = "EnteredPoints", description = "Points that a person enters for a part.")
    public record Entry(
            @NotNull
            @Schema(
                    description = "1, 2, 3, 5, 8, 13 or 20.",
                    examples = "8",
                    required = true,
                    minimum = "1",
                    maximum = "20")
            Integer points,

            @Schema(
                    description =
                            "Whether it holds against what the data say; false when not given. True needs a reason.",
                    nullable = true)
            Boolean override,

            @Size(max = 1000) @Schema(description = "Why.", nullable = true)
            String reason) {

        public Entry {
            override = Boolean.TRUE.equals(override);
        }
    }

    /** The present entries, for a patch to be merged into. */
    static ScoreDraft of(List<EnteredPart> parts) {
        Map<ScorePart, Entry> entries = new EnumMap<>(ScorePart.class);
        parts.forEach(one -> entries.put(one.part(), new Entry(one.points(), one.override(), one.reason())));
        return new ScoreDraft(
                entries.get(ScorePart.BUSINESS_VALUE),
                entries.get(ScorePart.TIME_CRITICALITY),
                entries.get(ScorePart.RISK_REDUCTION),
                entries.get(ScorePart.JOB_SIZE));
    }

    Optional<Entry> entry(ScorePart part) {
        return Optional.ofNullable(
                switch (part) {
                    case BUSINESS_VALUE -> businessValue;
                    case TIME_CRITICALITY -> timeCriticality;
                    case RISK_REDUCTION -> riskReduction;
                    case JOB_SIZE -> jobSize;
                });
    }

    static String pointer(ScorePart part) {
        return switch (part) {
            case BUSINESS_VALUE -> "/businessValue";
            case TIME_CRITICALITY -> "/timeCriticality";
            case RISK_REDUCTION -> "/riskReduction";
            case JOB_SIZE -> "/jobSize";
        };
    }

    /**
     * Refuses points that are not on the scale.
     *
     * @throws dev.tandem.http.problem.ProblemException INVALID_BODY
     */
    void requireOnScale() {
        List<FieldError> faults = new ArrayList<>();
        for (ScorePart part : ScorePart.values()) {
            entry(part)
                    .filter(entry -> !PointScale.POINTS.contains(entry.points()))
                    .ifPresent(entry -> faults.add(
                            FieldError.at(pointer(part) + "/points", "Must be one of " + PointScale.POINTS + ".")));
        }
        if (!faults.isEmpty()) {
            throw Checked.invalid(faults);
        }
    }
}

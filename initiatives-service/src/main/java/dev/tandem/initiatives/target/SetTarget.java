package dev.tandem.initiatives.target;

import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.money.Decimal18;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new target with its first promise. */
@Schema(description = "A promise on one metric.")
public record SetTarget(
        @NotNull
        @Size(min = 1, max = 300)
        @Schema(
                description = "The metric: its key, its id or `ext:source:key`. It stays for the life of the target.",
                examples = "newsletter-sign-ups")
        String metric,

        @Schema(
                description = "ISO 4217; needed for a metric of money (REVENUE, COST) and for no other. Facts in other "
                        + "currencies do not count.",
                examples = "EUR",
                pattern = "^[A-Z]{3}$",
                nullable = true)
        String currency,

        @NotNull @Schema(description = "MAXIMISE: the goal is above the baseline; MINIMISE: below.")
        Direction direction,

        @NotNull
        @Schema(description = "Where it starts, a decimal string in the metric's unit or currency.", examples = "1000")
        Decimal18 baseline,

        @NotNull
        @Schema(description = "Where it is to be by the end of the due date; never the baseline.", examples = "25000")
        Decimal18 goal,

        @Schema(description = MEASURED_OVER, defaultValue = "WINDOW", nullable = true)
        MeasuredOver measuredOver,

        @Schema(
                description =
                        "First day whose facts count (whole months); the start of the objective's period when not "
                                + "given, and all facts there are when that is open too.",
                examples = "2025-01-01",
                nullable = true)
        LocalDate startOn,

        @NotNull
        @Schema(
                description = "The day by whose end the goal is to be met, within the objective's period.",
                examples = "2026-12-31")
        LocalDate dueOn,

        @Size(max = 2000) @Schema(description = "Why this promise.", nullable = true)
        String note,

        @Size(max = 50) @Schema(description = "The keys other systems know it by.")
        List<@NotNull @Valid ExternalReference> externalReferences) {

    static final String MEASURED_OVER = "Which facts make the actual figure, by the metric's aggregation: WINDOW, all "
            + "from the month of `startOn` to the month of `dueOn` (a sum grows with every fact, so one to be minimised is "
            + "judged only after the due date); LATEST_MONTH, those of the latest month of it that is over and has facts, "
            + "where baseline and goal are figures of one month.";

    public SetTarget {
        measuredOver = measuredOver == null ? MeasuredOver.WINDOW : measuredOver;
        externalReferences = externalReferences == null ? List.of() : externalReferences;
    }

    /** The promise, which begins where the objective does unless it says otherwise. */
    Promise promise(LocalDate objectiveStart) {
        LocalDate start = startOn == null ? objectiveStart : startOn;
        return new Promise(direction, baseline.value(), goal.value(), measuredOver, start, dueOn);
    }
}

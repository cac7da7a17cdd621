package dev.tandem.initiatives.target;

import dev.tandem.money.Decimal18;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another promise may change. */
@Schema(description = "The fields of a promise. The one before stays readable.")
public record ReviseTarget(
        @NotNull @Schema(description = "MAXIMISE: the goal is above the baseline; MINIMISE: below.")
        Direction direction,

        @NotNull @Schema(description = "Where it starts, a decimal string.", examples = "1000")
        Decimal18 baseline,

        @NotNull @Schema(description = "Where it is to be; never the baseline.", examples = "25000")
        Decimal18 goal,

        @NotNull @Schema(description = SetTarget.MEASURED_OVER)
        MeasuredOver measuredOver,

        @Schema(description = "First day whose facts count (whole months); null for all.", nullable = true)
        LocalDate startOn,

        @NotNull @Schema(description = "The day by whose end the goal is to be met.", examples = "2026-12-31")
        LocalDate dueOn,

        @Size(max = 2000) @Schema(description = "Why it is promised anew; the note before stays with its promise.")
        String note) {

    /** The present promise, for a patch to be merged into. */
    static ReviseTarget of(Promise promise) {
        return new ReviseTarget(
                promise.direction(),
                new Decimal18(promise.baseline()),
                new Decimal18(promise.goal()),
                promise.measuredOver(),
                promise.startOn(),
                promise.dueOn(),
                null);
    }

    Promise promise() {
        return new Promise(direction, baseline.value(), goal.value(), measuredOver, startOn, dueOn);
    }
}

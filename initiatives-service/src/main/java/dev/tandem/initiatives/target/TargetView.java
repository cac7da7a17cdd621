package dev.tandem.initiatives.target;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as readers see it, with how far it has come. */
@Schema(name = "Target", description = "A promise on one metric, and how far it has come.")
public record TargetView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag. Progress does not change it.")
        long version,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Retired ones stay readable and are no longer measured.")
        boolean retired,

        UUID objectiveId,
        UUID metricId,
        @Schema(examples = "newsletter-sign-ups") String metricKey,

        @Schema(description = "ISO 4217 where the metric is money; else null.", nullable = true)
        String currency,

        @Schema(description = "The number of the present promise, from 1.", examples = "1")
        int promise,

        Direction direction,
        @Schema(examples = "1000") String baseline,
        @Schema(examples = "25000") String goal,
        MeasuredOver measuredOver,

        @Schema(description = "First day whose facts count (whole months); null for all there are.", nullable = true)
        LocalDate startOn,

        LocalDate dueOn,
        @Schema(nullable = true) String note,

        @Schema(description = "Who made the present promise.")
        Person promisedBy,

        @Schema(description = "When.") Instant promisedAt,

        @Schema(
                description = "The metric's figure when progress was told last; null while nothing was measured.",
                examples = "13000",
                nullable = true)
        String actual,

        @Schema(
                description = "In per cent, cut to one decimal so that 100 means met: (actual − baseline) ÷ (goal − "
                        + "baseline) to MAXIMISE, (baseline − actual) ÷ (baseline − goal) to MINIMISE. Below 0 where it "
                        + "went the wrong way, above 100 beyond the goal; null while it cannot be said.",
                examples = "50",
                nullable = true)
        String progress,

        @Schema(description = "REACHED: the goal is met. MISSED: the due date is over and it is not. Else OPEN.")
        Standing standing,

        List<ExternalReference> externalReferences)
        implements Versioned {

    static TargetView of(Target target, TargetProgress known) {
        TargetState state = target.state();
        boolean about = known != null && known.promise() == state.promise();
        TargetProgress progress = about ? known : TargetProgress.none(state.promise());
        return new TargetView(
                state.id(),
                target.version(),
                target.createdAt(),
                target.updatedAt(),
                state.retired(),
                state.objectiveId(),
                state.metricId(),
                state.metricKey(),
                state.currency(),
                state.promise(),
                state.direction(),
                state.baseline(),
                state.goal(),
                state.measuredOver(),
                state.startOn(),
                state.dueOn(),
                state.note(),
                target.made().by(),
                target.made().at(),
                TargetFigures.text(progress.actual(), state.currency()),
                TargetFigures.perCent(progress.progress()),
                progress.standing(),
                state.externalReferences());
    }
}

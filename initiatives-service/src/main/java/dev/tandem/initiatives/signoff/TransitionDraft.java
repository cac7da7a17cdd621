package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Action;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A side way as a client writes it. */
@Schema(description = "A step of the lifecycle that needs no sign-off.")
public record TransitionDraft(
        @NotNull
        @Schema(
                description = "HOLD what is APPROVED or IN_PROGRESS, RESUME it where it was held, CANCEL what is not "
                        + "live yet, REPROPOSE what was REJECTED.",
                required = true)
        Action action,

        @Size(max = 2000) @Schema(description = "Why.", examples = "Budget freeze until autumn", nullable = true)
        String reason,

        @Schema(
                description =
                        "The day from which it holds, not in the future, not before the status changed last; today when null.",
                nullable = true)
        LocalDate effectiveOn) {}

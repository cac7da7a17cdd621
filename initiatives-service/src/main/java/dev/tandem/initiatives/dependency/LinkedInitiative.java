package dev.tandem.initiatives.dependency;

import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.Initiative;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One end of a dependency, with what a reader asks about it next. */
@Schema(description = "One end of a dependency, as it stands now.")
public record LinkedInitiative(
        UUID id,
        @Schema(examples = "Cloud landing zone") String title,
        Status status,

        @Schema(description = "First planned day.", nullable = true)
        LocalDate startOn,

        @Schema(description = "Last planned day.", nullable = true)
        LocalDate endOn,

        boolean retired) {

    static LinkedInitiative of(Initiative initiative) {
        return new LinkedInitiative(
                initiative.id(),
                initiative.details().title(),
                initiative.status(),
                initiative.details().startOn(),
                initiative.details().endOn(),
                initiative.retired());
    }
}

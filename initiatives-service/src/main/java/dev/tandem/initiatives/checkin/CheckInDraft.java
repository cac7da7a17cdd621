package dev.tandem.initiatives.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check-in as an owner writes it. */
@Schema(description = "A dated status note by an owner.")
public record CheckInDraft(
        @NotNull @Valid @Schema(required = true) Confidences confidence,

        @Size(max = 4000)
        @Schema(description = "What was said with it.", examples = "The payment provider is late.", nullable = true)
        String comment,

        @Size(max = 20) @Schema(description = "Decisions that the owner needs to go on.", nullable = true)
        List<@NotBlank @Size(max = 500) String> decisionsNeeded,

        @Schema(
                description =
                        "The day that it is about, where that is not today: from 1900 on, not in the future; it may lie "
                                + "before the initiative was written down here.",
                examples = "2026-09-30",
                nullable = true)
        LocalDate effectiveOn) {

    public CheckInDraft {
        decisionsNeeded = decisionsNeeded == null ? List.of() : decisionsNeeded;
    }
}

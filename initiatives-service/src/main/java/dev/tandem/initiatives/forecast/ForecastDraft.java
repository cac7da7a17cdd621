package dev.tandem.initiatives.forecast;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A forecast as its author states it.
 *
 * @param statedOn the day whose view it is; today when null
 */
@Schema(description = "A forecast as its author states it; it holds all lines, not only changed ones.")
public record ForecastDraft(
        @Schema(
                description = "The day whose view it is, not in the future; today when not given.",
                examples = "2026-03-31",
                nullable = true)
        LocalDate statedOn,

        @NotEmpty @Size(max = ForecastDraft.MOST_LINES) @Schema(description = "All lines.", required = true)
        List<@NotNull @Valid ForecastLine> lines,

        @Size(max = 2000) @Schema(description = "What is new in it.", nullable = true)
        String note) {

    /** How many lines a forecast may have. */
    public static final int MOST_LINES = 500;

    public ForecastDraft {
        lines = lines == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /** The same as the view of a day. */
    public ForecastDraft on(LocalDate day) {
        return new ForecastDraft(day, lines, note);
    }
}

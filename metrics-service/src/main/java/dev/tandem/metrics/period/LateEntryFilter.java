package dev.tandem.metrics.period;

import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of late entries can be narrowed by. */
public class LateEntryFilter {

    @QueryParam("period")
    @Parameter(
            description = "Only those of this period.",
            example = "2025-04",
            schema = @Schema(type = SchemaType.STRING, pattern = PeriodFilter.MONTH))
    String period;

    @QueryParam("status")
    @Parameter(description = "Only those in this status.", schema = @Schema(implementation = LateEntryStatus.class))
    String status;

    Optional<YearMonth> period() {
        return Optional.ofNullable(period).map(text -> PeriodFilter.month(text, "period"));
    }

    Optional<LateEntryStatus> status() {
        return Optional.ofNullable(status).map(text -> Arrays.stream(LateEntryStatus.values())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> PeriodFilter.invalid(
                        "status", "Must be one of " + Arrays.toString(LateEntryStatus.values()) + ".")));
    }
}

package dev.tandem.metrics.period;

import dev.tandem.http.request.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
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
        return QueryParameters.name("status", status, LateEntryStatus.class);
    }
}

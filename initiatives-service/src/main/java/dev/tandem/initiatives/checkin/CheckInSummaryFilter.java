package dev.tandem.initiatives.checkin;

import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of check-in summaries can be narrowed by; both together narrow together. */
public class CheckInSummaryFilter {

    @QueryParam("overdue")
    @Parameter(
            description = "Whether only those are listed in which a side is overdue.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String overdue;

    @QueryParam("alignmentWarning")
    @Parameter(
            description = "Whether only those are listed whose sides are two steps apart on a dimension.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String alignmentWarning;

    boolean overdue() {
        return ListFilter.flag(overdue, "overdue");
    }

    boolean alignmentWarning() {
        return ListFilter.flag(alignmentWarning, "alignmentWarning");
    }
}

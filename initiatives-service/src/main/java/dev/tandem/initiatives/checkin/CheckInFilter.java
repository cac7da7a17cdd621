package dev.tandem.initiatives.checkin;

import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of check-ins can be narrowed by. */
public class CheckInFilter {

    @QueryParam("side")
    @Parameter(description = "Only check-ins of this side.", schema = @Schema(implementation = CheckInSide.class))
    String side;

    @QueryParam("sort")
    @Parameter(
            description = "The sort key; a leading minus turns the order around.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-effectiveOn", "effectiveOn"},
                            defaultValue = "-effectiveOn"))
    String sort;

    Optional<CheckInSide> side() {
        return ListFilter.name(CheckInSide.class, side, "side");
    }

    /** Newest first unless asked otherwise. */
    String sort() {
        return sort == null ? "-effectiveOn" : sort;
    }
}

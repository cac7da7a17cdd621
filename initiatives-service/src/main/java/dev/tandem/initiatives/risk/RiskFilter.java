package dev.tandem.initiatives.risk;

import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of risks can be narrowed by. */
public class RiskFilter {

    @QueryParam("status")
    @Parameter(description = "Only risks in this status.", schema = @Schema(implementation = RiskStatus.class))
    String status;

    @QueryParam("bearing")
    @Parameter(description = "Only risks of this bearing.", schema = @Schema(implementation = Bearing.class))
    String bearing;

    @QueryParam("sort")
    @Parameter(
            description =
                    "The sort key; a leading minus turns the order around. What is written during a walk moves: with"
                            + " `updatedAt` it comes again at the end, with `-updatedAt` it may be missed.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"updatedAt", "-updatedAt", "title", "-title"},
                            defaultValue = "updatedAt"))
    String sort;

    Optional<RiskStatus> status() {
        return ListFilter.name(RiskStatus.class, status, "status");
    }

    Optional<Bearing> bearing() {
        return ListFilter.name(Bearing.class, bearing, "bearing");
    }

    /** As the client wrote it, or null. */
    String sort() {
        return sort;
    }
}

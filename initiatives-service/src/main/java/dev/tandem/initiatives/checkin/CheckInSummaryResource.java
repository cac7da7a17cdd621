package dev.tandem.initiatives.checkin;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Both owners' latest check-ins side by side, over HTTP. */
@Path("/api/v1/initiatives/{id}/check-in-summary")
@Tag(name = "Check-ins")
@Produces(MediaType.APPLICATION_JSON)
public class CheckInSummaryResource {

    private final CheckInSummaries summaries;

    CheckInSummaryResource(CheckInSummaries summaries) {
        this.summaries = summaries;
    }

    @GET
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getCheckInSummary",
            summary = "Read where both owners stand",
            description = "Reads the latest check-in of each side, where the two differ, when the next are due, and the"
                    + " newest assessments given elsewhere. Two steps apart (GREEN and RED) on any dimension is an"
                    + " alignment warning. Roles: all but admin.")
    @APIResponse(responseCode = "200", description = "Both sides.")
    public CheckInSummaryView get(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative's id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id) {
        return summaries.get(id);
    }
}

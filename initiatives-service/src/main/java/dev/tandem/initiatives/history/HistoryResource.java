package dev.tandem.initiatives.history;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** The history of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}/history")
@Tag(name = "Initiatives")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private final HistoryService service;

    HistoryResource(HistoryService service) {
        this.service = service;
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
            operationId = "listInitiativeHistory",
            summary = "Read an initiative's history",
            description =
                    "Lists what happened to the initiative and to all that is on record about it (plan, sign-offs, check-ins, "
                            + "assessments, decisions and the like), newest first: who, when, what, before and after. Entries "
                            + "with money in them are for those who may read the initiative's money.")
    @APIResponse(responseCode = "200", description = "A page of history.")
    public Page<HistoryEntry> list(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative's id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam Paging paging) {
        return service.of(id, paging);
    }
}

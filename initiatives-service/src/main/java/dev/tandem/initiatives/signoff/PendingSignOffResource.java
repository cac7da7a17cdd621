package dev.tandem.initiatives.signoff;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sides that gates wait for, over HTTP. */
@Path("/api/v1/pending-sign-offs")
@Tag(name = "Gates")
@Produces(MediaType.APPLICATION_JSON)
public class PendingSignOffResource {

    private final PendingSignOffs pending;
    private final EffectiveDay effectiveDay;

    PendingSignOffResource(PendingSignOffs pending, EffectiveDay effectiveDay) {
        this.pending = pending;
        this.effectiveDay = effectiveDay;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listPendingSignOffs",
            summary = "List the sides that gates wait for",
            description =
                    "Lists over the whole portfolio which side has not signed where it was asked, for how long, and"
                            + " whether it is overdue; those that wait longest come first. Initiatives on hold are left out.")
    @APIResponse(responseCode = "200", description = "A page of pending sign-offs.")
    public Page<PendingSide> list(
            @QueryParam("side") @Parameter(description = "Only this side.") Side side,
            @QueryParam("overdue") @DefaultValue("false") @Parameter(description = "Only what is overdue.")
                    boolean overdue,
            @BeanParam Paging paging) {
        return pending.page(side, overdue, effectiveDay.today(), paging);
    }
}

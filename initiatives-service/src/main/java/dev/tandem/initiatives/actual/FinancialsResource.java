package dev.tandem.initiatives.actual;

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

/** Plan and actual of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}/financials")
@Tag(name = "Financials", description = "What an initiative was to cost and bring, and what it did.")
@Produces(MediaType.APPLICATION_JSON)
public class FinancialsResource {

    private final FinancialsService service;

    FinancialsResource(FinancialsService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getFinancials",
            summary = "Read an initiative's plan and actual",
            description =
                    "Sets the plan (baseline and present version) and the present forecast beside what was measured, one block per "
                            + "currency. Actual cost: the measured costs by expense type. Actual benefit: for every benefit "
                            + "line of the baseline that names a metric, in each of its months (value − baseline) × value of "
                            + "a unit; measured revenue that no line names counts as it is. Portfolio managers "
                            + "and integrators read it of their own initiatives only.")
    @APIResponse(responseCode = "200", description = "Plan, forecast and actual.")
    public FinancialsView get(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative's id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id) {
        return service.of(id);
    }
}

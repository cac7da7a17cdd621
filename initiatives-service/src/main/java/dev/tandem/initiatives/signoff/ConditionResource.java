package dev.tandem.initiatives.signoff;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Conditions of an initiative's sign-offs over HTTP. */
@Path("/api/v1/initiatives/{id}/conditions")
@Tag(name = "Gates")
@Produces(MediaType.APPLICATION_JSON)
public class ConditionResource {

    private final ConditionService service;

    ConditionResource(ConditionService service) {
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
            operationId = "listConditions",
            summary = "List conditions",
            description = "Lists every condition that a side has ever set, newest first, with what became of it.")
    @APIResponse(responseCode = "200", description = "A page of conditions.")
    public Page<ConditionView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:card-data-out",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam Paging paging) {
        return service.list(id, paging);
    }

    @POST
    @Path("/{number}/closing")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "closeCondition",
            summary = "Close a condition",
            description =
                    "Says for the side that set the condition that it is met. Only that side may: your role must be its"
                            + " role, you wrote neither the initiative nor the plan version in question nor the present one, and"
                            + " you have not signed that version for another side.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ClosingDraft.class),
                            examples =
                                    @ExampleObject(
                                            name = "met",
                                            value = "{\"comment\": \"The second supplier is under contract.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The condition, closed.",
            content = @Content(schema = @Schema(implementation = ConditionView.class)))
    @APIResponse(responseCode = "409", description = "It does not stand any more, or the initiative is retired.")
    public ConditionView close(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:card-data-out",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("number") @Parameter(description = "The condition's number.", example = "1") int number,
            @Valid @NotNull ClosingDraft body) {
        return service.close(id, number, body);
    }
}

package dev.tandem.initiatives.signoff;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.initiatives.initiative.InitiativeView;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gates and side ways of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}")
@Tag(
        name = "Gates",
        description =
                "The steps of an initiative's life: gates that both sides sign, and side ways that need no sign-off.")
@Produces(MediaType.APPLICATION_JSON)
public class SignOffResource {

    private final SignOffService service;

    SignOffResource(SignOffService service) {
        this.service = service;
    }

    @POST
    @Path("/sign-offs")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "signOff",
            summary = "Sign off at a gate",
            description =
                    "Records the decision of one side on one plan version. When every side that the gate asks for has"
                            + " approved the same version, the gate passes in the same transaction: BUSINESS and TECHNOLOGY always,"
                            + " FINANCE where the plan's cost is above the limit of the gate's rule. Nobody signs what they"
                            + " authored, and one person never signs two sides of a plan version. One REJECT of a side that is"
                            + " asked rejects the proposal at APPROVE; at another gate it voids the approvals given there."
                            + " Conditions are closed by the side that set them; once their gate is passed, no further gate is"
                            + " approved while one is open. Roles: business-executive for BUSINESS, technology-executive for"
                            + " TECHNOLOGY, finance for FINANCE.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SignOffDraft.class),
                            examples = {
                                @ExampleObject(name = "business approves", value = """
                                    {"gate": "APPROVE", "side": "BUSINESS", "decision": "APPROVE", "planVersion": 1,
                                     "comment": "Pays back within two years."}"""),
                                @ExampleObject(name = "technology approves with a condition", value = """
                                    {"gate": "APPROVE", "side": "TECHNOLOGY", "decision": "APPROVE_WITH_CONDITIONS",
                                     "planVersion": 1, "conditions": ["Name a second supplier."]}""")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The sign-off, recorded, and the initiative as it is now.",
            content = @Content(schema = @Schema(implementation = SignOffResult.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The gate is not open in this status, the plan version is not the present one, there is no "
                            + "plan, an owner is missing, a condition of an earlier gate is open, or the side has signed already.")
    public Response sign(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:customer-data-platform",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @Valid @NotNull SignOffDraft body) {
        SignOffResult result = service.sign(id, body);
        return Response.created(
                        URI.create("/api/v1/initiatives/" + result.initiative().id() + "/sign-offs"))
                .header(HttpHeaders.ETAG, ETags.of(result.initiative().version()))
                .entity(result)
                .build();
    }

    @GET
    @Path("/sign-offs")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listSignOffs",
            summary = "List sign-offs",
            description =
                    "Lists every decision on the initiative, newest first, with what became of it. Roles: all but "
                            + "admin.")
    @APIResponse(responseCode = "200", description = "A page of sign-offs.")
    public Page<SignOffView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam Paging paging) {
        return service.list(id, paging);
    }

    @POST
    @Path("/transitions")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "changeStatus",
            summary = "Hold, resume, cancel or propose anew",
            description = "Takes the initiative a side way, which needs no sign-off. Roles: both executives; "
                    + "portfolio-manager and integrator their own.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionDraft.class),
                            examples = @ExampleObject(name = "hold", value = """
                                    {"action": "HOLD", "reason": "Budget freeze until autumn"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The initiative as it is now.",
            content = @Content(schema = @Schema(implementation = InitiativeView.class)))
    @APIResponse(responseCode = "409", description = "The step is not open in this status, or it is retired.")
    public Response transition(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:service-chat-assistant",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @Valid @NotNull TransitionDraft body) {
        InitiativeView view = service.go(id, body);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}

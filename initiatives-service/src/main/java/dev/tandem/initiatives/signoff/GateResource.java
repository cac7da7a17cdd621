package dev.tandem.initiatives.signoff;

import dev.tandem.http.id.Ref;
import dev.tandem.http.precondition.ETags;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the gates of an initiative stand, and asking for one, over HTTP. */
@Path("/api/v1/initiatives/{id}")
@Tag(name = "Gates")
@Produces(MediaType.APPLICATION_JSON)
public class GateResource {

    private final GateService gates;
    private final SignOffService signOffs;

    GateResource(GateService gates, SignOffService signOffs) {
        this.gates = gates;
        this.signOffs = signOffs;
    }

    /** The gates of an initiative. */
    @Schema(description = "The gates of an initiative, in the order of a life.")
    public record GateList(@Schema(required = true) List<GateView> items) {}

    @GET
    @Path("/gates")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listGates",
            summary = "See what each gate waits for",
            description =
                    "Shows for every gate whether it is open, which sides it asks for, who has signed, which side or"
                            + " rule is missing, and until when the sides have time.")
    @APIResponse(
            responseCode = "200",
            description = "The gates.",
            content = @Content(schema = @Schema(implementation = GateList.class)))
    public GateList list(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:customer-data-platform",
                            schema = @Schema(implementation = Ref.class))
                    Ref id) {
        return new GateList(gates.list(id));
    }

    @POST
    @Path("/gate-requests")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "requestGate",
            summary = "Ask the sides to sign at a gate",
            description =
                    "Asks for a step of the initiative's life: approval, start, go-live, close, or a new baseline. The"
                            + " gate then waits for the sides that its rule asks for, with the day until which they have time;"
                            + " their signatures take the step. Nobody needs to ask first: the first signature makes a gate wait as"
                            + " well. A gate that waits already goes on waiting as it does, and one that all sides have signed,"
                            + " because its rule asks for fewer than before, passes at once. Portfolio managers and integrators ask"
                            + " for their own initiatives.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = GateRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "ask for approval",
                                            value = "{\"gate\": \"APPROVE\", \"planVersion\": 1}")))
    @APIResponse(
            responseCode = "200",
            description = "The sides that it waits for, and the initiative as it is now.",
            content = @Content(schema = @Schema(implementation = GateRequestResult.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The gate is not open in this status, the plan version is not the present one, there is no plan,"
                            + " an owner is missing, a condition is open, or it is retired.")
    public Response request(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:customer-data-platform",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @Valid @NotNull GateRequest body) {
        GateRequestResult result = signOffs.request(id, body);
        return Response.ok(result)
                .header(HttpHeaders.ETAG, ETags.of(result.initiative().version()))
                .build();
    }
}

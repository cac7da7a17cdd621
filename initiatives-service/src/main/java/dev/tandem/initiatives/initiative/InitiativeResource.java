package dev.tandem.initiatives.initiative;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.initiatives.asof.AsOfParameter;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Initiatives over HTTP. */
@Path("/api/v1/initiatives")
@Tag(
        name = "Initiatives",
        description = "Pieces of IT investment: why they exist, who answers for them, where they stand.")
@Produces(MediaType.APPLICATION_JSON)
public class InitiativeResource {

    private final InitiativeService service;

    InitiativeResource(InitiativeService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "proposeInitiative",
            summary = "Propose an initiative",
            description = "Makes an initiative in the status PROPOSED; you are its author and will not sign it off. "
                    + "Owners may be named later, but no gate passes without both. Roles: both executives, "
                    + "portfolio-manager, integrator (with external references of its own source only).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = InitiativeDraft.class),
                            examples = @ExampleObject(name = "a proposal", value = """
                                    {"title": "Returns without a call", "description": "Customers book returns themselves.",
                                     "businessOwner": {"subject": "amara.okafor", "name": "Amara Okafor"},
                                     "technologyOwner": {"subject": "mei.tanaka", "name": "Mei Tanaka"},
                                     "systems": [{"name": "Web shop", "reference": "APP-0042"}],
                                     "valueDrivers": ["CUT_COST", "AUTOMATION"], "journeyStage": "RETURN",
                                     "startOn": "2026-09-01", "endOn": "2027-06-30", "labels": {"region": "EU"}}""")))
    @APIResponse(
            responseCode = "201",
            description = "The initiative, proposed.",
            content = @Content(schema = @Schema(implementation = InitiativeView.class)))
    @APIResponse(responseCode = "409", description = "An external reference is taken by another initiative.")
    public Response propose(@NotNull InitiativeDraft body) {
        InitiativeView view = service.propose(body);
        return TaggedAnswer.created("/api/v1/initiatives/" + view.id(), view);
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
            operationId = "listInitiatives",
            summary = "List initiatives",
            description = "Lists initiatives page by page; filters narrow together. Roles: all but admin.")
    @APIResponse(responseCode = "200", description = "A page of initiatives.")
    public Page<InitiativeView> list(@BeanParam InitiativeFilter filter, @BeanParam Paging paging) {
        return service.list(filter, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getInitiative",
            summary = "Read an initiative",
            description = "Reads one initiative, retired or not, with the sign-offs that its gates wait for. "
                    + "Roles: all but admin.")
    @APIResponse(
            responseCode = "200",
            description = "The initiative.",
            content = @Content(schema = @Schema(implementation = InitiativeView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam AsOfParameter asOf) {
        return asOf.answer(at -> service.get(id, at), () -> service.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "reviseInitiative",
            summary = "Revise an initiative",
            description = "Merges the given fields into the initiative (RFC 7396; a list is replaced as a whole). Other"
                    + " owners or contributions void the approvals that a gate waits with. A patch that changes"
                    + " nothing makes no new version. Roles: both executives; portfolio-manager and integrator"
                    + " their own.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/merge-patch+json",
                        schema = @Schema(implementation = InitiativeDraft.class),
                        examples = @ExampleObject(name = "a label", value = "{\"labels\": {\"region\": \"EU\"}}"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The initiative as it is now.",
            content = @Content(schema = @Schema(implementation = InitiativeView.class)))
    @APIResponse(responseCode = "409", description = "It is retired, or an external reference is taken.")
    public Response patch(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.patch(id, ifMatch, body));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "retireInitiative",
            summary = "Retire an initiative",
            description =
                    "Retires an initiative that is PROPOSED, REJECTED, CANCELLED or CLOSED. It stays readable and is"
                            + " left out of lists. Roles: both executives; portfolio-manager and integrator their own.")
    @APIResponse(
            responseCode = "200",
            description = "The initiative, retired.",
            content = @Content(schema = @Schema(implementation = InitiativeView.class)))
    @APIResponse(responseCode = "409", description = "Its status does not allow it, or it is retired already.")
    public Response retire(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:paper-vouchers",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        return TaggedAnswer.ok(service.retire(id, ifMatch));
    }
}

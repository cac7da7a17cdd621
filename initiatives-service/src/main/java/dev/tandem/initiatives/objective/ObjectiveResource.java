package dev.tandem.initiatives.objective;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.http.problem.Problem;
import dev.tandem.initiatives.asof.AsOfParameter;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tree of objectives over HTTP. */
@Path("/api/v1/objectives")
@Tag(name = "Objectives", description = "Strategic goals in a tree, weighed by both sides.")
@Produces(MediaType.APPLICATION_JSON)
public class ObjectiveResource {

    private final ObjectiveService service;

    ObjectiveResource(ObjectiveService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE})
    @Operation(
            operationId = "createObjective",
            summary = "Set an objective",
            description =
                    "Sets an objective, at the top or below another one. The business side sets `businessWeight`, the"
                            + " technology side `technologyWeight`; the agreed weight is their mean.")
    @APIResponse(
            responseCode = "201",
            description = "The objective, set.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ObjectiveView.class)))
    @APIResponse(
            responseCode = "409",
            description = "An external reference is taken.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response create(@Valid @NotNull SetObjective body) {
        ObjectiveView view = service.create(body);
        return TaggedAnswer.created("/api/v1/objectives/" + view.id(), view);
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
            operationId = "listObjectives",
            summary = "List objectives",
            description = "Lists objectives page by page.")
    @APIResponse(responseCode = "200", description = "A page of objectives.")
    public Page<ObjectiveView> list(@BeanParam ObjectiveFilter filter, @BeanParam Paging paging) {
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
            operationId = "getObjective",
            summary = "Read an objective",
            description = "Reads one objective, retired or not.")
    @APIResponse(
            responseCode = "200",
            description = "The objective.",
            content = @Content(schema = @Schema(implementation = ObjectiveView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:grow-online-revenue",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam AsOfParameter asOf) {
        return asOf.answer(at -> service.get(id, at), () -> service.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE})
    @Operation(
            operationId = "updateObjective",
            summary = "Revise an objective",
            description =
                    "Merges the given fields into the objective (RFC 7396). Each side sets its own weight only; the"
                            + " other one is refused with 403. A new parent that would close a loop is refused, naming the"
                            + " loop.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/merge-patch+json",
                        schema = @Schema(implementation = SetObjective.class),
                        examples = {
                            @ExampleObject(name = "extend its period", value = "{\"endOn\": \"2028-06-30\"}"),
                            @ExampleObject(
                                    name = "weigh it, as the business side",
                                    value = "{\"businessWeight\": \"55\"}")
                        })
            })
    @APIResponse(
            responseCode = "200",
            description = "The objective as it is now.",
            content = @Content(schema = @Schema(implementation = ObjectiveView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is retired, or an external reference is taken.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response patch(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:grow-online-revenue",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.patch(id, ifMatch, body));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE})
    @Operation(
            operationId = "retireObjective",
            summary = "Retire an objective",
            description =
                    "Retires an objective below which no live one is. It stays readable, and so do contributions to"
                            + " it.")
    @APIResponse(
            responseCode = "200",
            description = "The objective, retired.",
            content = @Content(schema = @Schema(implementation = ObjectiveView.class)))
    @APIResponse(
            responseCode = "409",
            description = "A live objective is below it, or it is retired already.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response retire(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:pop-up-shops",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        return TaggedAnswer.ok(service.retire(id, ifMatch));
    }
}

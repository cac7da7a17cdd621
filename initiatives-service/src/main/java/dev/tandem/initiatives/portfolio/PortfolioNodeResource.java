package dev.tandem.initiatives.portfolio;

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

/** The tree of portfolios and programmes over HTTP. */
@Path("/api/v1/portfolio-nodes")
@Tag(name = "Portfolio nodes", description = "The tree of portfolios and programmes that initiatives sit in.")
@Produces(MediaType.APPLICATION_JSON)
public class PortfolioNodeResource {

    private final PortfolioNodeService service;

    PortfolioNodeResource(PortfolioNodeService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE})
    @Operation(
            operationId = "createPortfolioNode",
            summary = "Make a portfolio node",
            description = "Makes a portfolio or programme, at the top or below another one.")
    @APIResponse(
            responseCode = "201",
            description = "The node, made.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PortfolioNodeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "An external reference is taken.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response create(@Valid @NotNull SetPortfolioNode body) {
        PortfolioNodeView view = service.create(body);
        return TaggedAnswer.created("/api/v1/portfolio-nodes/" + view.id(), view);
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
            operationId = "listPortfolioNodes",
            summary = "List portfolio nodes",
            description = "Lists portfolio nodes page by page.")
    @APIResponse(responseCode = "200", description = "A page of nodes.")
    public Page<PortfolioNodeView> list(@BeanParam PortfolioNodeFilter filter, @BeanParam Paging paging) {
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
            operationId = "getPortfolioNode",
            summary = "Read a portfolio node",
            description = "Reads one node, retired or not.")
    @APIResponse(
            responseCode = "200",
            description = "The node.",
            content = @Content(schema = @Schema(implementation = PortfolioNodeView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:online-shop",
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
            operationId = "updatePortfolioNode",
            summary = "Change a portfolio node",
            description = "Merges the given fields into the node (RFC 7396); another `parentId` moves it with all "
                    + "below it. A move that would close a loop is refused, naming the loop.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/merge-patch+json",
                        schema = @Schema(implementation = SetPortfolioNode.class),
                        examples = @ExampleObject(name = "rename", value = "{\"title\": \"E-commerce and stores\"}"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The node as it is now.",
            content = @Content(schema = @Schema(implementation = PortfolioNodeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is retired, or an external reference is taken.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response patch(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:online-shop",
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
            operationId = "retirePortfolioNode",
            summary = "Retire a portfolio node",
            description = "Retires a node in which no live node and no live initiative sits. It stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "The node, retired.",
            content = @Content(schema = @Schema(implementation = PortfolioNodeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Something live sits in it, or it is retired already.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response retire(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:printed-catalogue",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        return TaggedAnswer.ok(service.retire(id, ifMatch));
    }
}

package dev.tandem.initiatives.dependency;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dependencies of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}/dependencies")
@Tag(name = "Dependencies", description = "What an initiative needs, enhances or excludes.")
@Produces(MediaType.APPLICATION_JSON)
public class DependencyResource {

    private static final String ID = "The initiative's id or `ext:source:key`.";
    private static final String DEPENDENCY = "The dependency's id or `ext:source:key`.";

    private final DependencyService service;

    DependencyResource(DependencyService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "linkDependency",
            summary = "Link an initiative to another",
            description = "Says that the initiative NEEDS, EXCLUDES or ENHANCES another one. Refused by name: a loop of"
                    + " needs (`dependency-loop`, naming its members), a need of what is excluded"
                    + " (`dependency-contradiction`, naming the way), and a link that is there already"
                    + " (`dependency-known`). Portfolio managers and integrators link from their own initiatives"
                    + " only; the other end may be anybody's.")
    @APIResponse(
            responseCode = "201",
            description = "The dependency, linked.",
            content = @Content(schema = @Schema(implementation = DependencyView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The two are linked already, the initiative is retired, or the external reference is taken.")
    @APIResponse(
            responseCode = "422",
            description = "The body is not valid, or the link would close a loop or need what is excluded.")
    public Response link(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @Valid @NotNull LinkDependency body) {
        DependencyView view = service.link(id, body);
        return TaggedAnswer.created("/api/v1/initiatives/" + view.from().id() + "/dependencies/" + view.id(), view);
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
            operationId = "listDependencies",
            summary = "List an initiative's dependencies",
            description = "Lists what the initiative needs, enhances or excludes, and what needs, enhances or excludes "
                    + "it, with where both ends stand now; those that changed first come first.")
    @APIResponse(responseCode = "200", description = "A page of dependencies.")
    public Page<DependencyView> list(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam DependencyFilter filter,
            @BeanParam Paging paging) {
        return service.list(id, filter, paging);
    }

    @GET
    @Path("/{dependencyId}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getDependency",
            summary = "Read a dependency",
            description = "Reads one dependency from either of its ends, linked or not.")
    @APIResponse(
            responseCode = "200",
            description = "The dependency.",
            content = @Content(schema = @Schema(implementation = DependencyView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("dependencyId")
                    @Parameter(
                            description = DEPENDENCY,
                            example = "ext:demo:card-data-helps-checkout",
                            schema = @Schema(implementation = Ref.class))
                    Ref dependencyId,
            @BeanParam AsOfParameter asOf) {
        return asOf.answer(at -> service.get(id, dependencyId, at), () -> service.get(id, dependencyId));
    }

    @DELETE
    @Path("/{dependencyId}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "unlinkDependency",
            summary = "Unlink a dependency",
            description = "Says that a dependency no longer holds; it stays readable and leaves its external "
                    + "reference to others. It is unlinked at the initiative "
                    + "that needs, enhances or excludes. Portfolio managers and integrators: from their own only.")
    @APIResponse(
            responseCode = "200",
            description = "The dependency, unlinked.",
            content = @Content(schema = @Schema(implementation = DependencyView.class)))
    @APIResponse(responseCode = "409", description = "It was unlinked before, or the initiative is retired.")
    public Response unlink(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:strong-sign-in",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("dependencyId")
                    @Parameter(
                            description = DEPENDENCY,
                            example = "ext:demo:one-sign-in-for-agents",
                            schema = @Schema(implementation = Ref.class))
                    Ref dependencyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        return TaggedAnswer.ok(service.unlink(id, dependencyId, ifMatch));
    }
}

package dev.tandem.initiatives.decision;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.initiatives.asof.AsOfParameter;
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

/** Decisions over HTTP. */
@Path("/api/v1/decisions")
@Tag(name = "Decisions", description = "What both sides decided, on what, and what was considered.")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {

    private final DecisionService service;

    DecisionResource(DecisionService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER})
    @Operation(
            operationId = "recordDecision",
            summary = "Record a decision",
            description =
                    "Records what people of both sides decided on initiatives, objectives or portfolio nodes, with the"
                            + " options that were considered. It never changes afterwards; a newer decision takes its"
                            + " place by naming it in `supersedes`, once. Nobody decides for both sides. Roles: both"
                            + " executives and portfolio-manager, on what is their own: initiatives as for check-ins,"
                            + " objectives as one of their owners, portfolio nodes as an owner of the node or of one"
                            + " above.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionDraft.class),
                            examples = {
                                @ExampleObject(name = "what comes later", value = """
                                    {"title": "Gift cards come later",
                                     "decided": "The checkout goes live without gift cards; they follow in spring.",
                                     "options": [{"title": "Go live without gift cards", "chosen": true},
                                                 {"title": "Wait for the provider", "description": "Two weeks.",
                                                  "chosen": false}],
                                     "businessPeople": [{"subject": "amara.okafor", "name": "Amara Okafor"}],
                                     "technologyPeople": [{"subject": "mei.tanaka", "name": "Mei Tanaka"}],
                                     "subjects": [{"kind": "INITIATIVE", "id": "ext:demo:checkout-rebuild"}],
                                     "externalReference": {"source": "decision-log", "key": "D-2026-14"}}\
                                    """),
                                @ExampleObject(name = "in place of an older one", value = """
                                    {"title": "Returns with both carriers",
                                     "decided": "The second carrier has its interface earlier than expected.",
                                     "businessPeople": [{"subject": "amara.okafor", "name": "Amara Okafor"}],
                                     "technologyPeople": [{"subject": "mei.tanaka", "name": "Mei Tanaka"}],
                                     "subjects": [{"kind": "INITIATIVE", "id": "ext:demo:returns-self-service"}],
                                     "supersedes": "ext:demo:returns-with-one-carrier"}\
                                    """)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The decision, recorded.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The decision that it supersedes was superseded already (`decision-superseded`), or the"
                    + " external reference is taken.")
    public Response record(@Valid @NotNull DecisionDraft body) {
        DecisionView view = service.record(body);
        return Response.created(URI.create("/api/v1/decisions/" + view.id()))
                .header(HttpHeaders.ETAG, ETags.of(1))
                .entity(view)
                .build();
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
            operationId = "listDecisions",
            summary = "List decisions",
            description = "Lists decisions, the newest day first; filters narrow together. Roles: all but admin.")
    @APIResponse(responseCode = "200", description = "A page of decisions.")
    public Page<DecisionView> list(@BeanParam DecisionFilter filter, @BeanParam Paging paging) {
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
            operationId = "getDecision",
            summary = "Read a decision",
            description = "Reads one decision, and whether a newer one took its place. Roles: all but admin.")
    @APIResponse(
            responseCode = "200",
            description = "The decision.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:guest-checkout-first",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam AsOfParameter asOf) {
        return asOf.given().map(at -> Response.ok(service.get(id, at)).build()).orElseGet(() -> Response.ok(
                        service.get(id))
                .header(HttpHeaders.ETAG, ETags.of(1))
                .build());
    }
}

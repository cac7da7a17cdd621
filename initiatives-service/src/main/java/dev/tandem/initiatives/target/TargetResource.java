package dev.tandem.initiatives.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Targets of an objective over HTTP. */
@Path("/api/v1/objectives/{id}/targets")
@Tag(
        name = "Targets",
        description = "What objectives promise of metrics, promise by promise, and how far they have come.")
@Produces(MediaType.APPLICATION_JSON)
public class TargetResource {

    private static final String MONEY_ROLES = " Roles: both executives; finance on money.";

    private final TargetService service;

    TargetResource(TargetService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "setTarget",
            summary = "Set a target",
            description = "Promises a movement of one metric from a baseline to a goal by a due date within the "
                    + "objective's period. Every fact of the metric counts, whichever initiative it is of, and of none. "
                    + "Progress is told by events and shows within a moment. Rules: target-goal-equals-baseline, "
                    + "target-goal-against-direction, target-outside-period, target-metric-unknown, "
                    + "target-metric-retired." + MONEY_ROLES)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SetTarget.class),
                            examples = {
                                @ExampleObject(name = "a key figure", value = """
                                        {"metric": "newsletter-sign-ups", "direction": "MAXIMISE", "baseline": "0",
                                         "goal": "25000", "startOn": "2026-01-01", "dueOn": "2026-12-31",
                                         "note": "As many as the two years before together"}"""),
                                @ExampleObject(name = "money, month by month", value = """
                                        {"metric": "cloud-bill", "currency": "EUR", "direction": "MINIMISE",
                                         "baseline": "52000.00", "goal": "39000.00", "measuredOver": "LATEST_MONTH",
                                         "dueOn": "2027-06-30"}""")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The target, set.",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    @APIResponse(responseCode = "409", description = "The objective is retired, or an external reference is taken.")
    public Response set(
            @PathParam("id")
                    @Parameter(
                            description = "The objective: its id or `ext:source:key`.",
                            example = "ext:demo:easier-returns",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @Valid @NotNull SetTarget body) {
        TargetView view = service.set(id, body);
        return TaggedAnswer.created("/api/v1/objectives/" + view.objectiveId() + "/targets/" + view.id(), view);
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
            operationId = "listTargets",
            summary = "List targets",
            description =
                    "Lists the targets of an objective with their progress, those due first before the others. "
                            + "Targets on money are listed for both executives and finance, and for portfolio-manager and "
                            + "integrator where they own the objective; others see the list without them. Roles: all but admin.")
    @APIResponse(responseCode = "200", description = "A page of targets.")
    public Page<TargetView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The objective: its id or `ext:source:key`.",
                            example = "ext:demo:grow-online-revenue",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam TargetFilter filter,
            @BeanParam Paging paging) {
        return service.list(id, filter, paging);
    }

    @GET
    @Path("/{target}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getTarget",
            summary = "Read a target",
            description =
                    "Reads one target, retired or not, with its present promise and progress. One on money is for "
                            + "both executives and finance; portfolio-manager and integrator their own. Roles: all but admin.")
    @APIResponse(
            responseCode = "200",
            description = "The target.",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = "The objective: its id or `ext:source:key`.",
                            example = "ext:demo:grow-online-revenue",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("target")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:orders-2026",
                            schema = @Schema(implementation = Ref.class))
                    Ref target) {
        return TaggedAnswer.ok(service.get(id, target));
    }

    @GET
    @Path("/{target}/promises")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listPromises",
            summary = "List the promises of a target",
            description =
                    "Lists what was promised, when and by whom, newest first; none is ever lost. Money as for the "
                            + "target. Roles: all but admin.")
    @APIResponse(responseCode = "200", description = "A page of promises.")
    public Page<PromiseView> promises(
            @PathParam("id")
                    @Parameter(
                            description = "The objective: its id or `ext:source:key`.",
                            example = "ext:demo:grow-online-revenue",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("target")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:orders-2026",
                            schema = @Schema(implementation = Ref.class))
                    Ref target,
            @BeanParam Paging paging) {
        return service.promises(id, target, paging);
    }

    @PATCH
    @Path("/{target}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "reviseTarget",
            summary = "Promise anew",
            description =
                    "Merges the given fields into the promise (RFC 7396) and makes that the next one; the one before "
                            + "stays readable. A note alone makes a promise with the same numbers. Progress starts anew. Rules: "
                            + "target-goal-equals-baseline, target-goal-against-direction, target-outside-period."
                            + MONEY_ROLES)
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ReviseTarget.class),
                            examples =
                                    @ExampleObject(
                                            name = "more time",
                                            value = "{\"dueOn\": \"2027-06-30\", \"note\": \"The shop moves first\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The target as it is now.",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    @APIResponse(responseCode = "409", description = "The target or its objective is retired.")
    public Response revise(
            @PathParam("id")
                    @Parameter(
                            description = "The objective: its id or `ext:source:key`.",
                            example = "ext:demo:grow-online-revenue",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("target")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:orders-2026",
                            schema = @Schema(implementation = Ref.class))
                    Ref target,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.revise(id, target, ifMatch, body));
    }

    @DELETE
    @Path("/{target}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "retireTarget",
            summary = "Retire a target",
            description =
                    "Ends a target: it and its promises stay readable, it is no longer measured and no longer counts "
                            + "in the objective's progress." + MONEY_ROLES)
    @APIResponse(
            responseCode = "200",
            description = "The target, retired.",
            content = @Content(schema = @Schema(implementation = TargetView.class)))
    @APIResponse(responseCode = "409", description = "The target or its objective is retired already.")
    public Response retire(
            @PathParam("id")
                    @Parameter(
                            description = "The objective: its id or `ext:source:key`.",
                            example = "ext:demo:grow-online-revenue",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("target")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:revenue-2026",
                            schema = @Schema(implementation = Ref.class))
                    Ref target,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        return TaggedAnswer.ok(service.retire(id, target, ifMatch));
    }
}

package dev.tandem.initiatives.deadline;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Deadlines of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}/deadlines")
@Tag(name = "Deadlines", description = "Days by which an initiative must have done something, security above all.")
@Produces(MediaType.APPLICATION_JSON)
public class DeadlineResource {

    private static final String ID = "The initiative's id or `ext:source:key`.";
    private static final String DEADLINE = "The deadline's id or `ext:source:key`.";

    private final DeadlineService service;

    DeadlineResource(DeadlineService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "setDeadline",
            summary = "Set a deadline",
            description =
                    "Sets a deadline beside the one that an initiative may have in its own field `deadline` (which is"
                            + " listed here too). The clock looks every minute: a deadline that is not met is AT_RISK"
                            + " within its lead time, or while the initiative's planned end is after it, and BREACHED once"
                            + " its day is over in the organisation's time zone; each is told by one event per due date"
                            + " (`dev.tandem.deadline.at-risk.v1`, `dev.tandem.deadline.breached.v1`). Portfolio managers"
                            + " and integrators set it for their own initiatives only.")
    @APIResponse(
            responseCode = "201",
            description = "The deadline, set.",
            content = @Content(schema = @Schema(implementation = DeadlineView.class)))
    @APIResponse(responseCode = "409", description = "The initiative is retired, or the external reference is taken.")
    public Response set(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:card-data-out",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @Valid @NotNull DeadlineDraft body) {
        DeadlineView view = service.set(id, body);
        return TaggedAnswer.created("/api/v1/initiatives/" + view.initiativeId() + "/deadlines/" + view.id(), view);
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
            operationId = "listDeadlines",
            summary = "List an initiative's deadlines",
            description = "Lists deadlines page by page, the earliest due first, with where each stands today.")
    @APIResponse(responseCode = "200", description = "A page of deadlines.")
    public Page<DeadlineView> list(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:card-data-out",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam DeadlineFilter filter,
            @BeanParam Paging paging) {
        return service.list(id, filter, paging);
    }

    @GET
    @Path("/{deadlineId}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getDeadline",
            summary = "Read a deadline",
            description = "Reads one deadline, retired or not, with where it stands today.")
    @APIResponse(
            responseCode = "200",
            description = "The deadline.",
            content = @Content(schema = @Schema(implementation = DeadlineView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:card-data-out",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("deadlineId")
                    @Parameter(
                            description = DEADLINE,
                            example = "ext:demo:card-vault-leaves-support",
                            schema = @Schema(implementation = Ref.class))
                    Ref deadlineId,
            @BeanParam AsOfParameter asOf) {
        return asOf.answer(at -> service.get(id, deadlineId, at), () -> service.get(id, deadlineId));
    }

    @PATCH
    @Path("/{deadlineId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "reviseDeadline",
            summary = "Revise a deadline",
            description =
                    "Merges the given fields into the deadline (RFC 7396): move it, or report it met with `metOn`. The"
                            + " clock looks anew at another day. The day of the deadline that is the initiative's own"
                            + " field is changed there (`deadline-of-initiative`). Portfolio managers and integrators: of"
                            + " their own initiatives only.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = DeadlineDraft.class),
                            examples = @ExampleObject(name = "it is met", value = "{\"metOn\": \"2026-03-31\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The deadline as it is now.",
            content = @Content(schema = @Schema(implementation = DeadlineView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is retired, its day is the initiative's own field, or the external reference is taken.")
    public Response patch(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:card-data-out",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("deadlineId")
                    @Parameter(
                            description = DEADLINE,
                            example = "ext:demo:card-data-audit",
                            schema = @Schema(implementation = Ref.class))
                    Ref deadlineId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.patch(id, deadlineId, ifMatch, body));
    }

    @DELETE
    @Path("/{deadlineId}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "retireDeadline",
            summary = "Retire a deadline",
            description =
                    "Says that a deadline no longer holds; it stays readable and leaves its external reference to "
                            + "others. Portfolio managers and integrators: of "
                            + "their own initiatives only.")
    @APIResponse(
            responseCode = "200",
            description = "The deadline, retired.",
            content = @Content(schema = @Schema(implementation = DeadlineView.class)))
    @APIResponse(responseCode = "409", description = "It is retired already, or is the initiative's own field.")
    public Response retire(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:card-data-out",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("deadlineId")
                    @Parameter(
                            description = DEADLINE,
                            example = "ext:demo:works-council-report",
                            schema = @Schema(implementation = Ref.class))
                    Ref deadlineId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        return TaggedAnswer.ok(service.retire(id, deadlineId, ifMatch));
    }
}

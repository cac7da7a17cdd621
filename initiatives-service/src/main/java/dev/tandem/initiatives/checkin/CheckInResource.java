package dev.tandem.initiatives.checkin;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Check-ins of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}/check-ins")
@Tag(
        name = "Check-ins",
        description = "What both owners say of an initiative, at a cadence, and whether the two agree.")
@Produces(MediaType.APPLICATION_JSON)
public class CheckInResource {

    private final CheckInService service;

    CheckInResource(CheckInService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER})
    @Operation(
            operationId = "recordCheckIn",
            summary = "Check in",
            description =
                    "Records how confident you are (GREEN, AMBER, RED) of scope, time, money and value, what you have to"
                            + " say, and which decisions you need. You speak for the side that you own; an executive who"
                            + " is neither owner speaks for the own side; a portfolio manager for the portfolio, which"
                            + " meets no cadence. One about an older day than the last is kept and does not count. A"
                            + " check-in changes nothing of the initiative and voids no sign-off, so it needs no"
                            + " `If-Match`. Roles: both executives and portfolio-manager, each their own initiatives.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CheckInDraft.class),
                            examples = @ExampleObject(name = "late, but worth it", value = """
                                    {"confidence": {"scope": "GREEN", "time": "AMBER", "money": "GREEN", "value": "GREEN"},
                                     "comment": "The payment provider is two weeks late.",
                                     "decisionsNeeded": ["Go live without gift cards?"]}""")))
    @APIResponse(
            responseCode = "201",
            description = "The check-in, recorded.",
            content = @Content(schema = @Schema(implementation = CheckInView.class)))
    @APIResponse(responseCode = "409", description = "The initiative is over (`check-in-over`) or retired.")
    public Response record(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative's id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @Valid @NotNull CheckInDraft body) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.ETAG, ETags.of(1))
                .entity(service.record(id, body))
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
            operationId = "listCheckIns",
            summary = "List check-ins",
            description =
                    "Lists the check-ins of an initiative, those about the newest day first. Roles: all but admin.")
    @APIResponse(responseCode = "200", description = "A page of check-ins.")
    public Page<CheckInView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative's id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam CheckInFilter filter,
            @BeanParam Paging paging) {
        return service.list(id, filter, paging);
    }
}

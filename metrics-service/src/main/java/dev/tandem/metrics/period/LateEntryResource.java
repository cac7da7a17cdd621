package dev.tandem.metrics.period;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.journal.Idempotent;
import dev.tandem.metrics.security.Roles;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Late entries over HTTP. */
@Path("/api/v1/late-entries")
@Tag(name = "Late entries", description = "Leave to write to a closed period, which two people of finance give.")
@Produces(MediaType.APPLICATION_JSON)
public class LateEntryResource {

    private static final String NAMED = "Its id or `ext:source:key`.";
    private static final String NAME = "ext:demo:april-carrier-invoice";

    private final LateEntryService service;

    LateEntryResource(LateEntryService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(operationId = "requestLateEntry", summary = "Ask to write to a closed period", description = """
        Asks, with a reason, to write to a closed period once. Another person of finance approves it or not \
        (`/decision`, rule `four-eyes`). Once approved, one write may name it: a bulk of measurements or a \
        publication of rates with `lateEntry=<id>` (or `ext:source:key`), by any person of finance. Everything of that write for the \
        period (and source, when it is for one) goes in, is marked with the late entry for ever, and uses it \
        up. Role: finance.\
        """)
    @APIResponse(
            responseCode = "201",
            description = "The late entry, requested.",
            content = @Content(schema = @Schema(implementation = LateEntryView.class)))
    @APIResponse(responseCode = "409", description = "The external reference is taken.")
    public Response request(@Valid @NotNull RequestLateEntry body) {
        LateEntryView view = service.request(body);
        return TaggedAnswer.created("/api/v1/late-entries/" + view.id(), view);
    }

    @GET
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "listLateEntries",
            summary = "List late entries",
            description = "Lists late entries, the newest first. Roles: both executives, finance.")
    @APIResponse(responseCode = "200", description = "A page of late entries.")
    public Page<LateEntryView> list(@BeanParam LateEntryFilter filter, @BeanParam Paging paging) {
        return service.list(filter, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "getLateEntry",
            summary = "Read a late entry",
            description = "Reads one late entry. Roles: both executives, finance.")
    @APIResponse(
            responseCode = "200",
            description = "The late entry.",
            content = @Content(schema = @Schema(implementation = LateEntryView.class)))
    public Response get(@PathParam("id") @Parameter(description = NAMED, example = NAME) String id) {
        return TaggedAnswer.ok(service.get(Ref.parse(id)));
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            operationId = "decideLateEntry",
            summary = "Decide on a late entry",
            description = "Approves or refuses a late entry, once. Whoever asked for it does not decide on it (rule"
                    + " `four-eyes`, 403). Role: finance.")
    @APIResponse(
            responseCode = "200",
            description = "The late entry, decided.",
            content = @Content(schema = @Schema(implementation = LateEntryView.class)))
    @APIResponse(responseCode = "409", description = "It was decided before (`late-entry-decided`).")
    public Response decide(
            @PathParam("id") @Parameter(description = NAMED, example = NAME) String id,
            @Valid @NotNull DecideLateEntry body) {
        return TaggedAnswer.ok(service.decide(Ref.parse(id), body));
    }
}

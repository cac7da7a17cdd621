package dev.tandem.metrics.period;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Periods over HTTP. */
@Path("/api/v1/periods")
@Tag(name = "Periods", description = "Months of the fiscal calendar, which finance closes.")
@Produces(MediaType.APPLICATION_JSON)
public class PeriodResource {

    private final PeriodService service;

    PeriodResource(PeriodService service) {
        this.service = service;
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
            operationId = "listPeriods",
            summary = "List periods",
            description =
                    "Lists months of the fiscal calendar with their status, those of the present fiscal year unless"
                            + " `from` or `to` say otherwise. Roles: all but admin.")
    @APIResponse(responseCode = "200", description = "A page of periods.")
    public Page<PeriodView> list(@BeanParam PeriodFilter filter, @BeanParam Paging paging) {
        return service.list(filter, paging);
    }

    @GET
    @Path("/{period}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getPeriod",
            summary = "Read a period",
            description =
                    "Reads one month of the fiscal calendar. Every month from 1900 to 2199 is one; it is open until"
                            + " it is closed. Roles: all but admin.")
    @APIResponse(
            responseCode = "200",
            description = "The period.",
            content = @Content(schema = @Schema(implementation = PeriodView.class)))
    public PeriodView get(
            @PathParam("period") @Parameter(description = "The month.", example = "2026-03") String period) {
        return service.get(period);
    }

    @POST
    @Path("/{period}/closing")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(operationId = "closePeriod", summary = "Close a period", description = """
        Closes a month that is over, in any order. Bulks under way at that moment are waited for; once this has \
        answered, nothing more comes in: facts of the month that are new, corrected or deleted are refused row \
        by row, and so are rates for it (rule `period-closed`). Rows that say what is stored already stay \
        unchanged, and facts that wait for their initiative still join it when it arrives: they were recorded \
        before.

        A closed period stays closed, for one person must not undo what two have to agree on: what comes later \
        is written with a late entry (`/api/v1/late-entries`), which a second person of finance approves. \
        Role: finance.\
        """)
    @APIResponse(
            responseCode = "200",
            description = "The period, closed.",
            content = @Content(schema = @Schema(implementation = PeriodView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not over (`period-not-over`), or closed already (`period-closed`).")
    public PeriodView close(
            @PathParam("period") @Parameter(description = "The month.", example = "2025-05") String period,
            @Valid @NotNull ClosePeriod body) {
        return service.close(period, body);
    }
}

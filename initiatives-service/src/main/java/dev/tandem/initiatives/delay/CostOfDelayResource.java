package dev.tandem.initiatives.delay;

import dev.tandem.http.paging.Paging;
import dev.tandem.http.table.ListForm;
import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.initiatives.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ranking by cost of delay over HTTP. */
@Path("/api/v1/reports/cost-of-delay")
@Tag(name = "Rankings", description = "What to do first: by cost of delay, by WSJF, by value over effort.")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class CostOfDelayResource {

    private final CostOfDelayService service;

    CostOfDelayResource(CostOfDelayService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "rankByCostOfDelay",
            summary = "Rank initiatives by cost of delay",
            description = "Ranks the initiatives that are PROPOSED, APPROVED, IN_PROGRESS or ON_HOLD by what a month of"
                    + " delay costs, the dearest first. Cost of delay per month = the dated benefits, each times"
                    + " its probability, of the plan (the baseline once there is one, else the present version) in"
                    + " one currency ÷ the number of calendar months that any of them touches, rounded half-even"
                    + " to the currency's minor units. Every such initiative is listed; those without a dated"
                    + " benefit in the currency come last, without a rank. Portfolio managers and integrators see"
                    + " their own initiatives only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the ranking; as a table all of it, so without `limit` and `cursor`.",
            content = @Content(schema = @Schema(implementation = CostOfDelayPage.class)))
    public Response rank(
            @BeanParam CostOfDelayFilter filter,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ListForm form = ListForm.of(headers, uri);
        return form.answer(
                form == ListForm.JSON
                        ? service.rank(filter, paging)
                        : Table.of(CostOfDelayView.class, service.all(filter)));
    }
}

package dev.tandem.initiatives.score;

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

/** The rankings by score over HTTP. */
@Path("/api/v1/reports/ranking")
@Tag(name = "Rankings", description = "What to do first: by cost of delay, by WSJF, by value over effort.")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class RankingResource {

    private final RankingService service;

    RankingResource(RankingService service) {
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
            operationId = "rankInitiatives",
            summary = "Rank initiatives by a score",
            description =
                    "Ranks the initiatives that are PROPOSED, APPROVED, IN_PROGRESS or ON_HOLD by WSJF or by value"
                            + " over effort, the highest first; `getScores` has the formulas. Every such initiative is"
                            + " listed; those whose score lacks a part come last and name what is missing. Scores and"
                            + " points are unitless.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the ranking; as a table all of it, so without `limit` and `cursor`.",
            content = @Content(schema = @Schema(implementation = RankingPage.class)))
    public Response rank(
            @BeanParam RankingFilter filter,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ListForm form = ListForm.of(headers, uri);
        return form.answer(
                form == ListForm.JSON
                        ? service.rank(filter, paging)
                        : Table.of(RankedInitiative.class, service.all(filter)));
    }
}

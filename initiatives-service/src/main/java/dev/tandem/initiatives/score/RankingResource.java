package dev.tandem.initiatives.score;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.initiatives.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rankings by score over HTTP. */
@Path("/api/v1/reports/ranking")
@Tag(name = "Rankings", description = "What to do first: by cost of delay, by WSJF, by value over effort.")
@Produces(MediaType.APPLICATION_JSON)
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
                    "Ranks the initiatives that are PROPOSED, APPROVED, IN_PROGRESS or ON_HOLD by WSJF or by value "
                            + "over effort, the highest first; `getScores` has the formulas. Every such initiative is listed; "
                            + "those whose score lacks a part come last and name what is missing. Scores and points are unitless.")
    @APIResponse(responseCode = "200", description = "A page of the ranking.")
    public Page<RankedInitiative> rank(@BeanParam RankingFilter filter, @BeanParam Paging paging) {
        return service.rank(filter, paging);
    }
}

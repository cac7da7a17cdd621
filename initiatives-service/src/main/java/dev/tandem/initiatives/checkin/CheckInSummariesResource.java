package dev.tandem.initiatives.checkin;

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

/** The check-ins of all running initiatives over HTTP. */
@Path("/api/v1/check-in-summaries")
@Tag(name = "Check-ins")
@Produces(MediaType.APPLICATION_JSON)
public class CheckInSummariesResource {

    private final CheckInSummaries summaries;

    CheckInSummariesResource(CheckInSummaries summaries) {
        this.summaries = summaries;
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
            operationId = "listCheckInSummaries",
            summary = "List where the owners of running initiatives stand",
            description =
                    "Lists the check-in summaries of initiatives that are IN_PROGRESS or LIVE, by id; all of them,"
                            + " or those with a side overdue, or those whose sides diverge. Roles: all but admin.")
    @APIResponse(responseCode = "200", description = "A page of summaries.")
    public Page<CheckInSummaryView> list(@BeanParam CheckInSummaryFilter filter, @BeanParam Paging paging) {
        return summaries.list(filter.overdue(), filter.alignmentWarning(), paging);
    }
}

package dev.tandem.metrics.cloudbill;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.metrics.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published bills over HTTP. */
@Path("/api/v1/bills")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public class BillResource {

    private final BillList bills;

    BillResource(BillList bills) {
        this.bills = bills;
    }

    @GET
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE, Roles.INTEGRATOR})
    @Operation(
            operationId = "listBills",
            summary = "List published bills",
            description = "Lists published bills, those of the latest month first, with who bears them now: by rule"
                    + " and initiative, and what nobody bears. For each cost Σ allocated + Σ unallocated is exactly the"
                    + " bill. The facts behind an initiative's part are measurements of the source `tandem.cloud-bills`."
                    + " Both executives and finance see all, an integrator the bills of its own sources.")
    @APIResponse(responseCode = "200", description = "A page of bills.")
    public Page<BillView> list(@BeanParam BillFilter filter, @BeanParam Paging paging) {
        return bills.page(filter, paging);
    }
}

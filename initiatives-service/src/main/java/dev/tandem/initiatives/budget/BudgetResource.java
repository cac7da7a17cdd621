package dev.tandem.initiatives.budget;

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

/** Budgets over HTTP. */
@Path("/api/v1/budgets")
@Tag(
        name = "Budgets",
        description =
                "Finance's amounts for portfolio nodes, fiscal years and kinds of expense. They are money: not for"
                        + " every role.")
@Produces(MediaType.APPLICATION_JSON)
public class BudgetResource {

    private final BudgetService service;

    BudgetResource(BudgetService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            operationId = "setBudget",
            summary = "Set a budget",
            description = "Sets the amount for a portfolio node (with everything below it), a fiscal year and CAPEX or"
                    + " OPEX. There is one live budget for each; to change it, PATCH it. Role: finance.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetDraft.class),
                            examples = @ExampleObject(name = "investment of a year", value = """
                                    {"portfolioNodeId": "ext:demo:online-shop", "fiscalYear": 2030,
                                     "expenseType": "CAPEX", "amount": {"amount": "1500000.00", "currency": "EUR"},
                                     "note": "First round"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The budget, set.",
            content = @Content(schema = @Schema(implementation = BudgetView.class)))
    @APIResponse(responseCode = "409", description = "There is a live budget for this already.")
    public Response set(@Valid @NotNull BudgetDraft body) {
        BudgetView view = service.set(body);
        return TaggedAnswer.created("/api/v1/budgets/" + view.id(), view);
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
            operationId = "listBudgets",
            summary = "List budgets",
            description = "Lists budgets page by page. Roles: both executives and finance; portfolio-manager and"
                    + " integrator those of nodes that they own or that lie below one.")
    @APIResponse(responseCode = "200", description = "A page of budgets.")
    public Page<BudgetView> list(@BeanParam BudgetFilter filter, @BeanParam Paging paging) {
        return service.list(filter, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getBudget",
            summary = "Read a budget",
            description = "Reads one budget, retired or not. Roles: both executives and finance; portfolio-manager and"
                    + " integrator those of nodes that they own or that lie below one.")
    @APIResponse(
            responseCode = "200",
            description = "The budget.",
            content = @Content(schema = @Schema(implementation = BudgetView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:online-shop-2026-capex",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam AsOfParameter asOf) {
        return asOf.answer(at -> service.get(id, at), () -> service.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            operationId = "reviseBudget",
            summary = "Revise a budget",
            description =
                    "Merges another amount, note or external reference into the budget (RFC 7396); node, year and kind of expense do"
                            + " not change. Role: finance.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/merge-patch+json",
                        schema = @Schema(implementation = BudgetDraft.class),
                        examples =
                                @ExampleObject(
                                        name = "another amount",
                                        value = "{\"amount\": {\"amount\": \"1650000.00\", \"currency\": \"EUR\"}}"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The budget as it is now.",
            content = @Content(schema = @Schema(implementation = BudgetView.class)))
    @APIResponse(responseCode = "409", description = "It is retired.")
    public Response patch(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:online-shop-2026-capex",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.patch(id, ifMatch, body));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            operationId = "retireBudget",
            summary = "Retire a budget",
            description = "Takes the budget back: it stays readable and no longer counts, and another may be set in its"
                    + " place. Role: finance.")
    @APIResponse(
            responseCode = "200",
            description = "The budget, retired.",
            content = @Content(schema = @Schema(implementation = BudgetView.class)))
    @APIResponse(responseCode = "409", description = "It is retired already.")
    public Response retire(
            @PathParam("id")
                    @Parameter(
                            description = "Its id or `ext:source:key`.",
                            example = "ext:demo:online-shop-2026-capex",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        return TaggedAnswer.ok(service.retire(id, ifMatch));
    }
}

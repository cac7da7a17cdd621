package dev.tandem.initiatives.plan;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.initiatives.asof.AsOfParameter;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plans of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}/plans")
@Tag(
        name = "Plans",
        description = "The business case of an initiative, version by version. It is money: not for every role.")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    private final PlanService service;

    PlanResource(PlanService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "writePlan",
            summary = "Write a new plan version",
            description =
                    "Writes the next version of the plan, with all its lines; you are its author and will not sign it"
                            + " off. Approvals of the version before are void. The baseline stays as it is until the gate"
                            + " APPROVE or REBASELINE is passed. A line before the initiative's startOn, or a COST or EFFORT"
                            + " after its endOn, is refused (422, rule `plan-line-outside-life`). Roles: both"
                            + " executives; portfolio-manager and integrator their own.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlanDraft.class),
                            examples = @ExampleObject(name = "cost, benefit and effort", value = """
                                    {"note": "First estimate",
                                     "lines": [
                                       {"kind": "COST", "key": "team", "description": "Two engineers",
                                        "expenseType": "CAPEX", "costType": "PEOPLE",
                                        "amount": {"amount": "180000.00", "currency": "EUR"},
                                        "from": "2026-11-01", "to": "2027-02-28"},
                                       {"kind": "COST", "key": "licences", "description": "Locker software",
                                        "expenseType": "OPEX", "costType": "SOFTWARE",
                                        "amount": {"amount": "24000.00", "currency": "USD"},
                                        "from": "2027-01-01", "to": "2027-12-31"},
                                       {"kind": "BENEFIT", "key": "calls", "description": "Fewer calls",
                                        "driver": "CUT_COST", "metricKey": "return-calls", "baseline": "4200",
                                        "unitValue": {"amount": "-3.50", "currency": "EUR"},
                                        "amount": {"amount": "260000.00", "currency": "EUR"}, "probability": "0.8",
                                        "from": "2027-03-01", "to": "2028-02-29"},
                                       {"kind": "EFFORT", "team": "Team Returns", "fullTimeEquivalents": "2.5",
                                        "from": "2026-11-01", "to": "2027-02-28"}]}""")))
    @APIResponse(
            responseCode = "201",
            description = "The version, written.",
            content = @Content(schema = @Schema(implementation = PlanVersionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "`basedOn` is not the present version, or the plan no longer changes in this status.")
    public Response write(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:store-pickup",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @NotNull PlanDraft body) {
        PlanVersionView view = service.write(id, body);
        return Response.created(URI.create("/api/v1/initiatives/" + view.initiativeId() + "/plans/" + view.version()))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .entity(view)
                .build();
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
            operationId = "listPlanVersions",
            summary = "List plan versions",
            description = "Lists the versions of the plan, newest first. Roles: both executives and finance; "
                    + "portfolio-manager and integrator their own.")
    @APIResponse(responseCode = "200", description = "A page of versions; empty while there is no plan.")
    public Page<PlanVersionView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam Paging paging) {
        return service.list(id, paging);
    }

    @GET
    @Path("/diff")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "diffPlanVersions",
            summary = "Compare two plan versions",
            description =
                    "Tells what is different between two versions, line by line: added, removed, or changed in which"
                            + " fields, with the difference in money for each currency, and what both come to. A line is"
                            + " known again by its `key`, else by what it is of. Roles: both executives and finance;"
                            + " portfolio-manager and integrator their own.")
    @APIResponse(responseCode = "200", description = "What is different.")
    public PlanDiffView diff(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @QueryParam("from")
                    @Parameter(
                            description = "The version to compare with; when not given the baseline, or 1 while there"
                                    + " is none.",
                            example = "1")
                    Integer from,
            @QueryParam("to")
                    @Parameter(description = "The version to compare; when not given the present one.", example = "1")
                    Integer to) {
        return service.diff(id, from, to);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getPlanVersion",
            summary = "Read a plan version",
            description = "Reads one version of the plan with its lines and what they come to: altogether, month by "
                    + "month, and undated. Roles: both executives and finance; portfolio-manager and integrator their "
                    + "own.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = PlanVersionView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("version") @Parameter(description = "The number of the version.", example = "1") int version,
            @BeanParam AsOfParameter asOf) {
        return asOf.given()
                .map(at -> Response.ok(service.get(id, version, at)).build())
                .orElseGet(() -> Response.ok(service.get(id, version))
                        .header(HttpHeaders.ETAG, ETags.of(version))
                        .build());
    }
}

package dev.tandem.initiatives.forecast;

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

/** The forecasts of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}/forecasts")
@Tag(
        name = "Forecasts",
        description = "The owner's present view of what an initiative will cost and bring, version by version. It is"
                + " money: not for every role.")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {

    private final ForecastService service;

    ForecastResource(ForecastService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "stateForecast",
            summary = "State a forecast",
            description =
                    "States what is expected now (or was on `statedOn`), with all its lines. It is a series beside"
                            + " the plan: it changes neither plan nor baseline and voids no sign-off. The version of the newest"
                            + " day is the present view; one of an older day is added beside it. The same lines for the same day"
                            + " make no new version (200). `amount` is what is expected, `planned` what was planned for the same"
                            + " line and span. Refused while the initiative is CLOSED, REJECTED or CANCELLED (409,"
                            + " `forecast-final`). Roles: both executives; portfolio-manager and integrator their own.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ForecastDraft.class),
                            examples = @ExampleObject(name = "more cost, later benefit", value = """
                                    {"statedOn": "2026-06-30", "note": "The supplier is late.",
                                     "lines": [
                                       {"kind": "COST", "description": "Build team", "expenseType": "CAPEX",
                                        "costType": "PEOPLE", "amount": {"amount": "610000.00", "currency": "EUR"},
                                        "planned": {"amount": "540000.00", "currency": "EUR"},
                                        "from": "2025-04-01", "to": "2025-12-31"},
                                       {"kind": "BENEFIT", "description": "Fewer baskets left", "driver": "SALES",
                                        "amount": {"amount": "900000.00", "currency": "EUR"},
                                        "from": "2026-01-01", "to": "2026-12-31"}]}""")))
    @APIResponse(
            responseCode = "201",
            description = "The version, stated.",
            content = @Content(schema = @Schema(implementation = ForecastView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same was stated for that day already.",
            content = @Content(schema = @Schema(implementation = ForecastView.class)))
    @APIResponse(responseCode = "409", description = "Nothing more is forecast in this status.")
    public Response state(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @NotNull ForecastDraft body) {
        ForecastService.Stated stated = service.state(id, body);
        ForecastView view = stated.view();
        URI at = URI.create("/api/v1/initiatives/" + view.initiativeId() + "/forecasts/" + view.version());
        return (stated.isNew() ? Response.created(at) : Response.ok())
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
            operationId = "listForecasts",
            summary = "List forecasts",
            description = "Lists the versions of the forecast, that of the newest day (the present view) first. Roles:"
                    + " both executives and finance; portfolio-manager and integrator their own.")
    @APIResponse(responseCode = "200", description = "A page of versions; empty while nothing was forecast.")
    public Page<ForecastView> list(
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
    @Path("/{version}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getForecast",
            summary = "Read a forecast",
            description = "Reads one version of the forecast with its lines and what they come to: altogether, month by"
                    + " month, and undated. Roles: both executives and finance; portfolio-manager and integrator their"
                    + " own.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = ForecastView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative: its id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("version") @Parameter(description = "The number of the version.", example = "1") int version,
            @BeanParam AsOfParameter asOf) {
        if (asOf.given().isPresent()) {
            return Response.ok(service.get(id, version, asOf.given().get())).build();
        }
        ForecastView view = service.get(id, version);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}

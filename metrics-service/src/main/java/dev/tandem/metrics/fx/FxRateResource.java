package dev.tandem.metrics.fx;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.http.table.ListForm;
import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.journal.Idempotent;
import dev.tandem.metrics.asof.AsOfParameter;
import dev.tandem.metrics.asof.WritesUnderWay;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exchange rates over HTTP. */
@Path("/api/v1/fx-rates")
@Tag(name = "Exchange rates", description = "Finance's rates to the base currency, which reports convert by.")
@Produces(MediaType.APPLICATION_JSON)
public class FxRateResource {

    private static final String NAMED =
            "Its key (`USD-2026-03`, `USD-FY2026`) to the present base currency, or its id.";

    private final FxRateService service;
    private final WritesUnderWay writes;

    FxRateResource(FxRateService service, WritesUnderWay writes) {
        this.service = service;
        this.writes = writes;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(operationId = "publishFxRates", summary = "Publish exchange rates", description = """
        Publishes rates to the organisation's base currency, all of the body or none. MONTH_AVERAGE is for \
        what was measured in a month, FISCAL_YEAR_PLAN for what is planned or forecast in a fiscal year. \
        `rate` is how many units of the base currency one unit of the currency is worth.

        A rate that is published already is corrected: its next version counts from now on, and the ones \
        before stay readable (`/versions`, `asOf`). The same rate and note again change nothing, so a body \
        can be sent again. Nothing is ever deleted.

        **Precision**: up to 18 digits before and 18 after the point, kept as written. Reports multiply an \
        amount by the rate of its currency exactly and, for a reporting currency that is not the base \
        currency, divide once by the rate of that one, to 36 decimal places, half-even; they round to the \
        currency's minor units at the end only.

        The average of a closed month is published with a late entry only (409, rule `period-closed`).

        Refused (422): a rate of zero or less, the base currency itself, an unknown currency, a month that \
        has not begun, a rate named twice. Role: finance.\
        """)
    @APIResponse(
            responseCode = "200",
            description = "What became of the rates, each as it is now.",
            content = @Content(schema = @Schema(implementation = PublishedRates.class)))
    @APIResponse(responseCode = "409", description = "A month is closed (`period-closed`); nothing is published.")
    public PublishedRates publish(
            @QueryParam("lateEntry")
                    @Parameter(
                            description = "The id of an approved late entry (or `ext:source:key`) without a source, to"
                                    + " publish averages of its closed month. Used up once one was published.",
                            schema = @Schema(type = SchemaType.STRING))
                    String lateEntry,
            @Valid @NotNull PublishRates body) {
        return service.publish(body, lateEntry);
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
            operationId = "listFxRates",
            summary = "List exchange rates",
            description = "Lists the rates to the present base currency page by page, by key. A rate is nobody's"
                    + " amount: it is open to every reader. Roles: all but admin.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rates; as a table all of them, so without `limit` and `cursor`.",
            content = @Content(schema = @Schema(implementation = FxRatePage.class)))
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
    public Response list(
            @BeanParam FxRateFilter filter,
            @BeanParam AsOfParameter asOf,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ListForm form = ListForm.of(headers, uri);
        Instant at = awaited(asOf).orElse(null);
        return form.answer(
                form == ListForm.JSON
                        ? service.list(filter, at, paging)
                        : Table.of(FxRateView.class, service.all(filter, at)));
    }

    @GET
    @Path("/{rate}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getFxRate",
            summary = "Read an exchange rate",
            description = "Reads one rate in its present version, or in the one known at an instant. Roles: all but"
                    + " admin.")
    @APIResponse(
            responseCode = "200",
            description = "The rate.",
            content = @Content(schema = @Schema(implementation = FxRateView.class)))
    public Response get(
            @PathParam("rate") @Parameter(description = NAMED, example = "USD-2026-03") String rate,
            @BeanParam AsOfParameter asOf) {
        return awaited(asOf)
                .map(at -> Response.ok(service.get(rate, at)).build())
                .orElseGet(() -> TaggedAnswer.ok(service.get(rate, null)));
    }

    @GET
    @Path("/{rate}/versions")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listFxRateVersions",
            summary = "List the versions of an exchange rate",
            description =
                    "Lists every version of a rate, the newest first: who published what, and when. Roles: all but"
                            + " admin.")
    @APIResponse(responseCode = "200", description = "A page of versions.")
    public Page<FxRateView> versions(
            @PathParam("rate") @Parameter(description = NAMED, example = "USD-2026-03") String rate,
            @BeanParam Paging paging) {
        return service.versions(rate, paging);
    }

    private Optional<Instant> awaited(AsOfParameter asOf) {
        Optional<Instant> at = asOf.given();
        at.ifPresent(writes::awaitThoseOf);
        return at;
    }
}

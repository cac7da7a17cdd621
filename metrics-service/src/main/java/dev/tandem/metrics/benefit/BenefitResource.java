package dev.tandem.metrics.benefit;

import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.report.ReportFilter;
import dev.tandem.metrics.report.ReportQuery;
import dev.tandem.metrics.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Benefits over HTTP. */
@Path("/api/v1/reports/benefits")
@Tag(name = "Reports")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class BenefitResource {

    private static final String WHAT_IT_IS = """
        Asks of every initiative that is LIVE or CLOSED what became of its promises, by driver: CUT_COST, EFFICIENCY, \
        AUTOMATION, SALES, RISK, and NOT_STATED where the plan line names none.

        **planned** is the benefit of the baseline, **due** its part for months that are over (on the day `on`, or by \
        now), **forecast** what owners expect. **realised** is measured, in months that are over, from the month of \
        the go-live on; what was measured before it is **early** and counts in nothing else. An initiative adopted as \
        live has no such day, so all its months count.

        A measured benefit is the movement of the line's metric from its baseline × the agreed value per unit, as \
        `getProfitAndLoss` says. **gap** = realised − due; **realisation** = realised ÷ due, null when nothing was \
        due. Rows add up to the total.

        Source of the terms: PMI, Benefits Realization Management: A Practice Guide (2019).\
        """;

    private static final String EXAMPLE = """
        {
          "organisation": {"timeZone": "Europe/Berlin", "fiscalYearStartMonth": 1},
          "scope": "ALL",
          "groupBy": "all",
          "interval": "total",
          "from": null,
          "to": null,
          "until": "2026-06-30",
          "currencies": [{
            "currency": "EUR",
            "rows": [],
            "drivers": [{
              "driver": "CUT_COST",
              "figures": {"planned": "12000.00", "due": "6000.00", "forecast": "11000.00", "realised": "4500.00",
                          "early": "0.00", "gap": "-1500.00", "realisation": "0.7500"},
              "facts": "/api/v1/measurements?figure=BENEFIT&currency=EUR&to=2026-06-30&initiativeStatus=LIVE&initiativeStatus=CLOSED&driver=CUT_COST"
            }],
            "total": {"planned": "12000.00", "due": "6000.00", "forecast": "11000.00", "realised": "4500.00",
                      "early": "0.00", "gap": "-1500.00", "realisation": "0.7500"},
            "facts": "/api/v1/measurements?figure=BENEFIT&currency=EUR&to=2026-06-30&initiativeStatus=LIVE&initiativeStatus=CLOSED"
          }],
          "conversion": null
        }\
        """;

    private final BenefitService service;

    BenefitResource(BenefitService service) {
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
            operationId = "getBenefits",
            summary = "Report benefits after go-live, by driver",
            description = WHAT_IT_IS)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            schema = @Schema(implementation = BenefitsView.class),
                            examples = @ExampleObject(name = "calls saved, fewer than promised", value = EXAMPLE)))
    @APIResponse(
            responseCode = "403",
            description = "The role may not read money, or the initiative asked for is not the caller's own.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Rates are missing for the currency asked for (`exchange-rates-missing`): `errors` lists them.")
    public BenefitsView benefits(
            @BeanParam ReportFilter filter,
            @QueryParam("interval")
                    @DefaultValue("total")
                    @Parameter(
                            description = "How long the periods are.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "total",
                                            enumeration = {"month", "quarter", "year", "total"}))
                    String interval,
            @QueryParam("from")
                    @Parameter(
                            description = "Leaves out the months before the month of this day, and what has no date.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Leaves out the months after the month of this day, and what has no date.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String to,
            @QueryParam("on")
                    @Parameter(
                            description =
                                    "Months that are over on this day count as past; without it, those over by now.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String on) {
        return service.benefits(ReportQuery.of(filter, interval, from, to), ReportQuery.day("on", on));
    }
}

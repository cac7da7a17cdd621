package dev.tandem.metrics.uniteconomics;

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

/** Unit economics over HTTP. */
@Path("/api/v1/reports/unit-economics")
@Tag(name = "Reports")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class UnitEconomicsResource {

    private static final String WHAT_IT_IS = """
        Says what an order, a sign-up, a lead costs and brings: measured cost and benefit of a group of initiatives, \
        divided by the units of a KPI measured for the same initiatives in the same months.

        **costPerUnit** = cost ÷ quantity, **benefitPerUnit** = benefit ÷ quantity, **netPerUnit** = (benefit − cost) ÷ \
        quantity, to six decimals; null without units. Cost and benefit are those of `getProfitAndLoss` (`actual`), so \
        the benefit may itself come from the same KPI. Facts without an initiative count in no group.

        Only a KPI that adds up over months (aggregation SUM) has units. Units have no currency: every block counts all \
        of them, so read costs per unit of a portfolio with several currencies with `currency`.

        Source of the terms: Bendle, Farris and others, Marketing Metrics (2020), chapter 3.\
        """;

    private static final String EXAMPLE = """
        {
          "organisation": {"timeZone": "Europe/Berlin", "fiscalYearStartMonth": 1},
          "scope": "ALL",
          "groupBy": "initiative",
          "interval": "total",
          "from": null,
          "to": null,
          "metric": "orders",
          "currencies": [{
            "currency": "EUR",
            "rows": [{
              "group": {"id": "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47", "title": "Web shop", "parentId": null},
              "period": {"label": "total", "from": null, "to": null},
              "figures": {"quantity": "52000", "cost": "104000.00", "benefit": "962000.00",
                          "costPerUnit": "2.000000", "benefitPerUnit": "18.500000", "netPerUnit": "16.500000"},
              "facts": {"amounts": "/api/v1/measurements?figure=ANY&currency=EUR&initiative=0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47",
                        "units": "/api/v1/measurements?figure=UNITS&metric=orders&initiative=0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47"}
            }],
            "total": {"quantity": "52000", "cost": "104000.00", "benefit": "962000.00",
                      "costPerUnit": "2.000000", "benefitPerUnit": "18.500000", "netPerUnit": "16.500000"},
            "facts": {"amounts": "/api/v1/measurements?figure=ANY&currency=EUR", "units": "/api/v1/measurements?figure=UNITS&metric=orders"}
          }],
          "conversion": null
        }\
        """;

    private final UnitService service;

    UnitEconomicsResource(UnitService service) {
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
            operationId = "getUnitEconomics",
            summary = "Report cost and benefit per unit of a KPI",
            description = WHAT_IT_IS)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            schema = @Schema(implementation = UnitEconomicsView.class),
                            examples = @ExampleObject(name = "cost per order", value = EXAMPLE)))
    @APIResponse(
            responseCode = "403",
            description = "The role may not read money, or the initiative asked for is not the caller's own.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Rates are missing for the currency asked for (`exchange-rates-missing`): `errors` lists them.")
    public UnitEconomicsView unitEconomics(
            @BeanParam ReportFilter filter,
            @QueryParam("metric")
                    @Parameter(
                            required = true,
                            description = "The key of the KPI whose units are counted; its aggregation is SUM.",
                            example = "orders",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
                    String metric,
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
                            description = "Leaves out the months before the month of this day.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Leaves out the months after the month of this day.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String to) {
        if (metric == null || metric.indexOf('\0') >= 0) {
            throw ReportQuery.refused("metric", "Must be the key of a KPI whose aggregation is SUM.");
        }
        return service.unitEconomics(ReportQuery.of(filter, interval, from, to), metric);
    }
}

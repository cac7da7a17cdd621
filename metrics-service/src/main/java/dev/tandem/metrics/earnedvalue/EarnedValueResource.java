package dev.tandem.metrics.earnedvalue;

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
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Earned value over HTTP. */
@Path("/api/v1/reports/earned-value")
@Tag(name = "Reports")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class EarnedValueResource {

    private static final Pattern METRIC_KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 64;

    private static final String WHAT_IT_IS = """
        Sets what was planned to be spent by a day (PV) beside what the work done by then was planned to cost (EV) and \
        what it cost (AC). Whole months count: those that are over on the day (without `on`: by now), in the \
        organisation's time zone. Planned and actual cost are those of `getProfitAndLoss`; the BAC has every cost line \
        of the plan, the undated too.

        **EV** = BAC × share complete, per initiative and currency. The share complete is, the first that applies: \
        MEASURED, the latest figure of the KPI `progressMetric` for the initiative, in per cent; CLOSED, all; \
        FORECAST, spent ÷ (spent + what the owner's forecast has for later months and without a date), the \
        cost-to-cost method; LIVE, what was planned by then (what is built is run); NOT_STARTED, nothing, for what is \
        approved only. In progress and none of these is UNKNOWN: such an initiative's cost is in `unknownBudget` and \
        `unknownActual` and in no index.

        **CV** = EV − AC, **SV** = EV − PV, **CPI** = EV ÷ AC, **SPI** = EV ÷ PV, **EAC** = BAC ÷ CPI, **ETC** = \
        EAC − AC, **VAC** = BAC − EAC, **TCPI** = (BAC − EV) ÷ (BAC − AC). What would be a division by zero is null. \
        Indices of groups are made of the group's sums, not averaged. Rows add up to the total like those of the profit \
        and loss.

        Sources: PMI, The Standard for Earned Value Management (2019); ISO 21508:2018.\
        """;

    private static final String EXAMPLE = """
        {
          "organisation": {"timeZone": "Europe/Berlin", "fiscalYearStartMonth": 1},
          "scope": "ALL",
          "groupBy": "initiative",
          "until": "2026-06-30",
          "progressMetric": "percent-complete",
          "currencies": [{
            "currency": "EUR",
            "rows": [{
              "group": {"id": "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47", "title": "Web shop", "parentId": null},
              "method": "FORECAST",
              "figures": {
                "bac": "100000.00", "pv": "50000.00", "ev": "40000.00", "ac": "50000.00",
                "cv": "-10000.00", "sv": "-10000.00", "cpi": "0.8000", "spi": "0.8000",
                "eac": "125000.00", "etc": "75000.00", "vac": "-25000.00", "tcpi": "1.2000",
                "complete": "0.4000", "unknownBudget": "0.00", "unknownActual": "0.00"
              },
              "facts": "/api/v1/measurements?figure=COST&currency=EUR&initiative=0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47&to=2026-06-30"
            }],
            "total": {
              "bac": "100000.00", "pv": "50000.00", "ev": "40000.00", "ac": "50000.00",
              "cv": "-10000.00", "sv": "-10000.00", "cpi": "0.8000", "spi": "0.8000",
              "eac": "125000.00", "etc": "75000.00", "vac": "-25000.00", "tcpi": "1.2000",
              "complete": "0.4000", "unknownBudget": "0.00", "unknownActual": "0.00"
            },
            "facts": "/api/v1/measurements?figure=COST&currency=EUR&to=2026-06-30",
            "methods": {"FORECAST": 1}
          }],
          "conversion": null
        }\
        """;

    private final EarnedValueService service;

    EarnedValueResource(EarnedValueService service) {
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
            operationId = "getEarnedValue",
            summary = "Report earned value: PV, EV, AC and indices",
            description = WHAT_IT_IS)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            schema = @Schema(implementation = EarnedValueView.class),
                            examples =
                                    @ExampleObject(
                                            name = "one initiative that is late and over cost",
                                            value = EXAMPLE)))
    @APIResponse(
            responseCode = "403",
            description = "The role may not read money, or the initiative asked for is not the caller's own.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Rates are missing for the currency asked for (`exchange-rates-missing`): `errors` lists them.")
    public EarnedValueView earnedValue(
            @BeanParam ReportFilter filter,
            @QueryParam("on")
                    @Parameter(
                            description =
                                    "Months that are over on this day count as past; without it, those over by now.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String on,
            @QueryParam("progressMetric")
                    @DefaultValue("percent-complete")
                    @Parameter(
                            description =
                                    "The key of the KPI that says how many per cent of an initiative are complete; "
                                            + "it need not exist.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = LONGEST_KEY,
                                            pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                                            defaultValue = "percent-complete"))
                    String progressMetric) {
        if (progressMetric.length() > LONGEST_KEY
                || !METRIC_KEY.matcher(progressMetric).matches()) {
            throw ReportQuery.refused("progressMetric", "Must be a metric's key, in kebab-case.");
        }
        return service.earnedValue(ReportQuery.of(filter), ReportQuery.day("on", on), progressMetric);
    }
}

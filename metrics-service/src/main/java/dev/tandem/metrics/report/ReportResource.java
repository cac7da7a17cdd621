package dev.tandem.metrics.report;

import dev.tandem.http.table.Tabular;
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

/** Reports over HTTP. */
@Path("/api/v1/reports")
@Tag(name = "Reports", description = "What was planned beside what was measured.")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class ReportResource {

    private static final String WHAT_IT_IS = """
        Sets planned, forecast and measured cost and benefit side by side, in rows by group and period, one block per currency \
        as it is, or one block of everything in the `currency` asked for. Amounts are decimal text in the block's currency.

        **Plan**: the baseline of every initiative that is APPROVED, IN_PROGRESS, LIVE or CLOSED (of an adopted one \
        the adopted version). A line over several days is spread over the calendar months it touches in equal parts of whole minor units; what \
        these leave over goes to the first months. \
        A line without a date is in a row of its own (`undated`: true), and in no report with `from` or `to`. \
        `planFigures` counts the lines a total comes from.

        **Forecast**: what the owners of the same initiatives expect by now, spread like the plan; of an initiative \
        without a forecast there is none, so compare with the plan where both are (`forecastFigures` counts its lines).

        **Actual cost**: the measured cells of COST metrics; CAPEX, OPEX and what its source leaves unclassified are \
        kept apart.

        **Actual benefit**: for every baseline BENEFIT line that names a metric, per month with a cell of that metric \
        and initiative (inside the line's span when dated): (cell value − baseline) × unit value. No baseline counts \
        as 0. Without a unit value a money metric of the line's currency counts times 1. REVENUE cells of the \
        initiative that no line names, in their currency or with a unit value, count as they are. A metric that is meant to fall has a negative unit value.

        **Groups**: `objective` and `theme` split each initiative by the weights of its contributions; what serves no \
        objective is the group without an id. `stage` and `label` (with `labelKey`) take each initiative whole. A `portfolio-node` row holds everything in or below the node, so rows \
        of nodes overlap; those without `parentId` add up to the total.

        **Facts**: `facts` of a row or a total lists the measurements that its `actual` is made of.

        **Rounding**: amounts stay exact until here. Cost and benefit of the total are rounded half-even to the \
        currency's minor units; parts are rounded by largest remainder, so that they add up: CAPEX, OPEX and \
        unclassified to the cost, months to quarters to years to the group, groups to the total, which is the same for \
        every grouping and interval.

        **Currency**: with `currency`, actuals are converted by the average rate of their month, plan and forecast by the \
        plan rate of the fiscal year, exactly (a division keeps 36 decimal places) and before anything is added up or \
        rounded, so that the converted parts add up to the converted total. `conversion` names every rate used and marks \
        the averages of months that are not closed as provisional. A missing rate is never guessed: 422 lists them all.

        Quarters and years are those of the organisation's fiscal year; months end in its time zone. \
        Both executives and finance see everything, portfolio managers and integrators their own initiatives \
        (`scope`: OWN).\
        """;

    private static final String EXAMPLE = """
        {
          "organisation": {"timeZone": "Europe/Berlin", "fiscalYearStartMonth": 1},
          "scope": "ALL",
          "groupBy": "initiative",
          "interval": "quarter",
          "from": "2026-01-01",
          "to": "2026-03-31",
          "currencies": [{
            "currency": "EUR",
            "rows": [{
              "group": {"id": "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47", "title": "Web shop", "parentId": null},
              "period": {"label": "2026-Q1", "from": "2026-01-01", "to": "2026-03-31"},
              "undated": false,
              "plan": {"costCapex": "1200.00", "costOpex": "300.00", "costUnclassified": "0.00",
                       "cost": "1500.00", "benefit": "2100.00", "net": "600.00"},
              "forecast": {"costCapex": "1250.00", "costOpex": "300.00", "costUnclassified": "0.00",
                           "cost": "1550.00", "benefit": "2100.00", "net": "550.00"},
              "actual": {"costCapex": "1180.40", "costOpex": "322.17", "costUnclassified": "0.00",
                         "cost": "1502.57", "benefit": "1987.50", "net": "484.93"},
              "facts": "/api/v1/measurements?figure=ANY&currency=EUR&initiative=0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47&from=2026-01-01&to=2026-03-31"
            }],
            "total": {
              "plan": {"costCapex": "1200.00", "costOpex": "300.00", "costUnclassified": "0.00",
                       "cost": "1500.00", "benefit": "2100.00", "net": "600.00"},
              "forecast": {"costCapex": "1250.00", "costOpex": "300.00", "costUnclassified": "0.00",
                           "cost": "1550.00", "benefit": "2100.00", "net": "550.00"},
              "actual": {"costCapex": "1180.40", "costOpex": "322.17", "costUnclassified": "0.00",
                         "cost": "1502.57", "benefit": "1987.50", "net": "484.93"},
              "planFigures": {"cost": 2, "benefit": 1},
              "forecastFigures": {"cost": 2, "benefit": 1},
              "facts": "/api/v1/measurements?figure=ANY&currency=EUR&from=2026-01-01&to=2026-03-31"
            }
          }],
          "asOf": null,
          "conversion": null,
          "unresolved": {"measurements": 0, "facts": "/api/v1/measurements?unresolved=true"}
        }\
        """;

    private final ReportService service;

    ReportResource(ReportService service) {
        this.service = service;
    }

    @GET
    @Path("/profit-and-loss")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getProfitAndLoss",
            summary = "Report the profit and loss: plan, forecast and actual",
            description = WHAT_IT_IS)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProfitAndLossView.class),
                            examples = @ExampleObject(name = "one initiative, one quarter", value = EXAMPLE)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Rates are missing for the currency asked for (`exchange-rates-missing`): `errors` lists them.")
    @APIResponse(
            responseCode = "403",
            description = "The role may not read money, or the initiative asked for is not the caller's own.")
    public ProfitAndLossView profitAndLoss(
            @BeanParam ReportFilter filter,
            @QueryParam("interval")
                    @DefaultValue("total")
                    @Parameter(
                            description = "How long the periods are.",
                            example = "quarter",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "total",
                                            enumeration = {"month", "quarter", "year", "total"}))
                    String interval,
            @QueryParam("from")
                    @Parameter(
                            description = "Leaves out the months before the month of this day. Months count whole: the "
                                    + "answer says which days it covers.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Leaves out the months after the month of this day.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String to) {
        return service.profitAndLoss(ReportQuery.of(filter, interval, from, to));
    }
}

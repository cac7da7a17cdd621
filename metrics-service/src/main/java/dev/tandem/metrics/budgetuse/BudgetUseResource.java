package dev.tandem.metrics.budgetuse;

import dev.tandem.http.id.Ref;
import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.report.ReportFilter;
import dev.tandem.metrics.report.ReportQuery;
import dev.tandem.metrics.security.Roles;
import jakarta.annotation.security.RolesAllowed;
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

/** The use of budgets over HTTP. */
@Path("/api/v1/reports/budget-use")
@Tag(name = "Reports")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class BudgetUseResource {

    private static final Pattern YEAR = Pattern.compile("19[0-9]{2}|2[01][0-9]{2}");

    private static final String WHAT_IT_IS = """
        Sets finance's budgets beside what is planned, forecast and measured, by portfolio node, fiscal year and CAPEX \
        or OPEX. A row holds everything in the node or below it, so rows of different levels overlap; those without \
        `parentId` do not.

        **budget** is the node's own; a node without one shows the budgets below it together (`rolledUp`), of each \
        branch the topmost. **unallocated** = own budget − budgets below. **variance** = budget − actual. **use** = \
        actual ÷ budget. **burn** = actual of the months that are over ÷ their number (over on the day `on`, or by \
        now); **projected** = burn × 12.

        Planned, forecast and actual cost are those of `getProfitAndLoss`. Cost that its source calls neither CAPEX nor \
        OPEX is in rows without `expenseType`, which no budget is for. Undated lines are of no year.

        **threshold** is the highest of 80, 100 and 120 per cent that actual has reached. The event \
        `dev.tandem.budget-use.threshold-crossed.v1` tells each, once for a version of a budget, within seconds of \
        the cost that reaches it; it counts cost in the budget's own currency.

        Portfolio managers and integrators read the budgets of the nodes they own and below.\
        """;

    private static final String EXAMPLE = """
        {
          "organisation": {"timeZone": "Europe/Berlin", "fiscalYearStartMonth": 1},
          "scope": "ALL",
          "until": "2026-06-30",
          "asOf": null,
          "currencies": [{
            "currency": "EUR",
            "rows": [{
              "portfolioNode": {"id": "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47", "title": "Online shop",
                                "parentId": null},
              "fiscalYear": 2026,
              "period": {"label": "2026", "from": "2026-01-01", "to": "2026-12-31"},
              "expenseType": "CAPEX",
              "budget": "1450000.00", "rolledUp": false, "allocatedBelow": "900000.00",
              "unallocated": "550000.00", "planned": "1200000.00", "forecast": "1250000.00",
              "actual": "700000.00", "variance": "750000.00", "use": "0.4828", "threshold": null,
              "monthsOver": 6, "burnPerMonth": "116666.67", "projected": "1400000.00",
              "projectedUse": "0.9655",
              "facts": "/api/v1/measurements?figure=COST&currency=EUR&portfolioNode=0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47&from=2026-01-01&to=2026-12-31&expenseType=CAPEX"
            }]
          }],
          "conversion": null
        }\
        """;

    private final BudgetUseService service;

    BudgetUseResource(BudgetUseService service) {
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
    @Operation(operationId = "getBudgetUse", summary = "Report the use of budgets", description = WHAT_IT_IS)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetUseView.class),
                            examples = @ExampleObject(name = "half a year of one budget", value = EXAMPLE)))
    @APIResponse(
            responseCode = "403",
            description = "The role may not read money, or the portfolio node asked for is not the caller's own.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Rates are missing for the currency asked for (`exchange-rates-missing`): `errors` lists them.")
    public BudgetUseView budgetUse(
            @QueryParam("portfolioNode")
                    @Parameter(
                            description = "Only this portfolio node and those below it: its id or `ext:source:key`.",
                            example = "ext:demo:online-shop",
                            schema = @Schema(implementation = Ref.class))
                    String portfolioNode,
            @QueryParam("fiscalYear")
                    @Parameter(
                            description = "Only this fiscal year, by the calendar year in which it begins.",
                            example = "2026",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1900",
                                            maximum = "2199"))
                    String fiscalYear,
            @QueryParam("currency")
                    @Parameter(
                            description = "Converts every amount to this currency (ISO 4217): what was measured by the"
                                    + " average rate of its month, budgets, plan and forecast by the plan rate of the"
                                    + " fiscal year. `conversion` names the rates used; 422 lists the missing ones.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Z]{3}$"))
                    String currency,
            @QueryParam("asOf")
                    @Parameter(
                            description =
                                    "Reports what was known here at this instant (ISO 8601 with its offset, in the"
                                            + " past): budgets, facts, plans, forecasts, nodes and rates, each as last"
                                            + " heard of by then. The same question has the same answer for ever. Who may"
                                            + " read what is decided as of now.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf,
            @QueryParam("on")
                    @Parameter(
                            description =
                                    "Months that are over on this day count as past; without it, those over by now.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String on) {
        return service.budgetUse(
                ReportQuery.of(ReportFilter.byNode(portfolioNode, currency, asOf)),
                year(fiscalYear),
                ReportQuery.day("on", on));
    }

    private static Integer year(String text) {
        if (text != null && !YEAR.matcher(text).matches()) {
            throw ReportQuery.refused("fiscalYear", "Must be a year from 1900 to 2199.");
        }
        return text == null ? null : Integer.valueOf(text);
    }
}

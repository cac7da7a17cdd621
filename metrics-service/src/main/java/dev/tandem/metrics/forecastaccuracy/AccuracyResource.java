package dev.tandem.metrics.forecastaccuracy;

import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The accuracy of forecasts over HTTP. */
@Path("/api/v1/reports/forecast-accuracy")
@Tag(name = "Reports")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class AccuracyResource {

    private static final String WHAT_IT_IS = """
        Holds what owners forecast, and what baselines planned, against what was measured, for months that are over. For a \
        month and a distance of h months, the version that held when the month h − 1 months earlier began counts, and no \
        later one: 1 is what was known when the month itself began. Of forecasts the view of the newest day holds, of \
        baselines the newest. `basis` says by what it is known when that was.

        An observation is one month of one initiative in one currency: its CAPEX, its OPEX, its cost of neither kind or its \
        benefit. Lines count over the months they touch; in a month that its lines leave out a version expects nothing; of \
        what it has no dated line at all (such as OPEX) it says nothing. Where nothing was expected and nothing came there is no observation. Plan and measured \
        amounts are those of `getProfitAndLoss`.

        **bias** = mean of (actual − stated) ÷ |actual| (MPE: above zero, more came than was stated), **mape** = mean of \
        |actual − stated| ÷ |actual|, **wape** = Σ|actual − stated| ÷ Σ|actual|, as shares: 0.1000 is ten per cent. An \
        observation without actual has no percentage and counts in `wape` only. What would be a division by zero is null, \
        with the reason.

        Owners are those of now. Versions that were superseded before Tandem kept them are not known; a replay brings back \
        the present ones.

        Sources: Hyndman, Athanasopoulos, Forecasting: Principles and Practice, 3rd edition (2021), section 5.8 (MAPE); \
        Kolassa, Schütz, Advantages of the MAD/Mean ratio over the MAPE, Foresight 6 (2007) (WAPE).\
        """;

    private static final String EXAMPLE = """
        {
          "organisation": {"timeZone": "Europe/Berlin", "fiscalYearStartMonth": 1},
          "scope": "ALL",
          "groupBy": "business-owner",
          "basis": "stated",
          "from": null,
          "to": null,
          "until": "2026-06-30",
          "currencies": [{
            "currency": "EUR",
            "rows": [{
              "group": {"id": "bella", "title": "bella", "parentId": null},
              "kind": "COST",
              "figures": [
                {"series": "FORECAST", "monthsAhead": 1, "months": 6, "withoutActual": 0, "unmeasured": 1,
                 "stated": "90000.00", "actual": "100000.00", "bias": "0.1000", "mape": "0.1200",
                 "wape": "0.1100", "reason": null},
                {"series": "FORECAST", "monthsAhead": 12, "months": 0, "withoutActual": 0, "unmeasured": 0,
                 "stated": "0.00", "actual": "0.00", "bias": null, "mape": null, "wape": null,
                 "reason": "NOTHING_STATED"}
              ]
            }],
            "total": []
          }],
          "asOf": null,
          "conversion": null
        }\
        """;

    private final AccuracyService service;

    AccuracyResource(AccuracyService service) {
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
            operationId = "getForecastAccuracy",
            summary = "Report how near forecasts and plans came to what was measured",
            description = WHAT_IT_IS)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            schema = @Schema(implementation = AccuracyView.class),
                            examples = @ExampleObject(name = "one owner", value = EXAMPLE)))
    @APIResponse(
            responseCode = "403",
            description = "The role may not read money, or the initiative asked for is not the caller's own.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Rates are missing for the currency asked for (`exchange-rates-missing`): `errors` lists them.")
    public AccuracyView accuracy(@BeanParam AccuracyFilter filter) {
        return service.accuracy(filter.query());
    }
}

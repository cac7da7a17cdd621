package dev.tandem.metrics.funnel;

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

/** The funnel over HTTP. */
@Path("/api/v1/reports/funnel")
@Tag(name = "Reports")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class FunnelResource {

    private static final String WHAT_IT_IS = """
        Counts the steps of the customer's way, impressions → leads → sign-ups → purchases → returns, and says which share \
        went on. A KPI is of a step when its definition says so (`funnelStep`; aggregation SUM); all metrics of a step are \
        added up.

        **ofStepBefore** = count ÷ count of the nearest earlier step that is measured, **ofFirstStep** = count ÷ count of \
        the first step that is measured, both to six decimals. A rate is null, with the reason, where a step has no metric, \
        has nothing before it, or would be divided by nothing. The rate of RETURN is the return rate: less is better.

        Counts of the same months are compared, not the same people: an impression of March may buy in April, so long \
        periods say more than short ones, and a rate may be above 1.

        Facts count in the month they start in, for their initiative; those without an initiative count nowhere. By \
        `channel` and `campaign` the facts' labels of these names are meant; facts without the label are in the group \
        without id. Parts add up to the total.

        Source: Bendle, Farris, Pfeifer, Reibstein, Marketing Metrics (2020), conversion rates. Roles: all but admin; counts \
        are no money.\
        """;

    private static final String EXAMPLE = """
        {
          "organisation": {"timeZone": "Europe/Berlin", "fiscalYearStartMonth": 1},
          "groupBy": "channel",
          "interval": "total",
          "from": "2026-04-01",
          "to": "2026-06-30",
          "channel": null,
          "campaign": null,
          "metrics": [
            {"step": "IMPRESSION", "keys": ["ad-impressions"]}, {"step": "LEAD", "keys": ["ad-leads"]},
            {"step": "SIGN_UP", "keys": []}, {"step": "PURCHASE", "keys": ["first-purchases"]},
            {"step": "RETURN", "keys": []}
          ],
          "rows": [{
            "group": {"id": "email", "title": "email", "parentId": null},
            "period": {"label": "total", "from": "2026-04-01", "to": "2026-06-30"},
            "steps": [
              {"step": "IMPRESSION", "count": "40000", "stepBefore": null,
               "ofStepBefore": {"rate": null, "reason": "FIRST_STEP"},
               "ofFirstStep": {"rate": null, "reason": "FIRST_STEP"},
               "facts": "/api/v1/measurements?funnelStep=IMPRESSION&label=channel%3Aemail&from=2026-04-01&to=2026-06-30"},
              {"step": "LEAD", "count": "1600", "stepBefore": "IMPRESSION",
               "ofStepBefore": {"rate": "0.040000", "reason": null},
               "ofFirstStep": {"rate": "0.040000", "reason": null},
               "facts": "/api/v1/measurements?funnelStep=LEAD&label=channel%3Aemail&from=2026-04-01&to=2026-06-30"},
              {"step": "SIGN_UP", "count": null, "stepBefore": "LEAD",
               "ofStepBefore": {"rate": null, "reason": "NO_METRIC"},
               "ofFirstStep": {"rate": null, "reason": "NO_METRIC"},
               "facts": null},
              {"step": "PURCHASE", "count": "400", "stepBefore": "LEAD",
               "ofStepBefore": {"rate": "0.250000", "reason": null},
               "ofFirstStep": {"rate": "0.010000", "reason": null},
               "facts": "/api/v1/measurements?funnelStep=PURCHASE&label=channel%3Aemail&from=2026-04-01&to=2026-06-30"},
              {"step": "RETURN", "count": null, "stepBefore": "PURCHASE",
               "ofStepBefore": {"rate": null, "reason": "NO_METRIC"},
               "ofFirstStep": {"rate": null, "reason": "NO_METRIC"},
               "facts": null}
            ]
          }],
          "total": [
            {"step": "IMPRESSION", "count": "40000", "stepBefore": null,
             "ofStepBefore": {"rate": null, "reason": "FIRST_STEP"},
             "ofFirstStep": {"rate": null, "reason": "FIRST_STEP"},
             "facts": "/api/v1/measurements?funnelStep=IMPRESSION&from=2026-04-01&to=2026-06-30"}
          ],
          "asOf": null
        }\
        """;

    private final FunnelService service;

    FunnelResource(FunnelService service) {
        this.service = service;
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
            operationId = "getFunnel",
            summary = "Report the funnel from impressions to purchases and returns",
            description = WHAT_IT_IS)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            schema = @Schema(implementation = FunnelView.class),
                            examples = @ExampleObject(name = "one channel in a quarter", value = EXAMPLE)))
    public FunnelView funnel(@BeanParam FunnelFilter filter) {
        return service.funnel(filter.query());
    }
}

package dev.tandem.metrics.returns;

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
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Returns over HTTP. */
@Path("/api/v1/reports/returns")
@Tag(name = "Reports")
@Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
public class ReturnsResource {

    private static final Pattern RATE = Pattern.compile("-?[0-9]{1,2}(\\.[0-9]{1,6})?");
    private static final BigDecimal LOWEST = new BigDecimal("-0.5");
    private static final BigDecimal HIGHEST = BigDecimal.TEN;

    private static final String WHAT_IT_IS = """
        Says what every group of initiatives returns: as planned, as its owners forecast, and as measured so far. The \
        amounts are those of the profit and loss by month (`getProfitAndLoss` says how they come about); a flow is a \
        month's benefit less its cost.

        **NPV** = Σ flow ÷ (1 + discountRate)^t. The first flow is not discounted (t = 0). With `flows=monthly` a \
        month's flow counts on its first day and t is days ÷ 365 (act/365, as XNPV of spreadsheets has it); with \
        `flows=yearly` the months of a fiscal year are one flow and t counts years. `valuedOn` puts t = 0 on a day of \
        your choice instead, the same for every row; then the present values of rows add up, but for rounding.

        **IRR** is the rate at which that sum is nothing (with monthly flows the XIRR of spreadsheets), to seven \
        decimals. It is null with a reason when the flows change no sign, when no rate fits, and when more than one \
        does; then `rates` has them all.

        **ROI** = (benefit − cost) ÷ cost, not discounted.

        **Payback** is the time from the first flow until the flows add up to nothing or more and stay so; a flow \
        comes in evenly since the one before. **Discounted payback** is the same with each flow worth what it is at \
        the time of the first one.

        What has no date counts in cost, benefit and ROI, and in no flow (`undatedNet` says how much). Flows are \
        rounded like the rows of the profit and loss; the present value is computed to 50 digits and rounded \
        half-even once.

        Sources: Brealey, Myers, Allen, Principles of Corporate Finance, chapters 2 and 5; functions NPV, XNPV, IRR \
        and XIRR of OpenFormula 1.2 (OASIS), with the first flow at time 0.\
        """;

    private static final String EXAMPLE = """
        {
          "organisation": {"timeZone": "Europe/Berlin", "fiscalYearStartMonth": 1},
          "scope": "ALL",
          "groupBy": "all",
          "discountRate": "0.05",
          "flows": "yearly",
          "valuedOn": null,
          "currencies": [{
            "currency": "EUR",
            "rows": [],
            "total": {
              "planned": {
                "cost": "15000.00", "benefit": "18000.00", "net": "3000.00", "undatedNet": "0.00",
                "firstFlowOn": "2026-01-01", "lastFlowOn": "2031-01-01", "npv": "122.89",
                "irr": {"rate": "0.0524329", "reason": null, "rates": ["0.0524329"]},
                "roi": "0.2000",
                "payback": {"years": "4.50", "reason": null},
                "discountedPayback": {"years": "4.97", "reason": null}
              },
              "forecast": {
                "cost": "0.00", "benefit": "0.00", "net": "0.00", "undatedNet": "0.00",
                "firstFlowOn": null, "lastFlowOn": null, "npv": "0.00",
                "irr": {"rate": null, "reason": "NO_SIGN_CHANGE", "rates": []},
                "roi": null,
                "payback": {"years": null, "reason": "NOTHING_LAID_OUT"},
                "discountedPayback": {"years": null, "reason": "NOTHING_LAID_OUT"}
              },
              "realised": {
                "cost": "15420.00", "benefit": "1480.00", "net": "-13940.00", "undatedNet": "0.00",
                "firstFlowOn": "2026-01-01", "lastFlowOn": "2027-03-01", "npv": "-14010.48",
                "irr": {"rate": "-0.9040208", "reason": null, "rates": ["-0.9040208"]},
                "roi": "-0.9040",
                "payback": {"years": null, "reason": "NOT_PAID_BACK"},
                "discountedPayback": {"years": null, "reason": "NOT_PAID_BACK"}
              },
              "facts": "/api/v1/measurements?figure=ANY&currency=EUR"
            }
          }],
          "conversion": null
        }\
        """;

    private final ReturnsService service;

    ReturnsResource(ReturnsService service) {
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
    @Operation(operationId = "getReturns", summary = "Report returns: NPV, IRR, ROI, payback", description = WHAT_IT_IS)
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content =
                    @Content(
                            schema = @Schema(implementation = ReturnsView.class),
                            examples = @ExampleObject(name = "everything, by years at 5 %", value = EXAMPLE)))
    @APIResponse(
            responseCode = "403",
            description = "The role may not read money, or the initiative asked for is not the caller's own.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Rates are missing for the currency asked for (`exchange-rates-missing`): `errors` lists them.")
    public ReturnsView returns(
            @BeanParam ReportFilter filter,
            @QueryParam("discountRate")
                    @DefaultValue("0.08")
                    @Parameter(
                            description = "The yearly discount: 0.08 for 8 %; from −0.5 to 10, six decimals at most.",
                            example = "0.08",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = "^-?[0-9]{1,2}(\\.[0-9]{1,6})?$",
                                            defaultValue = "0.08"))
                    String discountRate,
            @QueryParam("flows")
                    @DefaultValue("monthly")
                    @Parameter(
                            description = "When flows count: each month's on its first day, or all of a fiscal year "
                                    + "together.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            defaultValue = "monthly",
                                            enumeration = {"monthly", "yearly"}))
                    String flows,
            @QueryParam("valuedOn")
                    @Parameter(
                            description = "The day whose money present values are in (with yearly flows: its fiscal "
                                    + "year); without it, that of each first flow.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String valuedOn) {
        return service.returns(
                ReportQuery.of(filter), rate(discountRate), rhythm(flows), ReportQuery.day("valuedOn", valuedOn));
    }

    private static BigDecimal rate(String text) {
        BigDecimal rate = RATE.matcher(text).matches() ? new BigDecimal(text) : null;
        if (rate == null || rate.compareTo(LOWEST) < 0 || rate.compareTo(HIGHEST) > 0) {
            throw ReportQuery.refused(
                    "discountRate", "Must be a decimal number from -0.5 to 10, such as 0.08 for 8 %.");
        }
        return rate;
    }

    private static Terms.Rhythm rhythm(String text) {
        return switch (text) {
            case "monthly" -> Terms.Rhythm.MONTHLY;
            case "yearly" -> Terms.Rhythm.YEARLY;
            default -> throw ReportQuery.refused("flows", "Must be one of monthly, yearly.");
        };
    }
}

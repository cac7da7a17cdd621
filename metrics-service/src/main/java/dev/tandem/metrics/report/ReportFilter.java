package dev.tandem.metrics.report;

import dev.tandem.http.id.Ref;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every report can be narrowed to and grouped by; a {@code @BeanParam}. Texts are read by {@link ReportQuery}. */
public class ReportFilter {

    @QueryParam("groupBy")
    @Parameter(
            description =
                    "What the rows are about: initiatives, portfolio nodes with everything below them, objectives "
                            + "and themes (an initiative is split by the weights of its contributions), stages of the "
                            + "customer's journey, or the values of one label.",
            example = "initiative",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            defaultValue = "all",
                            enumeration = {"all", "initiative", "portfolio-node", "objective", "theme", "stage", "label"
                            }))
    String groupBy;

    @QueryParam("labelKey")
    @Parameter(
            description = "The key of the label whose values `groupBy=label` goes by.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
    String labelKey;

    @QueryParam("portfolioNode")
    @Parameter(
            description = "Only initiatives in this portfolio node or below it: its id or `ext:source:key`.",
            schema = @Schema(implementation = Ref.class))
    String portfolioNode;

    @QueryParam("initiative")
    @Parameter(
            description = "Only this initiative: its id or `ext:source:key`.",
            schema = @Schema(implementation = Ref.class))
    String initiative;

    @QueryParam("currency")
    @Parameter(
            description =
                    "Converts every amount to this currency (ISO 4217): what was measured by the average rate of its"
                            + " month, what is planned or forecast by the plan rate of its fiscal year (without a date: of"
                            + " the present one). `conversion` names the rates used; 422 lists the missing ones. Without"
                            + " it nothing is converted: one block per currency.",
            example = "USD",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Z]{3}$"))
    String currency;

    @QueryParam("asOf")
    @Parameter(
            description = "Reports what was known here at this instant (ISO 8601 with its offset, in the past): facts,"
                    + " plans, forecasts, the portfolio and rates, each as last heard of by then, whoever committed it"
                    + " when. The same question has the same answer for ever. Who may read what is decided as of now, and"
                    + " an external reference means what it means now.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String asOf;

    /** By portfolio node, of one node with what is below it or of all. */
    public static ReportFilter byNode(String portfolioNode, String currency, String asOf) {
        return of(GroupBy.PORTFOLIO_NODE.word(), null, portfolioNode, null, asOf)
                .in(currency);
    }

    /** Of a report that has no amounts to convert, or more to group by. */
    public static ReportFilter of(
            String groupBy, String labelKey, String portfolioNode, String initiative, String asOf) {
        ReportFilter filter = new ReportFilter();
        filter.groupBy = groupBy;
        filter.labelKey = labelKey;
        filter.portfolioNode = portfolioNode;
        filter.initiative = initiative;
        filter.asOf = asOf;
        return filter;
    }

    /** The same in a currency; null for no conversion. */
    public ReportFilter in(String converted) {
        currency = converted;
        return this;
    }
}

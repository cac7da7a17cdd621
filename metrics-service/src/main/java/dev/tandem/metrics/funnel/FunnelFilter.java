package dev.tandem.metrics.funnel;

import dev.tandem.http.id.Ref;
import dev.tandem.metrics.report.ReportFilter;
import dev.tandem.metrics.report.ReportQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a funnel can be narrowed to and grouped by; a {@code @BeanParam}. */
public class FunnelFilter {

    private static final int LONGEST_LABEL = 256;

    @QueryParam("groupBy")
    @Parameter(
            description =
                    "What the rows are about: initiatives, portfolio nodes with everything below them, objectives and"
                            + " themes (an initiative is split by the weights of its contributions), stages of the"
                            + " customer's journey, the values of one label of the initiatives, or the values of the"
                            + " facts' label `channel` or `campaign`.",
            example = "channel",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            defaultValue = "all",
                            enumeration = {
                                "all",
                                "initiative",
                                "portfolio-node",
                                "objective",
                                "theme",
                                "stage",
                                "label",
                                "channel",
                                "campaign"
                            }))
    String groupBy;

    @QueryParam("labelKey")
    @Parameter(
            description = "The key of the initiatives' label whose values `groupBy=label` goes by.",
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

    @QueryParam("channel")
    @Parameter(
            description = "Only facts whose label `channel` has this value.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_LABEL))
    String channel;

    @QueryParam("campaign")
    @Parameter(
            description = "Only facts whose label `campaign` has this value.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_LABEL))
    String campaign;

    @QueryParam("interval")
    @DefaultValue("total")
    @Parameter(
            description = "How long the periods are.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            defaultValue = "total",
                            enumeration = {"month", "quarter", "year", "total"}))
    String interval;

    @QueryParam("from")
    @Parameter(
            description = "Leaves out the months before the month of this day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Leaves out the months after the month of this day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("asOf")
    @Parameter(
            description =
                    "Reports what was known here at this instant (ISO 8601 with its offset, in the past): facts, the"
                            + " portfolio and which metrics are of which step. The same question has the same answer for"
                            + " ever.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String asOf;

    FunnelQuery query() {
        FunnelLabel by = FunnelLabel.of(groupBy).orElse(null);
        if (by != null && labelKey != null) {
            throw ReportQuery.refused("labelKey", "Goes with groupBy=label, and only with it.");
        }
        ReportFilter filter = ReportFilter.of(by == null ? groupBy : null, labelKey, portfolioNode, initiative, asOf);
        return new FunnelQuery(
                ReportQuery.of(filter, interval, from, to),
                by,
                value(FunnelLabel.CHANNEL, channel),
                value(FunnelLabel.CAMPAIGN, campaign));
    }

    private static String value(FunnelLabel label, String text) {
        if (text != null && (text.isEmpty() || text.length() > LONGEST_LABEL || text.indexOf('\0') >= 0)) {
            throw ReportQuery.refused(label.word(), "Must be 1 to 256 characters.");
        }
        return text;
    }
}

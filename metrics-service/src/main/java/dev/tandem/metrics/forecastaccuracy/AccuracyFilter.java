package dev.tandem.metrics.forecastaccuracy;

import dev.tandem.http.id.Ref;
import dev.tandem.metrics.report.GroupBy;
import dev.tandem.metrics.report.Interval;
import dev.tandem.metrics.report.ReportFilter;
import dev.tandem.metrics.report.ReportQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the accuracy of forecasts can be narrowed to and grouped by; a {@code @BeanParam}. */
public class AccuracyFilter {

    /** An error is nobody's in part: what is split by weights has no rows here. */
    private static final Set<String> SPLIT = Set.of(GroupBy.OBJECTIVE.word(), GroupBy.THEME.word());

    @QueryParam("groupBy")
    @Parameter(
            description =
                    "What the rows are about: the present business or technology owners, initiatives, portfolio nodes"
                            + " with everything below them, stages of the customer's journey, or the values of one label.",
            example = "business-owner",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            defaultValue = "all",
                            enumeration = {
                                "all",
                                "business-owner",
                                "technology-owner",
                                "initiative",
                                "portfolio-node",
                                "stage",
                                "label"
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

    @QueryParam("basis")
    @DefaultValue("recorded")
    @Parameter(
            description =
                    "When a version counts as known: `recorded`, when it was recorded in Tandem, whatever day it says"
                            + " it is of; `stated`, on the day that it says it is of, which is right for what was taken"
                            + " over from another system and lets hindsight in where days are written by hand.",
            example = "stated",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            defaultValue = "recorded",
                            enumeration = {"recorded", "stated"}))
    String basis;

    @QueryParam("from")
    @Parameter(
            description = "Leaves out the months before the month of this day.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Leaves out the months after the month of this day; months that are not over never count.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("currency")
    @Parameter(
            description =
                    "Converts every amount to this currency (ISO 4217): what was measured by the average rate of its"
                            + " month, what was stated by the plan rate of its fiscal year, so that an error has the"
                            + " movement of rates in it. `conversion` names the rates used; 422 lists the missing ones."
                            + " Without it nothing is converted: one block per currency.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Z]{3}$"))
    String currency;

    @QueryParam("asOf")
    @Parameter(
            description =
                    "Reports what was known here at this instant (ISO 8601 with its offset, in the past). The same"
                            + " question has the same answer for ever. Who may read what is decided as of now.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String asOf;

    AccuracyQuery query() {
        AccuracyQuery.Owner owner = AccuracyQuery.Owner.of(groupBy).orElse(null);
        if (groupBy != null && SPLIT.contains(groupBy)) {
            throw ReportQuery.refused(
                    "groupBy",
                    "Must be one of all, business-owner, technology-owner, initiative, portfolio-node, stage, label.");
        }
        if (owner != null && labelKey != null) {
            throw ReportQuery.refused("labelKey", "Goes with groupBy=label, and only with it.");
        }
        Basis known =
                Basis.of(basis).orElseThrow(() -> ReportQuery.refused("basis", "Must be one of recorded, stated."));
        ReportFilter filter = ReportFilter.of(owner == null ? groupBy : null, labelKey, portfolioNode, initiative, asOf)
                .in(currency);
        return new AccuracyQuery(ReportQuery.of(filter, Interval.TOTAL.word(), from, to), owner, known);
    }
}

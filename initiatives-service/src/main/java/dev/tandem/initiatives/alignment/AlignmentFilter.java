package dev.tandem.initiatives.alignment;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.initiative.JourneyStage;
import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the report on alignment is asked for. */
public class AlignmentFilter {

    private static final int MOST_ITEMS = 1000;
    private static final int USUAL_ITEMS = 10;

    @QueryParam("by")
    @Parameter(
            description = "THEME: shares of money by theme, which every answer has. OBJECTIVE: by objective as well."
                    + " PORTFOLIO_NODE, STAGE: `groups`, each with a figure of its own.",
            schema = @Schema(implementation = AlignmentBy.class, defaultValue = "THEME"))
    String by;

    @QueryParam("portfolioNode")
    @Parameter(
            description = "Only initiatives in this node or below it (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String portfolioNode;

    @QueryParam("journeyStage")
    @Parameter(
            description = "Only initiatives for this stage of the customer's journey.",
            schema = @Schema(implementation = JourneyStage.class))
    String journeyStage;

    @QueryParam("limit")
    @Parameter(
            description = "How many of each finding are shown at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "0",
                            maximum = "1000",
                            defaultValue = "10"))
    Integer limit;

    AlignmentBy by() {
        return ListFilter.name(AlignmentBy.class, by, "by").orElse(AlignmentBy.THEME);
    }

    Optional<Ref> portfolioNode() {
        return Optional.ofNullable(portfolioNode).map(text -> Ref.parse(text, "portfolioNode"));
    }

    Optional<JourneyStage> journeyStage() {
        return ListFilter.name(JourneyStage.class, journeyStage, "journeyStage");
    }

    int limit() {
        if (limit != null && (limit < 0 || limit > MOST_ITEMS)) {
            throw ListFilter.invalid("limit", "Must be from 0 to " + MOST_ITEMS + ".");
        }
        return limit == null ? USUAL_ITEMS : limit;
    }
}

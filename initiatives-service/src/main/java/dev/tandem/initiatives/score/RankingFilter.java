package dev.tandem.initiatives.score;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a ranking is by, and what it can be narrowed by. */
public class RankingFilter {

    @QueryParam("by")
    @Parameter(
            description = "What to rank by: WSJF (when not given) or VALUE_EFFORT.",
            schema = @Schema(implementation = RankingKind.class))
    String by;

    @QueryParam("portfolioNode")
    @Parameter(
            description = "Only initiatives in this node or below it (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String portfolioNode;

    RankingKind by() {
        return ListFilter.name(RankingKind.class, by, "by").orElse(RankingKind.WSJF);
    }

    /** As the client wrote it, or null. */
    String portfolioNode() {
        return portfolioNode;
    }
}

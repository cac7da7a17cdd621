package dev.tandem.initiatives.portfolio;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of portfolio nodes can be narrowed by. */
public class PortfolioNodeFilter extends ListFilter {

    @QueryParam("parent")
    @Parameter(
            description = "Only the nodes directly below this one (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String parent;

    @QueryParam("kind")
    @Parameter(description = "Only nodes of this kind.", schema = @Schema(implementation = NodeKind.class))
    String kind;

    @QueryParam("q")
    @Parameter(description = "Only nodes with this text in the title, in upper or lower case.")
    String q;

    /** As the client wrote it, or null. */
    String parent() {
        return parent;
    }

    Optional<NodeKind> kind() {
        return name(NodeKind.class, kind, "kind");
    }

    /** As the client wrote it, or null. */
    String q() {
        return q;
    }
}

package dev.tandem.initiatives.objective;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of objectives can be narrowed by. */
public class ObjectiveFilter extends ListFilter {

    @QueryParam("theme")
    @Parameter(description = "Only objectives of this theme.", schema = @Schema(implementation = Theme.class))
    String theme;

    @QueryParam("parent")
    @Parameter(
            description = "Only the objectives directly below this one (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String parent;

    @QueryParam("owner")
    @Parameter(description = "Only objectives that this subject owns on either side.")
    String owner;

    @QueryParam("q")
    @Parameter(description = "Only objectives with this text in the title, in upper or lower case.")
    String q;

    Optional<Theme> theme() {
        return name(Theme.class, theme, "theme");
    }

    /** As the client wrote it, or null. */
    String parent() {
        return parent;
    }

    Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** As the client wrote it, or null. */
    String q() {
        return q;
    }
}

package dev.tandem.initiatives.dependency;

import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of dependencies can be narrowed by. */
public class DependencyFilter {

    /** Which end the initiative has. */
    enum Direction {
        FROM,
        TO
    }

    @QueryParam("kind")
    @Parameter(description = "Only dependencies of this kind.", schema = @Schema(implementation = DependencyKind.class))
    String kind;

    @QueryParam("direction")
    @Parameter(
            description = "FROM: only those that say what the initiative needs, enhances or excludes. TO: only those of"
                    + " others to it. Both when not given.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"FROM", "TO"}))
    String direction;

    @QueryParam("includeUnlinked")
    @Parameter(
            description = "Whether those that no longer hold are listed too.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String includeUnlinked;

    Optional<DependencyKind> kind() {
        return ListFilter.name(DependencyKind.class, kind, "kind");
    }

    Optional<Direction> direction() {
        return ListFilter.name(Direction.class, direction, "direction");
    }

    boolean includeUnlinked() {
        return ListFilter.flag(includeUnlinked, "includeUnlinked");
    }
}

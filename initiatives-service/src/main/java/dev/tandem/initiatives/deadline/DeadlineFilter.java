package dev.tandem.initiatives.deadline;

import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of deadlines can be narrowed by. */
public class DeadlineFilter {

    @QueryParam("kind")
    @Parameter(description = "Only deadlines of this kind.", schema = @Schema(implementation = DeadlineKind.class))
    String kind;

    @QueryParam("told")
    @Parameter(
            description = "Only deadlines of which the clock has told this last.",
            schema = @Schema(implementation = Finding.class))
    String told;

    @QueryParam("includeRetired")
    @Parameter(
            description = "Whether retired ones are listed too.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String includeRetired;

    Optional<DeadlineKind> kind() {
        return ListFilter.name(DeadlineKind.class, kind, "kind");
    }

    Optional<Finding> told() {
        return ListFilter.name(Finding.class, told, "told");
    }

    boolean includeRetired() {
        return ListFilter.flag(includeRetired, "includeRetired");
    }
}

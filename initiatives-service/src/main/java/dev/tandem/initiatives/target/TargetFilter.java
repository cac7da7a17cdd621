package dev.tandem.initiatives.target;

import dev.tandem.initiatives.listing.ListFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of targets can be narrowed and sorted by. */
public class TargetFilter {

    @QueryParam("includeRetired")
    @Parameter(
            description = "Whether retired ones are listed too.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String includeRetired;

    @QueryParam("sort")
    @Parameter(
            description = "The sort key; a leading minus turns the order around.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"dueOn", "-dueOn"},
                            defaultValue = "dueOn"))
    String sort;

    boolean includeRetired() {
        return ListFilter.flag(includeRetired, "includeRetired");
    }

    /** As the client wrote it, or null. */
    String sort() {
        return sort;
    }
}

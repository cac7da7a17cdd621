package dev.tandem.metrics.allocation;

import dev.tandem.http.request.QueryParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of rules can be narrowed by. */
public class RuleFilter {

    @QueryParam("includeRetired")
    @Parameter(
            description = "Whether retired ones are listed too.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String includeRetired;

    boolean includeRetired() {
        return QueryParameters.flag("includeRetired", includeRetired);
    }
}

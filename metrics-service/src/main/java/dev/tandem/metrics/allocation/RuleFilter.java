package dev.tandem.metrics.allocation;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
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
        return flag("includeRetired", includeRetired);
    }

    /** Reads {@code true} or {@code false}; not given is false. */
    static boolean flag(String parameter, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new ProblemException(
                Problems.INVALID_PARAMETER,
                "A query parameter cannot be read.",
                FieldError.parameter(parameter, "Must be true or false."));
    }
}

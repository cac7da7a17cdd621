package dev.tandem.metrics.cloudbill;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of imports can be narrowed by. */
public class ImportFilter {

    @QueryParam("status")
    @Parameter(
            description = "Only imports that have come this far.",
            schema = @Schema(implementation = ImportStatus.class))
    String status;

    /** Null for all. */
    ImportStatus status() {
        try {
            return status == null ? null : ImportStatus.valueOf(status);
        } catch (IllegalArgumentException other) {
            throw ImportOptions.invalid("status", "Must be one of " + Arrays.toString(ImportStatus.values()) + ".");
        }
    }
}

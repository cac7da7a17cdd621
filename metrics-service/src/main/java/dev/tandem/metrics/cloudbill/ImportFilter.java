package dev.tandem.metrics.cloudbill;

import dev.tandem.http.request.QueryParameters;
import jakarta.ws.rs.QueryParam;
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
        return QueryParameters.name("status", status, ImportStatus.class).orElse(null);
    }
}

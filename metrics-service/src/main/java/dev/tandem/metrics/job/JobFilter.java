package dev.tandem.metrics.job;

import dev.tandem.http.request.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of jobs can be narrowed by. */
public class JobFilter {

    @QueryParam("kind")
    @Parameter(description = "Only jobs of this kind.", schema = @Schema(implementation = JobKind.class))
    String kind;

    @QueryParam("status")
    @Parameter(description = "Only jobs that have come this far.", schema = @Schema(implementation = JobStatus.class))
    String status;

    Optional<JobKind> kind() {
        return QueryParameters.name("kind", kind, JobKind.class);
    }

    Optional<JobStatus> status() {
        return QueryParameters.name("status", status, JobStatus.class);
    }
}

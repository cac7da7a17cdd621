package dev.tandem.metrics.job;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.journal.Idempotent;
import dev.tandem.metrics.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Long work over HTTP. */
@Path("/api/v1/jobs")
@Tag(name = "Jobs", description = "Long work: how far it is, where its result is, and its end before its time.")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

    private final JobService service;

    JobResource(JobService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listJobs",
            summary = "List jobs",
            description = "Lists long work, the newest first: what is under way, and what ended within a day. Both"
                    + " executives and finance see all of it, others what they asked for themselves, an integrator"
                    + " also the imports of its own sources.")
    @APIResponse(responseCode = "200", description = "A page of jobs.")
    public Page<JobView> list(@BeanParam JobFilter filter, @BeanParam Paging paging) {
        return service.list(filter, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.INTEGRATOR
    })
    @Operation(operationId = "getJob", summary = "Read a job", description = """
        Reads how far a job is, and where its `result` is. It is kept for a day after its end, with what it made (an \
        import stays). A job whose process dies is taken up by another one within a minute or so and begins anew; \
        after three such attempts it has FAILED.

        Both executives and finance read all jobs, others those that they asked for themselves, an integrator also \
        the imports of its own sources.\
        """)
    @APIResponse(
            responseCode = "200",
            description = "The job.",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response get(@PathParam("id") @Parameter(description = "Its id.") UUID id) {
        return TaggedAnswer.ok(service.get(id));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed({Roles.FINANCE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job",
            description = "Asks for the end of a job. One that is RUNNING notices after its next step (`cancelling` is"
                    + " true until then) and is CANCELLED. An import can be cancelled while files of its set are"
                    + " missing, and is forgotten then. finance: any job; others: those that they asked for"
                    + " themselves, an integrator also the imports of its own sources.")
    @APIResponse(
            responseCode = "202",
            description = "It will end. The job as it is now.",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "409", description = "It is over (`job-over`, for an import `import-over`).")
    public Response cancel(@PathParam("id") @Parameter(description = "Its id.") UUID id) {
        return Response.accepted(service.cancel(id)).build();
    }
}

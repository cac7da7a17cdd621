package dev.tandem.metrics.reconciliation;

import dev.tandem.http.precondition.ETags;
import dev.tandem.journal.Idempotent;
import dev.tandem.metrics.job.JobView;
import dev.tandem.metrics.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reconciliations over HTTP. */
@Path("/api/v1/reconciliations")
@Tag(name = "Reconciliations", description = "Proof that reports read what facts say.")
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationResource {

    private final ReconciliationService service;

    ReconciliationResource(ReconciliationService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(operationId = "reconcile", summary = "Reconcile cells with facts", description = """
        Recomputes cells (metric × initiative × month × currency, which reports read) from nothing but the facts, all as \
        of one instant, and compares total, count and, for metrics with aggregation LAST, the latest value. The \
        difference must be zero. Nothing is changed, and writes go on meanwhile. Without fields everything is \
        recomputed.

        A fact counts in its latest version, unless that deletes it, once its initiative is known, in the month it \
        starts in.

        It runs as a job: see how far it is at `Location` (progress counts metrics), then read the job's `result`. \
        Both are kept for a day. Refused (422): a metric or an initiative that is not known, months the wrong way \
        round. Role: finance.\
        """)
    @APIResponse(
            responseCode = "202",
            description = "It will be done. The job, which is at `Location`.",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response begin(@Valid @NotNull Reconcile body) {
        JobView job = service.begin(body);
        return Response.accepted(job)
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .header(HttpHeaders.ETAG, ETags.of(job.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "getReconciliation",
            summary = "Read a reconciliation",
            description = "Reads what a reconciliation found: how many facts, cells and comparisons, and every"
                    + " difference, at most 1000 of them listed. Roles: both executives, finance.")
    @APIResponse(
            responseCode = "200",
            description = "The reconciliation.",
            content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    public ReconciliationView get(@PathParam("id") @Parameter(description = "Its id.") UUID id) {
        return service.get(id);
    }
}

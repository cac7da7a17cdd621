package dev.tandem.initiatives.assessment;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assessments of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}/assessments")
@Tag(name = "Assessments", description = "Statuses given elsewhere, with their own scale and date.")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private final AssessmentService service;

    AssessmentResource(AssessmentService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "recordAssessment",
            summary = "Record an assessment",
            description = "Records a status that was given elsewhere. The same source, scale, day and value is "
                    + "recorded once; sent again it answers 200 with what is there. Portfolio managers and "
                    + "integrators record it for their own initiatives only.")
    @APIResponse(
            responseCode = "201",
            description = "The assessment, recorded.",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was known already.",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Response record(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative's id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @Valid @NotNull AssessmentInput body) {
        AssessmentService.Recorded recorded = service.record(id, body);
        return Response.status(recorded.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.ETAG, ETags.of(1))
                .entity(recorded.view())
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listAssessments",
            summary = "List assessments",
            description = "Lists the assessments of an initiative, newest first.")
    @APIResponse(responseCode = "200", description = "A page of assessments.")
    public Page<AssessmentView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative's id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam AssessmentFilter filter,
            @BeanParam Paging paging) {
        return service.list(id, filter, paging);
    }
}

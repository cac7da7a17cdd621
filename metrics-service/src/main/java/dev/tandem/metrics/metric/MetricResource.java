package dev.tandem.metrics.metric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.journal.Idempotent;
import dev.tandem.metrics.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Metrics over HTTP. */
@Path("/api/v1/metrics")
@Tag(name = "Metrics", description = "Named series: revenue, cost and key figures.")
@Produces(MediaType.APPLICATION_JSON)
public class MetricResource {

    private static final String NAMED = "Its id, its key, or `ext:source:key`.";

    private final MetricService service;

    MetricResource(MetricService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "defineMetric",
            summary = "Define a metric",
            description = "Defines a series that measurements can be recorded for. Roles: both executives, finance.")
    @APIResponse(
            responseCode = "201",
            description = "The metric, defined.",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    @APIResponse(responseCode = "409", description = "The key or an external reference is taken.")
    public Response define(@Valid @NotNull DefineMetric body) {
        MetricView view = service.define(body);
        return TaggedAnswer.created("/api/v1/metrics/" + view.id(), view);
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
            operationId = "listMetrics",
            summary = "List metrics",
            description = "Lists definitions of metrics page by page. Roles: all but admin.")
    @APIResponse(responseCode = "200", description = "A page of metrics.")
    public Page<MetricView> list(@BeanParam MetricFilter filter, @BeanParam Paging paging) {
        return service.list(filter, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getMetric",
            summary = "Read a metric",
            description = "Reads one definition, retired or not. Roles: all but admin.")
    @APIResponse(
            responseCode = "200",
            description = "The metric.",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    public Response get(@PathParam("id") @Parameter(description = NAMED, example = "orders") String id) {
        return TaggedAnswer.ok(service.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "reviseMetric",
            summary = "Revise a metric",
            description =
                    "Merges the given fields into the definition (RFC 7396). Key, kind, aggregation, expense and "
                            + "cost type never change; `funnelStep` may, and reports of the past keep the one of then. Roles: both executives, finance.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ReviseMetric.class),
                            examples = @ExampleObject(name = "rename", value = "{\"title\": \"Orders, all shops\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The metric as it is now.",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    @APIResponse(responseCode = "409", description = "It is retired, or an external reference is taken.")
    public Response patch(
            @PathParam("id") @Parameter(description = NAMED, example = "orders") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.patch(id, ifMatch, body));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "retireMetric",
            summary = "Retire a metric",
            description = "Ends a series: it and its facts stay readable and counted, new measurements and corrections "
                    + "are refused. Roles: both executives, finance.")
    @APIResponse(
            responseCode = "200",
            description = "The metric, retired.",
            content = @Content(schema = @Schema(implementation = MetricView.class)))
    @APIResponse(responseCode = "409", description = "It is retired already.")
    public Response retire(
            @PathParam("id") @Parameter(description = NAMED, example = "catalogue-requests") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        return TaggedAnswer.ok(service.retire(id, ifMatch));
    }
}

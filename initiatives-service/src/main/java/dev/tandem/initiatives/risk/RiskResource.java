package dev.tandem.initiatives.risk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.initiatives.asof.AsOfParameter;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** Risks of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}/risks")
@Tag(
        name = "Risks",
        description = "What may harm an initiative and what it reduces: probability × impact on scales from 1 to 5.")
@Produces(MediaType.APPLICATION_JSON)
public class RiskResource {

    private static final String ID = "The initiative's id or `ext:source:key`.";
    private static final String RISK = "The risk's id or `ext:source:key`.";

    private final RiskService service;

    RiskResource(RiskService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "recordRisk",
            summary = "Record a risk",
            description =
                    "Records a risk that threatens the initiative, or one that it reduces. Portfolio managers and "
                            + "integrators record it for their own initiatives only.")
    @APIResponse(
            responseCode = "201",
            description = "The risk, recorded.",
            content = @Content(schema = @Schema(implementation = RiskView.class)))
    @APIResponse(responseCode = "409", description = "The initiative is retired, or the external reference is taken.")
    public Response record(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @Valid @NotNull RiskDraft body) {
        RiskView view = service.record(id, body);
        return TaggedAnswer.created("/api/v1/initiatives/" + view.initiativeId() + "/risks/" + view.id(), view);
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
            operationId = "listRisks",
            summary = "List an initiative's risks",
            description =
                    "Lists risks page by page. The impact in money is shown to those who may read the initiative's "
                            + "money only.")
    @APIResponse(responseCode = "200", description = "A page of risks.")
    public Page<RiskView> list(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @BeanParam RiskFilter filter,
            @BeanParam Paging paging) {
        return service.list(id, filter, paging);
    }

    @GET
    @Path("/{riskId}")
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getRisk",
            summary = "Read a risk",
            description =
                    "Reads one risk; its impact in money is shown to those who may read the initiative's money only.")
    @APIResponse(
            responseCode = "200",
            description = "The risk.",
            content = @Content(schema = @Schema(implementation = RiskView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("riskId")
                    @Parameter(
                            description = RISK,
                            example = "ext:demo:payment-slow-at-peak",
                            schema = @Schema(implementation = Ref.class))
                    Ref riskId,
            @BeanParam AsOfParameter asOf) {
        return asOf.answer(at -> service.get(id, riskId, at), () -> service.get(id, riskId));
    }

    @PATCH
    @Path("/{riskId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "reviseRisk",
            summary = "Revise a risk",
            description =
                    "Merges the given fields into the risk (RFC 7396): judge it anew, answer it in another way, say"
                            + " that it has occurred, or close it. Portfolio managers and integrators: of their own"
                            + " initiatives only.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = RiskDraft.class),
                            examples = @ExampleObject(name = "it is over", value = "{\"status\": \"CLOSED\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The risk as it is now.",
            content = @Content(schema = @Schema(implementation = RiskView.class)))
    @APIResponse(responseCode = "409", description = "The initiative is retired, or the external reference is taken.")
    public Response patch(
            @PathParam("id")
                    @Parameter(
                            description = ID,
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @PathParam("riskId")
                    @Parameter(
                            description = RISK,
                            example = "ext:demo:payment-slow-at-peak",
                            schema = @Schema(implementation = Ref.class))
                    Ref riskId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.patch(id, riskId, ifMatch, body));
    }
}

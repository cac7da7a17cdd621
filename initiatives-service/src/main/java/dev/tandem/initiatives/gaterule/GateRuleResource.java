package dev.tandem.initiatives.gaterule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules of the gates over HTTP. */
@Path("/api/v1/gate-rules")
@Tag(name = "Gate rules", description = "What the organisation asks of each gate, with every earlier version.")
@Produces(MediaType.APPLICATION_JSON)
public class GateRuleResource {

    private final GateRuleService service;

    GateRuleResource(GateRuleService service) {
        this.service = service;
    }

    /** The rules of all gates. */
    @Schema(description = "The rules of all gates.")
    public record GateRuleList(@Schema(required = true) List<GateRuleView> items) {}

    @GET
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "listGateRules",
            summary = "List the rules of the gates",
            description = "Lists what each gate asks for, in the order of a life. BUSINESS and TECHNOLOGY always sign;"
                    + " FINANCE signs as well where the plan's cost is above `financeAbove`.")
    @APIResponse(
            responseCode = "200",
            description = "The rules of all gates.",
            content = @Content(schema = @Schema(implementation = GateRuleList.class)))
    public GateRuleList list() {
        return new GateRuleList(service.list());
    }

    @GET
    @Path("/{gate}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "getGateRule",
            summary = "Read the rule of a gate",
            description = "Reads what one gate asks for now.")
    @APIResponse(
            responseCode = "200",
            description = "The rule.",
            content = @Content(schema = @Schema(implementation = GateRuleView.class)))
    public Response get(@PathParam("gate") @Parameter(description = "The gate.", example = "APPROVE") Gate gate) {
        return TaggedAnswer.ok(service.get(gate));
    }

    @PATCH
    @Path("/{gate}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "updateGateRule",
            summary = "Change the rule of a gate",
            description =
                    "Merges the given fields into the rule (RFC 7396). `financeAbove` is in the base currency and is"
                            + " compared with the cost of the plan version that is signed: cost lines above zero and benefit lines"
                            + " below zero; credits set nothing off, and any of it in another currency counts as above, since there"
                            + " are no exchange rates. The rule counts from the next decision on: it voids nothing, and a gate that"
                            + " no longer waits for anybody passes when it is requested again. Finance changes `financeAbove` only."
                            + " When the base currency changes it stays as it is, and what is planned in the new one counts"
                            + " as above, until it is set anew.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/merge-patch+json",
                        schema = @Schema(implementation = GateRuleTerms.class),
                        examples = {
                            @ExampleObject(
                                    name = "finance signs above a quarter of a million",
                                    value = "{\"financeAbove\": {\"amount\": \"250000.00\", \"currency\": \"EUR\"}}"),
                            @ExampleObject(name = "ten days to sign", value = "{\"signOffDays\": 10}")
                        })
            })
    @APIResponse(
            responseCode = "200",
            description = "The rule as it is now.",
            content = @Content(schema = @Schema(implementation = GateRuleView.class)))
    public Response patch(
            @PathParam("gate") @Parameter(description = "The gate.", example = "REBASELINE") Gate gate,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.patch(gate, ifMatch, body));
    }

    @GET
    @Path("/{gate}/versions")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "listGateRuleVersions",
            summary = "List the versions of a gate's rule",
            description = "Lists what the gate asked for from one change to the next, newest first, with who and when.")
    @APIResponse(responseCode = "200", description = "A page of versions.")
    public Page<GateRuleVersionView> versions(
            @PathParam("gate") @Parameter(description = "The gate.", example = "APPROVE") Gate gate,
            @BeanParam Paging paging) {
        return service.versions(gate, paging);
    }

    @GET
    @Path("/{gate}/versions/{version}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "getGateRuleVersion",
            summary = "Read a version of a gate's rule",
            description = "Reads what the gate asked for as of one version.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = GateRuleVersionView.class)))
    public Response version(
            @PathParam("gate") @Parameter(description = "The gate.", example = "APPROVE") Gate gate,
            @PathParam("version") @Parameter(description = "The version, from 0.", example = "0") long version) {
        GateRuleVersionView view = service.version(gate, version);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}

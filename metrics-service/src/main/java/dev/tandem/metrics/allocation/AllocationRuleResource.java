package dev.tandem.metrics.allocation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.http.request.QueryParameters;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Allocation rules over HTTP. */
@Path("/api/v1/allocation-rules")
@Tag(name = "Allocation rules", description = "Which initiative bears which charges of the cloud bills.")
@Produces(MediaType.APPLICATION_JSON)
public class AllocationRuleResource {

    private static final String TAG = "Of the rule as it is now; what was only tried has none.";
    private static final String DRY_RUN = "Whether to store nothing and only tell what the change would move.";

    private final AllocationRuleService service;

    AllocationRuleResource(AllocationRuleService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.FINANCE)
    @Operation(operationId = "setAllocationRule", summary = "Set an allocation rule", description = """
        Sets a rule and allocates every published bill of an open month anew, in one transaction. What was \
        allocated of a closed month stays.

        **Which rule.** Rules are tried in their order, and the first whose conditions all hold has the charge. \
        What no rule is about stays unallocated: it is nobody's cost, and shown as such.

        **How much.** The charges that a rule has of one bill are added up exactly and split by the percentages, \
        which add up to exactly 100 (99.999 is refused), at 18 decimals by largest remainder: what is allocated \
        and what is not are together the bill, to the last digit. Billed and effective cost are split alike; \
        the one that the import chose becomes a fact of the bill's metric for the initiative, over the billing \
        period, and so the actual cost in the profit and loss.

        **What moved** is in the answer; the changes of a metric and currency add up to zero. Cells of former \
        instants stay readable as they were.\
        """)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AllocationRuleDraft.class),
                            examples =
                                    @ExampleObject(
                                            name = "one tag, two initiatives",
                                            value = AllocationRuleDraft.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The rule, set.",
            content = @Content(schema = @Schema(implementation = RuleChangeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With `dryRun`: what it would move. Nothing is stored.",
            content = @Content(schema = @Schema(implementation = RuleChangeView.class)))
    @APIResponse(responseCode = "409", description = "Another rule has this place (`allocation-order-taken`).")
    public Response set(
            @QueryParam("dryRun")
                    @Parameter(
                            description = DRY_RUN,
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @Valid @NotNull AllocationRuleDraft body) {
        RuleChangeView change = service.set(body, QueryParameters.flag("dryRun", dryRun));
        return change.dryRun()
                ? Response.ok(change).build()
                : TaggedAnswer.created(
                        "/api/v1/allocation-rules/" + change.rule().id(), change);
    }

    @GET
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "listAllocationRules",
            summary = "List allocation rules",
            description = "Lists rules in the order in which they are tried. Roles: both executives, finance.")
    @APIResponse(responseCode = "200", description = "A page of rules.")
    public Page<AllocationRuleView> list(@BeanParam RuleFilter filter, @BeanParam Paging paging) {
        return service.list(filter, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "getAllocationRule",
            summary = "Read an allocation rule",
            description = "Reads one rule, retired or not. Roles: both executives, finance.")
    @APIResponse(
            responseCode = "200",
            description = "The rule.",
            content = @Content(schema = @Schema(implementation = AllocationRuleView.class)))
    public Response get(@PathParam("id") @Parameter(description = "Its id.") UUID id) {
        return TaggedAnswer.ok(service.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            operationId = "reviseAllocationRule",
            summary = "Revise an allocation rule",
            description =
                    "Merges a patch (RFC 7396) into the rule, allocates every published bill of an open month anew and"
                            + " says what moved.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AllocationRuleDraft.class),
                            examples =
                                    @ExampleObject(
                                            name = "another title",
                                            value = "{\"title\": \"Checkout and sign-in\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The rule, revised.",
            headers = @Header(name = HttpHeaders.ETAG, description = TAG, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RuleChangeView.class)))
    @APIResponse(responseCode = "409", description = "It is retired, or another rule has this place.")
    public Response revise(
            @PathParam("id") @Parameter(description = "Its id.") UUID id,
            @QueryParam("dryRun")
                    @Parameter(
                            description = DRY_RUN,
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return answer(service.patch(id, ifMatch, body, QueryParameters.flag("dryRun", dryRun)));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.FINANCE)
    @Operation(
            operationId = "retireAllocationRule",
            summary = "Retire an allocation rule",
            description =
                    "Ends a rule: its charges of open months go to the next rule that fits, or to nobody. Says what"
                            + " moved.")
    @APIResponse(
            responseCode = "200",
            description = "The rule, retired.",
            headers = @Header(name = HttpHeaders.ETAG, description = TAG, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RuleChangeView.class)))
    @APIResponse(responseCode = "409", description = "It is retired already.")
    public Response retire(
            @PathParam("id") @Parameter(description = "Its id.") UUID id,
            @QueryParam("dryRun")
                    @Parameter(
                            description = DRY_RUN,
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        return answer(service.retire(id, ifMatch, QueryParameters.flag("dryRun", dryRun)));
    }

    /** What was only tried has no version to go on from. */
    private static Response answer(RuleChangeView change) {
        return change.dryRun() ? Response.ok(change).build() : TaggedAnswer.ok(change);
    }
}

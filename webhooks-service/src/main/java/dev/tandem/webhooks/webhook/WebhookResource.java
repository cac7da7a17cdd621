package dev.tandem.webhooks.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.journal.Idempotent;
import dev.tandem.webhooks.security.Roles;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Webhooks over HTTP. */
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks", description = "Events sent to a URL of yours as they happen, signed.")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private final WebhookService service;

    WebhookResource(WebhookService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(operationId = "defineWebhook", summary = "Define a webhook", description = """
        Has events sent to a URL from now on: each one as a POST in the form of a CloudEvent \
        (`application/cloudevents+json`), signed as the Standard Webhooks specification says, in order per subject, and tried \
        again for three days. Sent is what the client may read as an integrator: events without money, and those with money \
        that name it among their owners.

        The answer holds the secret, this once; a repetition with the same `Idempotency-Key` gets it again for 24 hours. \
        integrator: webhooks of its own; admin: of any client, which is to be named.\
        """)
    @APIResponse(
            responseCode = "201",
            description = "The webhook, defined, and its secret.",
            content = @Content(schema = @Schema(implementation = NewWebhookView.class)))
    public Response define(@Valid @NotNull DefineWebhook body) {
        NewWebhookView view = service.define(body);
        return TaggedAnswer.created("/api/v1/webhooks/" + view.webhook().id(), view);
    }

    @GET
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks",
            description = "Lists webhooks in the order in which they were defined. integrator: its own; admin: all.")
    @APIResponse(responseCode = "200", description = "A page of webhooks.")
    public Page<WebhookView> list(@BeanParam WebhookFilter filter, @BeanParam Paging paging) {
        return service.list(filter, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(
            operationId = "getWebhook",
            summary = "Read a webhook",
            description =
                    "Reads one webhook, removed or not. Its secret is not shown. integrator: its own; admin: any.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response get(@PathParam("id") @Parameter(description = "Its id.") UUID id) {
        return TaggedAnswer.ok(service.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(
            operationId = "reviseWebhook",
            summary = "Revise, disable or enable a webhook",
            description =
                    "Merges the given fields into the webhook (RFC 7396). Disabling it keeps what is queued and queues"
                            + " nothing new; enabling it sends what was kept, and what happens from then on. What happened"
                            + " in between is in the event feed. integrator: its own; admin: any.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ReviseWebhook.class),
                            examples = @ExampleObject(name = "disable", value = "{\"enabled\": false}")))
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "409", description = "It is removed.")
    public Response patch(
            @PathParam("id") @Parameter(description = "Its id.") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.patch(id, ifMatch, body));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(
            operationId = "removeWebhook",
            summary = "Remove a webhook",
            description =
                    "Ends a webhook: what it has queued is cancelled, its secret signs nothing more and is forgotten at once"
                            + " (a POST that gave it is repeated with the same key for a day), it and its log"
                            + " stay readable. integrator: its own; admin: any.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook, removed.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "409", description = "It is removed already.")
    public Response remove(
            @PathParam("id") @Parameter(description = "Its id.") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        return TaggedAnswer.ok(service.remove(id, ifMatch));
    }

    @POST
    @Path("/{id}/secret-rotations")
    @Idempotent
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(operationId = "rotateSecret", summary = "Rotate the secret", description = """
        Gives the webhook another secret, which the answer shows this once; a repetition with the same `Idempotency-Key` \
        gets it again for 24 hours. For 24 hours the secret before signs too: `webhook-signature` then holds two signatures, \
        and a receiver takes a message if either fits. Rotating once more within that time ends the older one at once: a \
        leaked secret is rotated twice.

        integrator: its own; admin: any.\
        """)
    @APIResponse(
            responseCode = "201",
            description = "The webhook and its new secret.",
            content = @Content(schema = @Schema(implementation = NewWebhookView.class)))
    @APIResponse(responseCode = "409", description = "It is removed.")
    public Response rotate(@PathParam("id") @Parameter(description = "Its id.") UUID id) {
        return TaggedAnswer.created("/api/v1/webhooks/" + id, service.rotate(id));
    }
}

package dev.tandem.webhooks.webhook;

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
}

package dev.tandem.webhooks.delivery;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
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

/** What was sent, over HTTP. */
@Path("/api/v1/webhooks/{id}")
@Tag(name = "Deliveries", description = "What was sent to webhooks, what came of it, and sending it once more.")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private static final String WEBHOOK = "The webhook's id.";

    private final DeliveryService service;

    DeliveryResource(DeliveryService service) {
        this.service = service;
    }

    @POST
    @Path("/pings")
    @Idempotent
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(
            operationId = "pingWebhook",
            summary = "Send a ping",
            description =
                    "Queues an event of type `dev.tandem.webhook.ping.v1`, whatever types the webhook asks for, to try"
                            + " the receiver and its check of the signature. The answer comes before the ping is sent:"
                            + " read the delivery to see what came of it. integrator: its own; admin: any.")
    @APIResponse(
            responseCode = "202",
            description = "It will be sent. The delivery.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "409", description = "It is disabled or removed.")
    public Response ping(@PathParam("id") @Parameter(description = WEBHOOK) UUID id) {
        return Response.accepted(service.ping(id)).build();
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(operationId = "listDeliveries", summary = "List deliveries", description = """
        The log of a webhook, the newest first: what was queued, and how far it is. A delivery is tried up to ten times, after \
        5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours, each a fifth shorter or longer by chance; then it is DEAD. \
        An answer 429 or 503 with `Retry-After` is left alone for so long, a day at most. While one about a subject is pending, \
        later ones about it wait, so that they arrive in their order. What has ended is forgotten after 30 days.

        integrator: its own; admin: any.\
        """)
    @APIResponse(responseCode = "200", description = "A page of deliveries.")
    public Page<DeliveryView> list(
            @PathParam("id") @Parameter(description = WEBHOOK) UUID id,
            @BeanParam DeliveryFilter filter,
            @BeanParam Paging paging) {
        return service.list(id, filter, paging);
    }

    @GET
    @Path("/deliveries/{deliveryId}")
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(
            operationId = "getDelivery",
            summary = "Read a delivery",
            description = "Reads a delivery with what came of each attempt. integrator: its own; admin: any.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery.",
            content = @Content(schema = @Schema(implementation = DeliveryDetailView.class)))
    public DeliveryDetailView get(
            @PathParam("id") @Parameter(description = WEBHOOK) UUID id,
            @PathParam("deliveryId") @Parameter(description = "The delivery's id.") UUID deliveryId) {
        return service.get(id, deliveryId);
    }

    @POST
    @Path("/deliveries/{deliveryId}/replays")
    @Idempotent
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(
            operationId = "replayDelivery",
            summary = "Send a delivery once more",
            description =
                    "Queues a delivery that has ended, DELIVERED or DEAD, once more, with ten tries anew. It keeps its"
                            + " id, so that a receiver can tell that it comes again, and goes ahead of later ones about"
                            + " its subject. integrator: its own; admin: any.")
    @APIResponse(
            responseCode = "202",
            description = "It will be sent. The delivery.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "409", description = "It is pending, or the webhook is disabled or removed.")
    public Response replay(
            @PathParam("id") @Parameter(description = WEBHOOK) UUID id,
            @PathParam("deliveryId") @Parameter(description = "The delivery's id.") UUID deliveryId) {
        return Response.accepted(service.replay(id, deliveryId)).build();
    }

    @POST
    @Path("/replays")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTEGRATOR, Roles.ADMIN})
    @Operation(
            operationId = "replayDeliveries",
            summary = "Send dead deliveries once more",
            description = "Queues all DEAD deliveries that were queued since an instant once more, with ten tries anew,"
                    + " those about one subject in their order. integrator: its own; admin: any.")
    @APIResponse(
            responseCode = "202",
            description = "They will be sent. How many.",
            content = @Content(schema = @Schema(implementation = ReplayedView.class)))
    @APIResponse(responseCode = "409", description = "It is disabled or removed.")
    public Response replayDead(
            @PathParam("id") @Parameter(description = WEBHOOK) UUID id, @Valid @NotNull ReplayDeliveries body) {
        return Response.accepted(service.replay(id, body)).build();
    }
}

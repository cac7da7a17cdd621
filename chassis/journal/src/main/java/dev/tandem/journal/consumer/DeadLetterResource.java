package dev.tandem.journal.consumer;

import dev.tandem.http.paging.Paging;
import dev.tandem.journal.replay.ReplayResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What could not be applied, and trying it again once its reason is gone. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = ReplayResource.OPERATIONS)
public class DeadLetterResource {

    private final DeadLetterBox box;

    @Inject
    DeadLetterResource(DeadLetterBox box) {
        this.box = box;
    }

    @GET
    @RolesAllowed("admin")
    @Operation(
            extensions = @Extension(name = "x-tandem-every-service", value = "true", parseValue = true),
            operationId = "listDeadLetters",
            summary = "List events that could not be applied",
            description = "Lists, for every service, events that it heard but could not apply and that were not tried"
                    + " again since, oldest first in each partition. Their data is not shown. `waiting` counts all of"
                    + " them, also those beyond the limit. Roles: admin.")
    @APIResponse(
            responseCode = "200",
            description = "The dead letters that wait.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterList.class, type = SchemaType.OBJECT),
                            example =
                                    "{\"deadLetters\":[],\"waiting\":[{\"service\":\"metrics-service\",\"count\":0}]}"))
    public DeadLetterList list(
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Parameter(
                            description = "How many of each service at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "200"))
                    int limit) {
        return box.list(Paging.first(limit).limit());
    }

    @POST
    @Path("/replays")
    @RolesAllowed("admin")
    @Operation(
            extensions = @Extension(name = "x-tandem-every-service", value = "true", parseValue = true),
            operationId = "replayDeadLetters",
            summary = "Try dead letters again",
            description = "Every service applies the events that wait as dead letters once more, in their order, and"
                    + " answers when it is done. An event that is older than what is known by now is left out, as"
                    + " always; one that fails again is put aside again. Repeating it harms nothing, with a key or without:"
                    + " each time it tells what became of those that waited then. Roles: admin.")
    @APIResponse(
            responseCode = "200",
            description = "What became of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterReplays.class, type = SchemaType.OBJECT),
                            example =
                                    "{\"deadLetterReplays\":[{\"service\":\"metrics-service\",\"applied\":0,\"deadAgain\":0}]}"))
    public DeadLetterReplays replay() throws InterruptedException {
        return new DeadLetterReplays(List.of(box.replay()));
    }
}

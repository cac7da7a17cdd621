package dev.tandem.journal.replay;

import dev.tandem.journal.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Tells current states again, for readers that came late or lost something. */
@Path("/api/v1/replays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = ReplayResource.OPERATIONS)
public class ReplayResource {

    /** What the tag is about, here and wherever else it stands. */
    public static final String OPERATIONS =
            "For those who run Tandem: telling events again, and those that could not be applied.";

    private final ReplayService service;
    private final String name;

    @Inject
    ReplayResource(ReplayService service, @ConfigProperty(name = "tandem.service") String name) {
        this.service = service;
        this.name = name;
    }

    @POST
    @Idempotent
    @RolesAllowed("admin")
    @ResponseStatus(202)
    @Operation(
            extensions = @Extension(name = "x-tandem-every-service", value = "true", parseValue = true),
            operationId = "replay",
            summary = "Tell all current states again",
            description = "Queues the newest event of every aggregate of every service to be published once more, with "
                    + "its own id and sequence. Readers that have it already ignore it; a reader that lost something "
                    + "or came late gets the current state. Asking twice queues once what still waits.")
    @APIResponse(
            responseCode = "202",
            description = "Queued; the events are published in the background.",
            content =
                    @Content(
                            schema = @Schema(implementation = Replays.class, type = SchemaType.OBJECT),
                            example = "{\"replays\":[{\"service\":\"initiatives-service\",\"queued\":244}]}"))
    public Replays replay() {
        return new Replays(List.of(new Replays.Replay(name, service.queueAll())));
    }
}

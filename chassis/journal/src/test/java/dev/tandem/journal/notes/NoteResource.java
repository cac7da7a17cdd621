package dev.tandem.journal.notes;

import dev.tandem.http.request.StreamedBody;
import dev.tandem.journal.IdempotencyKeys;
import dev.tandem.journal.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The HTTP door of notes. */
@Path("/api/v1/notes")
@RolesAllowed("writer")
public class NoteResource {

    /** Runs within the next POST, so that a test can hold it. */
    public static final AtomicReference<Runnable> WITHIN = new AtomicReference<>(() -> {});

    private final NoteService service;
    private final IdempotencyKeys keys;

    @Inject
    NoteResource(NoteService service, IdempotencyKeys keys) {
        this.service = service;
        this.keys = keys;
    }

    /** What a client sends. */
    public record WriteNote(String text) {}

    /** What it gets. */
    public record NoteView(UUID id, String text) {}

    @POST
    @Idempotent
    public Response write(WriteNote command, @QueryParam("flag") String flag) {
        UUID id = service.create(command.text());
        WITHIN.get().run();
        if (command.text().equals("refused after the write")) {
            throw new BadRequestException("refused");
        }
        return Response.created(URI.create("/api/v1/notes/" + id))
                .header("ETag", "\"1\"")
                .entity(new NoteView(id, command.text()))
                .build();
    }

    @POST
    @Idempotent
    @Path("/plain")
    @ResponseStatus(202)
    public NoteView writePlain(WriteNote command) {
        return new NoteView(service.create(command.text()), command.text());
    }

    @POST
    @StreamedBody
    @Consumes("text/csv")
    @Path("/bulk")
    public Response bulk(InputStream body) throws IOException {
        return keys.once(body, this::createAll);
    }

    @GET
    public List<String> list() {
        return List.of();
    }

    private Response createAll(InputStream body) throws IOException {
        List<String> lines =
                new String(body.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        service.createMany(lines);
        return Response.ok(Map.of("created", lines.size())).build();
    }
}

package dev.tandem.http.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.deprecation.Deprecation;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.http.request.Caller;
import dev.tandem.http.request.StreamedBody;
import dev.tandem.http.table.Tabular;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A resource that exists in tests only and has one operation of every kind. */
@Path("/api/v1/trials")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrialResource {

    private static final Trial STORED = new Trial(
            "Stored",
            1,
            null,
            null,
            Trial.Kind.RED,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            Map.of("a", "1", "b", "2"),
            null,
            null);

    @Inject
    ObjectMapper mapper;

    @Inject
    Checked checked;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed({"viewer", "admin"})
    @Operation(operationId = "listTrials", summary = "List trials")
    public Page<Integer> list(
            @BeanParam Paging paging,
            @QueryParam("from") LocalDate from,
            @QueryParam("kind") Trial.Kind kind,
            @QueryParam("count") @Positive Integer count,
            @QueryParam("label") List<String> labels) {
        int first = paging.cursor()
                .map(cursor -> Integer.parseInt(cursor.keys().get(0)) + 1)
                .orElse(1);
        List<Integer> fetched = IntStream.rangeClosed(first, 120)
                .limit(paging.limit() + 1L)
                .boxed()
                .toList();
        return Page.of(fetched, paging.limit(), last -> Cursor.of(last.toString()));
    }

    @POST
    @RolesAllowed("viewer")
    @ResponseStatus(201)
    @Operation(operationId = "createTrial", summary = "Create a trial")
    public Trial create(@Valid Trial trial) {
        return trial;
    }

    @POST
    @Path("/bell")
    @RolesAllowed("viewer")
    @Operation(operationId = "ringTrial", summary = "Ring")
    public void ring(@QueryParam("count") Integer count) {
        // Nothing but the answer matters.
    }

    @POST
    @Path("/made")
    @RolesAllowed("viewer")
    @Operation(operationId = "makeTrial", summary = "Make a trial and say where it is")
    public Response make(@Valid Trial trial) {
        return Response.created(URI.create("/api/v1/trials/ext:a:b"))
                .entity(trial)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("viewer")
    @Operation(operationId = "getTrial", summary = "Get a trial")
    public Map<String, String> get(@PathParam("id") Ref id) {
        return Map.of(
                "id", id.toString(), "subject", caller.subject(), "name", caller.name(), "trace", caller.traceParent());
    }

    @GET
    @Path("/{id}/version")
    @RolesAllowed("viewer")
    @Operation(operationId = "getTrialVersion", summary = "Get a version of a trial")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = TrialVersion.class)))
    public Response version(@PathParam("id") Ref id) {
        return TaggedAnswer.ok(new TrialVersion(7, id.toString(), List.of(new TrialVersion.Change("a", "b"))));
    }

    @GET
    @Path("/versions")
    @RolesAllowed("viewer")
    @Operation(operationId = "listTrialVersions", summary = "List versions of a trial")
    public Page<TrialVersion> versions(@BeanParam Paging paging) {
        List<TrialVersion> fetched = IntStream.rangeClosed(1, 3)
                .mapToObj(version -> new TrialVersion(version, "t", List.of()))
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(fetched, paging.limit(), last -> Cursor.of(last.id()));
    }

    @GET
    @Path("/picture")
    @RolesAllowed("viewer")
    @Produces("image/svg+xml")
    @Operation(operationId = "getTrialPicture", summary = "Get a picture")
    public String picture() {
        return "<svg xmlns='http://www.w3.org/2000/svg'/>";
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("viewer")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(operationId = "patchTrial", summary = "Change a trial")
    public Trial patch(@PathParam("id") Ref id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        ETags.requireMatch(ifMatch, 7);
        return checked.check(MergePatch.apply(mapper, patch, STORED, Trial.class));
    }

    @POST
    @Path("/bulk")
    @StreamedBody
    @RolesAllowed("viewer")
    @Consumes({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
    @Operation(operationId = "bulkTrials", summary = "Take many trials")
    public Map<String, Long> bulk(InputStream body) throws IOException {
        return Map.of("bytes", body.transferTo(OutputStream.nullOutputStream()));
    }

    @GET
    @Path("/table")
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.NDJSON})
    @RolesAllowed("viewer")
    @Operation(operationId = "tabulateTrials", summary = "Give trials as a table too", description = "Tells all.")
    @APIResponse(
            responseCode = "200",
            description = "The trials.",
            content =
                    @Content(
                            schema = @Schema(implementation = TrialTable.class),
                            examples = @ExampleObject(name = "one", value = "{\"rows\": []}")))
    public TrialTable table(@QueryParam("count") int count) {
        if (count > 2) {
            throw Checked.invalid("/count", "Must be at most 2.");
        }
        return new TrialTable(IntStream.range(0, count)
                .mapToObj(number -> new TrialTable.Row("=" + number, BigDecimal.valueOf(-number)))
                .toList());
    }

    @GET
    @Path("/former")
    @RolesAllowed("viewer")
    @Deprecation(since = "2027-01-01", sunset = "2027-07-05", successor = "/api/v1/trials")
    @Operation(operationId = "listFormerTrials", summary = "List trials as before", description = "Lists them.")
    public Page<Integer> former(@BeanParam Paging paging, @QueryParam("count") @Positive Integer count) {
        return list(paging, null, null, count, List.of());
    }

    @GET
    @Path("/fault")
    @RolesAllowed("viewer")
    @Operation(operationId = "failTrial", summary = "Fail")
    public String fault() {
        throw new IllegalStateException("secret inner words");
    }

    @GET
    @Path("/own-json-fault")
    @RolesAllowed("viewer")
    @Operation(operationId = "failJsonTrial", summary = "Fail on own JSON")
    public Trial ownJsonFault() throws IOException {
        return mapper.readValue("{\"count\": \"x\"}", Trial.class);
    }

    @GET
    @Path("/unannotated")
    @Operation(operationId = "unannotatedTrial", summary = "Forgotten annotation")
    public String unannotated() {
        return "never";
    }
}

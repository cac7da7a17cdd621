package dev.tandem.metrics.cloudbill;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.http.request.StreamedBody;
import dev.tandem.journal.IdempotencyKeys;
import dev.tandem.metrics.measurement.BulkSlots;
import dev.tandem.metrics.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of cloud bills over HTTP. */
@Path("/api/v1/imports")
@Tag(
        name = "Imports",
        description =
                "Cloud bills in the FinOps FOCUS form: taken as they come, published whole, exact to the last decimal.")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final String CSV = "text/csv";

    private final BulkSlots slots;
    private final ImportService service;
    private final IdempotencyKeys keys;

    ImportResource(BulkSlots slots, ImportService service, IdempotencyKeys keys) {
        this.slots = slots;
        this.service = service;
        this.keys = keys;
    }

    @POST
    @StreamedBody
    @Consumes(CSV)
    @RolesAllowed({Roles.FINANCE, Roles.INTEGRATOR})
    @Operation(
            operationId = "importCloudBill",
            summary = "Import cloud bills",
            extensions = @Extension(name = "x-tandem-streamed", value = "true", parseValue = true),
            description = """
        Takes a FOCUS file (FinOps Open Cost and Usage Specification, 1.0 to 1.4; Cost and Usage) as CSV, plain or \
        with `Content-Encoding: gzip`, up to 2 GiB unpacked, and publishes the bills in it.

        **Bills.** A bill is what one issuer asks of one billing account for one billing period in one currency; \
        a file may hold up to 1000. Publishing replaces each of them whole: a corrected delivery stands in place of \
        the former one, the same delivery again adds nothing. Charges are known by a digest of their FOCUS and \
        `x_` columns and, among equal ones, by their number; other columns (an export's own `Id`) are ignored and \
        named in the answer. Bills that are not in the file stay as they are. What would change costs of a closed \
        month is not published (409).

        **Sets.** A delivery in several files: say how many with `files`, send the others to \
        `/api/v1/imports/{id}/files`. Nothing is published before the last one is there. A set that stays \
        incomplete for a day is forgotten.

        **Dirty files.** A byte order mark, Windows line ends, empty lines, the word `NULL` for nothing, instants \
        without a zone (UTC; one with an offset is of the day that it is in UTC), scientific notation and columns in any \
        order are taken. Needed are BilledCost, EffectiveCost, BillingAccountId, BillingCurrency, BillingPeriodStart, \
        BillingPeriodEnd and InvoiceIssuerName (or ServiceProviderName or ProviderName). A bad row is refused alone and \
        listed by line and column, unless `atomic=true` or no row of the file is good: then the file is refused (422). A \
        negative cost counts wherever it stands, for the sums must be the file's; where the row is neither credit nor \
        adjustment nor correction it is counted in `rows.negative`. \
        A file that cannot be read to its end (a broken quote, another delimiter, not UTF-8, a row over 256 KiB, \
        broken off) is refused and leaves nothing.

        **Costs.** Billed, effective, list and contracted cost are added up by themselves, to the last decimal. By \
        allocation rules (`/api/v1/allocation-rules`) one of billed and effective, `cost`, becomes facts of `metric`: \
        one for each bill and initiative, over the billing period, so that the profit and loss of a month shows the \
        bill of that month. What no rule is about is unallocated.

        **Answer.** 201 when the bills are published; 202 when files of the set are missing, or when publishing takes \
        longer than 20 seconds and goes on: read the import at `Location` until its status is PUBLISHED or FAILED. \
        A process that dies while a file arrives leaves nothing; one that dies while it publishes has published \
        nothing, and publishing is taken up again.

        **Who.** finance: any bill; with a `source` it imports for that one. integrator: with a `source` that it is the \
        registered client of. A bill that another source or finance sent is not replaced for a source (403).\
        """)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one account, one month", value = FocusExample.CSV)))
    @APIResponse(
            responseCode = "201",
            description = "The import, published.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The import: files are missing, or publishing goes on. See its `status` at `Location`.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The metric holds the other cost (`costs-mixed`), or a closed month would change"
                    + " (`period-closed`).")
    public Response begin(@BeanParam ImportOptions options, InputStream body) throws IOException {
        return once(body, stream -> service.begin(options, stream));
    }

    @POST
    @Path("/{id}/files")
    @StreamedBody
    @Consumes(CSV)
    @RolesAllowed({Roles.FINANCE, Roles.INTEGRATOR})
    @Operation(
            operationId = "addImportFile",
            summary = "Add a file to an import",
            extensions = @Extension(name = "x-tandem-streamed", value = "true", parseValue = true),
            description =
                    "Adds the next file of a set, in any order and also several at once; the last one publishes it. A"
                            + " file that the set has already (the same charges in the same order) is left out, so each"
                            + " can be sent again. The options are those of the import. A file that is refused leaves the"
                            + " set as it was.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "another account", value = FocusExample.OTHER_CSV)))
    @APIResponse(
            responseCode = "201",
            description = "The import, published.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The import: files are missing, or publishing goes on.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "409",
            description = "All files of its set are there (`import-over`), another one of them came at the same moment"
                    + " (`conflict`), or it cannot be published (`costs-mixed`, `period-closed`).")
    public Response add(@PathParam("id") @Parameter(description = "The import's id.") UUID id, InputStream body)
            throws IOException {
        return once(body, stream -> service.add(id, stream));
    }

    @GET
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE, Roles.INTEGRATOR})
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description =
                    "Lists imports, the newest first, without their refused rows; those under way too. Both executives"
                            + " and finance see all, an integrator those of its own sources.")
    @APIResponse(responseCode = "200", description = "A page of imports.")
    public Page<ImportView> list(@BeanParam ImportFilter filter, @BeanParam Paging paging) {
        return service.list(filter, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE, Roles.INTEGRATOR})
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description =
                    "Reads how far an import has come and what it holds: rows accepted and refused (line, reason), its"
                            + " bills with their totals and, once published, what became of them. Both executives and"
                            + " finance read all, an integrator those of its own sources.")
    @APIResponse(
            responseCode = "200",
            description = "The import.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response get(@PathParam("id") @Parameter(description = "Its id.") UUID id) {
        return TaggedAnswer.ok(service.get(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.FINANCE, Roles.INTEGRATOR})
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description =
                    "Forgets an import whose set is not complete; nothing of it is left. A file that is arriving for"
                            + " it is refused within a second or so. finance: any import; integrator: those of its own"
                            + " sources.")
    @APIResponse(responseCode = "204", description = "It is forgotten.")
    @APIResponse(responseCode = "409", description = "All files of its set are there (`import-over`).")
    public Response cancel(
            @PathParam("id") @Parameter(description = "Its id.") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch) {
        service.cancel(id, ifMatch);
        return Response.noContent().build();
    }

    /** Reads a file and does what it asks. */
    @FunctionalInterface
    private interface Taking {
        ImportView take(InputStream body);
    }

    private Response once(InputStream body, Taking taking) throws IOException {
        slots.take();
        try {
            return keys.once(body, stream -> answer(taking.take(stream)));
        } finally {
            slots.giveBack();
        }
    }

    private static Response answer(ImportView view) {
        URI place = URI.create("/api/v1/imports/" + view.id());
        Response.ResponseBuilder answer = view.status() == ImportStatus.PUBLISHED
                ? Response.created(place)
                : Response.accepted().location(place);
        return answer.header(HttpHeaders.ETAG, ETags.of(view.version()))
                .entity(view)
                .build();
    }
}

package dev.tandem.metrics.measurement;

import dev.tandem.http.paging.Paging;
import dev.tandem.http.request.QueryParameters;
import dev.tandem.http.request.StreamedBody;
import dev.tandem.http.table.ListForm;
import dev.tandem.http.table.Tabular;
import dev.tandem.journal.IdempotencyKeys;
import dev.tandem.metrics.asof.AsOfParameter;
import dev.tandem.metrics.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Facts over HTTP. */
@Path("/api/v1/measurements")
@Tag(name = "Measurements", description = "Facts of metrics, taken in bulk from the systems that know them.")
@Produces(MediaType.APPLICATION_JSON)
public class MeasurementResource {

    private static final String NDJSON = Tabular.NDJSON;
    private static final String CSV = Tabular.CSV;

    private final BulkSlots slots;
    private final BulkService bulk;
    private final MeasurementSearch search;
    private final MeasurementExport export;
    private final IdempotencyKeys keys;

    MeasurementResource(
            BulkSlots slots,
            BulkService bulk,
            MeasurementSearch search,
            MeasurementExport export,
            IdempotencyKeys keys) {
        this.slots = slots;
        this.bulk = bulk;
        this.search = search;
        this.export = export;
        this.keys = keys;
    }

    @GET
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(operationId = "listMeasurements", summary = "List or export measurements", description = """
        Lists facts in their latest version, by metric and date; deleted ones are left out. Facts of KPIs are for \
        all readers; money only for both executives and finance, and for portfolio managers and integrators \
        where it is their own.

        **Behind a figure.** Every row and total of a money report, and every step of a funnel, has a link `facts` to \
        this list, narrowed to what its measured figures are made of: `figure`, the months, and the group. Add `expenseType` or `driver` to \
        come from a row to one figure. The values of a cost, or of revenue that no benefit line names, add \
        up to the figure before it is rounded and converted; for an `objective` or a `theme` the `share` of each \
        does. What a benefit line names is behind the benefit by the line's own formula. A cost that was \
        allocated from a cloud bill leads on to it by `bill`.

        With `asOf` everything is as it was known then: versions, initiatives that facts had been joined to, \
        portfolio and plans; who may read is decided as of now. With `figure` only initiatives are looked at \
        that are in the reports of the caller.

        **Export**: as `text/csv` or `application/x-ndjson` (by `Accept`) it is all facts that match, as they are at one \
        instant, however many; `limit` and `cursor` are refused then. The fields are those that \
        `POST /api/v1/measurements/bulk` takes, so an export can be sent back, which changes nothing: it takes away the \
        apostrophe that disarms a text. Only facts worked out here (sources beginning `tandem.`), those of retired \
        metrics, and those the sender may not write are refused there. CSV has a column `labels.<key>` for each key; more \
        than 1000 of them are refused (406): ask for NDJSON.

        An export is read from one transaction, so whoever does not read on for half a minute, or takes longer than an \
        hour, is cut off in the middle: only an answer that ends properly is whole. At most 4 at a time, then 503.\
        """)
    @APIResponse(
            responseCode = "200",
            description = "A page of measurements, or all of them.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MeasurementPage.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "two facts", value = MeasurementRow.CSV_EXAMPLE)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    @Produces({MediaType.APPLICATION_JSON, CSV, NDJSON})
    public Response list(
            @BeanParam MeasurementFilter filter,
            @BeanParam FigureFilter behind,
            @BeanParam AsOfParameter asOf,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        ListForm form = ListForm.of(headers, uri);
        Instant at = asOf.given().orElse(null);
        return form.answer(
                switch (form) {
                    case JSON -> search.page(filter, behind, at, paging);
                    case CSV -> export.csv(filter, behind, at);
                    case NDJSON -> export.ndjson(filter, behind, at);
                });
    }

    @POST
    @Path("/bulk")
    @StreamedBody
    @Consumes({MediaType.APPLICATION_JSON, NDJSON, CSV})
    @RolesAllowed({Roles.FINANCE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "recordMeasurements", summary = "Record measurements in bulk", description = """
        Records facts, corrects and deletes them. A fact is known by its source and its id there: the same \
        pair again is a correction when it says something else (a null value deletes the fact) and changes \
        nothing when it says the same, so a body can be sent again at any time. Deleting a fact never seen \
        changes nothing either.

        **Forms.** A JSON array, lines of JSON (`application/x-ndjson`), or CSV (`text/csv`, UTF-8) with a \
        header of the columns source, id, metric, on or from and to, value, currency, initiative, and \
        `labels.<key>` for each label, in any order; an empty cell is a field not given, and `null` as value \
        deletes the fact. An apostrophe in front of a text that a spreadsheet may take for a formula (`'=1`) is taken away, \
        as exports put one there: write two where the text itself has one. All of them may come with `Content-Encoding: gzip`, up to 2 GiB unpacked.

        **Fields.** `metric` is an id, a key or `ext:source:key`. A fact is of one day (`on`) or of a period \
        (`from`, `to`), which counts in the month it starts in. `value` is a decimal text with up to 18 \
        digits before and 18 after the point. `currency` is needed for REVENUE and COST and refused for a \
        KPI. `initiative` is an id or `ext:source:key`; one that is not known yet is accepted as unresolved \
        and joined when it arrives. Facts without an initiative are kept and counted nowhere.

        **Bad rows.** A bad row is refused alone, by its number (counted from 1) and a pointer into it; so is \
        a row that contradicts an earlier row of the same body. At most 1000 are listed. With `atomic=true` \
        one bad row refuses all (422). A body that cannot be read to its end stores nothing (400); \
        so does one whose last line has no end and breaks off in the middle.

        **Closed periods.** A row that would change a closed period is refused alone too (rule \
        `period-closed`): a new fact of it, a correction or deletion of one, or one that is moved out of it. \
        With `lateEntry` finance writes to the one it was approved for; `late` counts those facts, and each \
        names the late entry.

        **Who.** finance: any fact. integrator: facts of a source it is the registered client of. \
        portfolio-manager: facts of its own initiatives. Rows that name another source or initiative are refused; \
        when that leaves no row at all, the answer is 403. A row that would change a stored fact of somebody else's, \
        or of a retired metric, is refused alone.\
        """)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = MeasurementRow.class),
                        examples = @ExampleObject(name = "two facts", value = MeasurementRow.JSON_EXAMPLE)),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "two facts", value = MeasurementRow.NDJSON_EXAMPLE)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "two facts", value = MeasurementRow.CSV_EXAMPLE))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows, after it is stored.",
            content = @Content(schema = @Schema(implementation = BulkAnswer.class)))
    public Response record(
            @Context HttpHeaders headers,
            @QueryParam("atomic")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Whether one bad row refuses all.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String atomic,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Whether to store nothing and only tell what would become of the rows.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @QueryParam("lateEntry")
                    @Parameter(
                            description =
                                    "Finance only: an approved late entry, by its id or `ext:source:key`, to write to"
                                            + " its closed period. Used up once a fact of the period was written.",
                            schema = @Schema(type = SchemaType.STRING))
                    String lateEntry,
            InputStream body)
            throws IOException {
        BulkOptions options = new BulkOptions(
                QueryParameters.flag("atomic", atomic), QueryParameters.flag("dryRun", dryRun), lateEntry);
        String form = headers.getMediaType().getSubtype();
        slots.take();
        try {
            return keys.once(body, stream -> Response.ok(bulk.take(rows(form, stream), options))
                    .build());
        } finally {
            slots.giveBack();
        }
    }

    private static RowReader rows(String form, InputStream body) throws IOException {
        return switch (form) {
            case "json" -> new JsonArrayRows(body);
            case "x-ndjson" -> new NdjsonRows(body);
            case "csv" -> new CsvRows(body);
            default -> throw new IllegalStateException("No reader for " + form);
        };
    }
}

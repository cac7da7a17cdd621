package dev.tandem.initiatives.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.request.StreamedBody;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.IdempotencyKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Loads of initiatives over HTTP. */
@Path("/api/v1/initiatives/bulk")
@Tag(name = "Initiatives")
@Produces(MediaType.APPLICATION_JSON)
public class LoadResource {

    private static final int ATTEMPTS = 3;
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final LoadService service;
    private final IdempotencyKeys keys;
    private final ObjectMapper mapper;
    private final Clock clock;

    LoadResource(LoadService service, IdempotencyKeys keys, ObjectMapper mapper, Clock clock) {
        this.service = service;
        this.keys = keys;
        this.mapper = mapper;
        this.clock = clock;
    }

    @POST
    @StreamedBody
    @Consumes({MediaType.APPLICATION_JSON, NDJSON, CSV})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(operationId = "loadInitiatives", summary = "Load initiatives in bulk", description = """
                    Makes or brings up to date the initiatives that another system knows, each found by its external \
                    reference. Sending the same body again changes nothing: no new versions, no events.

                    **Forms.** A JSON array, lines of JSON (`application/x-ndjson`), or CSV (`text/csv`, UTF-8). All may \
                    come with `Content-Encoding: gzip`.

                    **Rules.** What a row does not give (or gives as null) stays as it is; labels and external references \
                    are added. A new initiative is PROPOSED, unless the row says `adopt`: then it is taken over in the \
                    status given (IN_PROGRESS when none is, LIVE or CLOSED), its plan is its baseline at once, and it counts as \
                    unsigned until both sides have signed (gate APPROVE). While it is unsigned, later loads move its \
                    baseline and, until a gate was passed or it was held or cancelled here, its status; after that the \
                    gates do, and a load's status is not taken. A plan with other \
                    lines than the load before brought is a new version. `assessments` are recorded once each.

                    **Bad rows.** A bad row is refused alone, by its number (counted from 1) and a pointer into it; so is \
                    a row that says something else than an earlier row of the same key and day. At most 1000 are listed. With `atomic=true` one bad row refuses all (422). A body that cannot be read to \
                    its end stores nothing (400).

                    **Reports of a day.** With `reportedOn` (of the load or of an item; a snapshot's day when not given) \
                    an item is what a report about that day says. For every field the newest report counts, whatever the \
                    order in which reports are loaded; an edit made here counts from its own day. An older report \
                    overwrites nothing, yet adds what belongs to its day: its plan as a version of its own (the newest \
                    one is the present one), its forecast, its assessments. Of two reports that contradict each other (an end before \
                    the start, one person as both owners) the older word waits. Without `reportedOn` an item says what \
                    is so now.

                    **Snapshot.** With `snapshot` (a day) and `source`, the body is all that the source has on that day: \
                    its other live initiatives are flagged with `missingSince` (the first such day since the last \
                    report that has them), never deleted, and lose the flag when a newer load has them again. An older \
                    snapshot flags nothing that a newer report has. When a refused row does not say its key, nothing is \
                    flagged.

                    **Names.** `portfolioNode` and `contributions[].objective` of a row are the `portfolioNodeId` and \
                    `contributions[].objectiveId` of a single initiative. Both take an id or `ext:source:key`.

                    **CSV columns**, in any order; `source` and `key` are needed, an empty cell is a field not given: \
                    source, key, adopt (true or false), status, reportedOn, title, description, portfolioNode, businessOwner, \
                    businessOwnerName, technologyOwner, technologyOwnerName, contributions (`reference=weight; …`), \
                    systems (`name|reference; …`), valueDrivers (`CUT_COST; SALES`), journeyStage, startOn, endOn, \
                    deadline, `labels.<key>` for each label; plan lines: plannedCost, plannedCostExpenseType, \
                    plannedBenefit, plannedCurrency, plannedFrom, plannedTo; an assessment: assessmentScale, \
                    assessmentValue, assessedOn, assessmentSource.

                    **Who.** Both executives; portfolio-manager for new and own initiatives, without adopting; integrator \
                    for the source that it is registered for, adopting once both sides have enabled that source. Rows that \
                    are not yours are refused; when that leaves no row at all, the answer is 403.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = LoadItem.class),
                        examples = {
                            @ExampleObject(name = "a proposal and a running one", value = """
                                [{"externalReference": {"source": "tracker", "key": "P-1"}, "title": "Faster checkout",
                                  "startOn": "2026-09-01"},
                                 {"externalReference": {"source": "tracker", "key": "P-2"}, "adopt": true,
                                  "status": "LIVE", "title": "Order archive",
                                  "plan": {"lines": [{"kind": "COST", "expenseType": "OPEX",
                                    "amount": {"amount": "24000.00", "currency": "EUR"},
                                    "from": "2026-01-01", "to": "2026-12-31"}]}}]"""),
                            @ExampleObject(name = "what a report of a day said", value = """
                                [{"externalReference": {"source": "tracker", "key": "P-4"}, "adopt": true,
                                  "reportedOn": "2026-03-31", "title": "Store network", "startOn": "2025-01-01",
                                  "endOn": "2026-12-31",
                                  "plan": {"lines": [{"kind": "COST", "description": "Whole-life cost",
                                    "amount": {"amount": "480000.00", "currency": "EUR"},
                                    "from": "2025-01-01", "to": "2026-12-31"}]},
                                  "forecast": {"lines": [{"kind": "COST", "description": "Cost of the year",
                                    "planned": {"amount": "240000.00", "currency": "EUR"},
                                    "amount": {"amount": "255000.00", "currency": "EUR"},
                                    "from": "2026-01-01", "to": "2026-12-31"}]},
                                  "assessments": [{"scale": "delivery-confidence", "value": "AMBER",
                                    "assessedOn": "2026-03-31", "source": "steering-report"}]}]""")
                        }),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "two lines", value = """
                                [{"externalReference": {"source": "tracker", "key": "P-1"}, "title": "Faster checkout"},
                                 {"externalReference": {"source": "tracker", "key": "P-2"}, "labels": {"region": "EU"}}]\
                                """)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a row", value = """
                                source,key,adopt,title,plannedCost,plannedCurrency,labels.region
                                tracker,P-3,true,Order archive,24000.00,EUR,EU
                                """))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows, after it is stored.",
            content = @Content(schema = @Schema(implementation = LoadResult.class)))
    public Response load(
            @Context HttpHeaders headers,
            @QueryParam("atomic")
                    @Parameter(
                            description = "Whether one bad row refuses all.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String atomic,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "Whether to store nothing and only tell what would become of the rows.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String dryRun,
            @QueryParam("snapshot")
                    @Parameter(
                            description = "The day on which the body is all that the source has; with `source`.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String snapshot,
            @QueryParam("source") @Parameter(description = "The source of the snapshot; with `snapshot`.")
                    String source,
            @QueryParam("reportedOn")
                    @Parameter(
                            description =
                                    "The day that the items are about, not in the future; that of the snapshot, else now.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String reportedOn,
            InputStream body)
            throws IOException {
        // A day more than UTC's: it may be tomorrow already where the client is.
        LocalDate latest = LocalDate.now(clock).plusDays(1);
        LoadOptions options = LoadOptions.read(atomic, dryRun, snapshot, source, reportedOn, latest);
        String form = headers.getMediaType().getSubtype();
        return keys.once(body, stream -> {
            try (SpooledBody spooled = SpooledBody.of(stream)) {
                return Response.ok(loaded(form, spooled, options)).build();
            }
        });
    }

    /** Two loads that cross each other's way are told apart by the database; the one it ends begins again. */
    private LoadResult loaded(String form, SpooledBody body, LoadOptions options) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return service.load(rows(form, body.fromStart()), options);
            } catch (RuntimeException ended) {
                if (attempt == ATTEMPTS || !Crossing.endedBy(ended)) {
                    throw ended;
                }
            }
        }
    }

    private RowReader rows(String form, InputStream body) throws IOException {
        return switch (form) {
            case "json" -> new JsonArrayRows(body, mapper);
            case "x-ndjson" -> new NdjsonRows(body, mapper);
            case "csv" -> new CsvRows(body);
            default -> throw new IllegalStateException("No reader for " + form);
        };
    }
}

package dev.tandem.metrics.board;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.representation.FieldSelection;
import dev.tandem.http.table.Tabular;
import dev.tandem.journal.Idempotent;
import dev.tandem.metrics.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Board reports over HTTP: as data, as a table, or as a page. */
@Path("/api/v1/reports/board")
@Tag(name = "Board reports", description = "Reports that are frozen and read the same for ever.")
@Produces(MediaType.APPLICATION_JSON)
public class BoardReportResource {

    /** Nothing in a page may run or be fetched, wherever it is opened. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final String FREEZE = """
        Freezes a report of the whole organisation, or of one `portfolioNode` with everything below it, as it was known at \
        `asOf` (now, when left out). It is never changed: later facts, plans, rates and corrections are in the next report.

        **What is in it**: the profit and loss (by fiscal year and quarter, portfolio node and initiative), targets with \
        their progress and alignment, both as last told by then, the use of budgets, and the initiatives that moved most. \
        Profit and loss is what `/api/v1/reports/profit-and-loss` says with the same `asOf` and `currency`.

        **Currency**: every amount but those of targets is converted to `currency` (the base currency, when left out): what \
        was measured by the average rate of its month, all else by the plan rate of its fiscal year. The rates used are \
        frozen with it (`conversion`); missing ones are refused with the list (422 `exchange-rates-missing`).

        **Movers**: cost and benefit of each initiative, planned, forecast and actual, less the same as known at the \
        instant of the previous board report (of the same portfolio node, with the latest `asOf` before this one) or, when \
        there is none, a month earlier; both by this report's rates, so that no rate moves anything. `moved` is the sum of \
        the six changes without their signs; the 10 farthest are named.

        **Hash**: the content is canonical JSON (RFC 8785), and `hash` is the SHA-256 of its bytes, which are what \
        `GET /api/v1/reports/board/{id}` answers with as JSON.

        Roles: both executives, finance. Their reports are of everything, so nobody with a part of the money reads them.\
        """;

    private static final String READ = """
        Reads a board report in the form that `Accept` asks for, each made of the frozen content alone: the same bytes for \
        ever, which the strong `ETag` says (`If-None-Match` is answered with 304).

        `application/json` is the content itself: the SHA-256 of the body is the report's hash and its ETag (but not of a \
        part that `fields` selects). `text/html` is \
        a page for people with charts, light or dark as its reader prefers, to be printed on A4; it needs nothing else (no \
        script, no font, no other host). `text/csv` is one table with a line for every figure: `section` (the field of the \
        JSON), `subject` and `subjectId` (a node, initiative, target, rate …), `period`, `figure`, `value`, `unit`, and \
        `text` where it is no number; RFC 4180 in UTF-8, numbers exact, and texts that a spreadsheet may take for a formula \
        with an apostrophe in front. Both come as a file to be saved.

        Roles: both executives, finance.\
        """;

    private final BoardReportService service;
    private final ContentReader contents;

    BoardReportResource(BoardReportService service, ContentReader contents) {
        this.service = service;
        this.contents = contents;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(operationId = "freezeBoardReport", summary = "Freeze a board report", description = FREEZE)
    @APIResponse(
            responseCode = "201",
            description = "The board report, without what it says: read that at `Location`.",
            content = @Content(schema = @Schema(implementation = BoardReportView.class)))
    @APIResponse(
            responseCode = "422",
            description = "A field breaks a rule, or rates are missing for the currency (`exchange-rates-missing`):"
                    + " `errors` lists them.")
    public Response freeze(@Valid @NotNull FreezeBoardReport body) {
        BoardReportView view = service.freeze(body);
        return Response.created(URI.create("/api/v1/reports/board/" + view.id()))
                .header(HttpHeaders.ETAG, "\"" + view.hash() + "\"")
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(
            operationId = "listBoardReports",
            summary = "List board reports",
            description =
                    "Lists board reports without what they say, the one frozen last first. Roles: both executives,"
                            + " finance.")
    @APIResponse(responseCode = "200", description = "A page of board reports.")
    public Page<BoardReportView> list(@BeanParam Paging paging) {
        return service.list(paging);
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, MediaType.TEXT_HTML})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE})
    @Operation(operationId = "getBoardReport", summary = "Read a board report", description = READ)
    @APIResponse(
            responseCode = "200",
            description = "The report, as data, as a table or as a page.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BoardContent.class)),
                @Content(mediaType = Tabular.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(
            @PathParam("id") @Parameter(description = "Its id.") UUID id,
            @Context HttpHeaders headers,
            @Context UriInfo address) {
        Form form = Form.wanted(headers).orElseThrow(NotAcceptableException::new);
        BoardReport report = service.get(id);
        if (form == Form.JSON && address.getQueryParameters().containsKey(FieldSelection.PARAMETER)) {
            // Whoever selects needs the content unwritten.
            return Response.ok(contents.read(report), form.contentType()).build();
        }
        String hash = report.state().hash();
        EntityTag tag = new EntityTag(form.tag(hash));
        boolean known = ETags.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), "\"" + tag.getValue() + "\"");
        Response.ResponseBuilder answer = known ? Response.notModified() : body(form, report, hash);
        return answer.tag(tag)
                .header(HttpHeaders.VARY, "Authorization, Accept")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private Response.ResponseBuilder body(Form form, BoardReport report, String hash) {
        return switch (form) {
            case JSON -> Response.ok(bytes(report.content()), form.contentType());
            case CSV -> asFile(BoardTable.csv(contents.read(report), hash), form, report);
            case HTML ->
                asFile(bytes(BoardPage.of(contents.read(report), hash)), form, report)
                        .header("Content-Security-Policy", POLICY);
        };
    }

    private static Response.ResponseBuilder asFile(byte[] body, Form form, BoardReport report) {
        return Response.ok(body, form.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"board-report-" + report.state().id() + "." + form.ending() + "\"");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.tandem.initiatives.roadmap;

import dev.tandem.http.representation.MediaRanges;
import dev.tandem.initiatives.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The roadmap over HTTP: as data, or as a picture. */
@Path("/api/v1/reports/roadmap")
@Tag(name = "Roadmap", description = "What comes when, what waits for what, and what cannot go as it is planned.")
public class RoadmapResource {

    private static final String SVG = "image/svg+xml";

    /** Nothing in a picture may run or be fetched, wherever it is opened. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final String WHAT_IT_IS = """
        Puts initiatives on an axis of time, in lanes, with their phases, deadlines and dependencies.

        **Forms**: `application/json` is the data; `image/svg+xml` and `text/html` are pictures for people, chosen by \
        `Accept`. They need nothing else (no script, no font, no other host), are light or dark as their reader prefers, \
        and can be printed; the page has everything in the picture once more as text. They come as a file to be saved.

        **Days**: what happened counts as it happened. What did not begin yet is expected to begin on its planned day and \
        not before today; what is not live yet is expected to be live on its last planned day and not before today. \
        Phases tell one from the other by `expected`.

        **Critical chain**: the chain of needs that takes longest, by days and not by links. Members are initiatives that \
        are not live yet, each needed by the next; their days of work still to be done add up to more than those of any \
        other chain: from today, or from the expected beginning if that is later, until each is expected to be live. \
        `earliestEndOn` is when the last can be live if nobody begins before the one before is live.

        **Conflicts**, the gravest of each dependency: NEED_GIVEN_UP (what is needed was rejected, cancelled or retired), \
        NEED_UNDATED (no day on which it goes live), LIVE_BEFORE_NEED (goes live before what it needs), \
        STARTS_BEFORE_NEED (begins before what it needs is live; the same day is early enough), NEED_ON_HOLD, \
        BOTH_OF_EXCLUDED (both of two that exclude each other were approved). A need that is live is fulfilled. What is \
        needed counts even where the filters left it out.

        **Bounds**: at most 500 initiatives; more are refused (422 `roadmap-too-many`) instead of shown in part. Retired \
        ones are left out. `total` = `shown` + `undated` + `outside`.

        Roles: all but admin.\
        """;

    private final RoadmapService service;

    RoadmapResource(RoadmapService service) {
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SVG, MediaType.TEXT_HTML})
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "getRoadmap",
            summary = "Draw the roadmap, with its critical chain and conflicts",
            description = WHAT_IT_IS)
    @APIResponse(
            responseCode = "200",
            description = "The roadmap, as data or as a picture.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RoadmapView.class)),
                @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "422", description = "The filters leave more initiatives than a roadmap holds.")
    public Response roadmap(@BeanParam RoadmapFilter filter, @Context HttpHeaders headers) {
        String form = MediaRanges.liked(
                        headers.getHeaderString(HttpHeaders.ACCEPT),
                        List.of(MediaType.APPLICATION_JSON, SVG, MediaType.TEXT_HTML))
                .orElseThrow(NotAcceptableException::new);
        Roadmap roadmap = service.draw(filter);
        return switch (form) {
            case SVG -> picture(SvgPicture.alone(roadmap), SVG, "svg", roadmap);
            case MediaType.TEXT_HTML -> picture(HtmlPage.of(roadmap), MediaType.TEXT_HTML, "html", roadmap);
            default ->
                Response.ok(RoadmapView.of(roadmap), MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
        };
    }

    private static Response picture(String markup, String type, String ending, Roadmap roadmap) {
        return Response.ok(markup, type + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", POLICY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"roadmap-" + roadmap.today() + "." + ending + "\"")
                .build();
    }
}

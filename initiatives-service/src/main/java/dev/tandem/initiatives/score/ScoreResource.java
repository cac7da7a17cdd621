package dev.tandem.initiatives.score;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.id.Ref;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.initiatives.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The scores of an initiative over HTTP. */
@Path("/api/v1/initiatives/{id}/scores")
@Tag(name = "Scores", description = "WSJF and value over effort, each with everything it was made of.")
@Produces(MediaType.APPLICATION_JSON)
public class ScoreResource {

    private final ScoreService service;

    ScoreResource(ScoreService service) {
        this.service = service;
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
    @Operation(operationId = "getScores", summary = "Read an initiative's scores", description = """
                Two unitless scores and their inputs. WSJF = (business value + time criticality + risk reduction) ÷ job \
                size, after the Scaled Agile Framework (SAFe, "Weighted Shortest Job First": user-business value + time \
                criticality + risk reduction or opportunity enablement, over job size). Value/effort = business value ÷ \
                job size. Parts have 1, 2, 3, 5, 8, 13 or 20 points.

                From data, with the highest figure for 1, 2, 3, 5, 8 and 13 points; what is above has 20:

                * business value: planned benefit × probability in the base currency (baseline, else present version): 10 000, 50 000, \
                250 000, 1 000 000, 5 000 000, 25 000 000;
                * time criticality: days left to the most pressing deadline that is to be met, the fewer the more: up to \
                30 days (or over) 20, 60 13, 90 8, 180 5, 365 3, 730 2, else 1; SECURITY counts one step more;
                * risk reduction: the highest exposure (probability × impact) of the open risks that it reduces: 2, 4, 6, \
                9, 12, 16;
                * job size: planned person-months (full-time equivalents × calendar months touched): 1, 3, 6, 12, 24, 60; \
                without dated effort the planned cost in the base currency, on the scale of business value.

                An override goes before the data, the data before what was entered; a missing part leaves the score null. \
                The figure behind points is shown to those who may read the initiative's money where it is money.""")
    @APIResponse(
            responseCode = "200",
            description = "The scores.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = "Version of what was entered, for If-Match.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ScoresView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative's id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id) {
        return TaggedAnswer.ok(service.get(id));
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER, Roles.INTEGRATOR})
    @Operation(
            operationId = "enterScores",
            summary = "Enter parts of an initiative's scores",
            description = "Merges the given parts into what was entered (RFC 7396; null takes a part back). Parts are "
                    + "entered where the data say nothing, else refused (`score-data-known`); an override holds against "
                    + "the data and needs a reason (`score-override-needs-reason`). Portfolio managers and integrators: "
                    + "of their own initiatives only.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ScoreDraft.class),
                            examples =
                                    @ExampleObject(
                                            name = "an override",
                                            value =
                                                    "{\"jobSize\": {\"points\": 13, \"override\": true, \"reason\": \"Two teams are new to it.\"}}")))
    @APIResponse(
            responseCode = "200",
            description = "The scores as they are now.",
            content = @Content(schema = @Schema(implementation = ScoresView.class)))
    public Response enter(
            @PathParam("id")
                    @Parameter(
                            description = "The initiative's id or `ext:source:key`.",
                            example = "ext:demo:checkout-rebuild",
                            schema = @Schema(implementation = Ref.class))
                    Ref id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.enter(id, ifMatch, body));
    }
}

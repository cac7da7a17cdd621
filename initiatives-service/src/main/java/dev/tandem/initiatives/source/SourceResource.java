package dev.tandem.initiatives.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.http.problem.Problem;
import dev.tandem.initiatives.asof.AsOfParameter;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.journal.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** Registered sources over HTTP. */
@Path("/api/v1/sources")
@Tag(name = "Sources", description = "Systems that write through a client, and the consent to adopt from them.")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {

    private final SourceService service;

    SourceResource(SourceService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "registerSource",
            summary = "Register a source",
            description = "Registers a source with the client that writes for it. The client then owns the "
                    + "initiatives that carry an external reference of the source.")
    @APIResponse(
            responseCode = "201",
            description = "The source, registered.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The source, or one whose name differs in case only, is registered already.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response register(@Valid @NotNull RegisterSource body) {
        SourceView view = service.register(body);
        return TaggedAnswer.created("/api/v1/sources/" + view.source(), view);
    }

    @GET
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.ADMIN})
    @Operation(operationId = "listSources", summary = "List sources", description = "Lists registered sources by name.")
    @APIResponse(responseCode = "200", description = "A page of sources.")
    public Page<SourceView> list(@BeanParam Paging paging) {
        return service.list(paging);
    }

    @GET
    @Path("/{source}")
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.ADMIN})
    @Operation(operationId = "getSource", summary = "Read a source", description = "Reads one source.")
    @APIResponse(
            responseCode = "200",
            description = "The source.",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public Response get(
            @PathParam("source") @Parameter(description = "Its name.", example = "erp") String source,
            @BeanParam AsOfParameter asOf) {
        return asOf.answer(at -> service.get(source, at), () -> service.get(source));
    }

    @PATCH
    @Path("/{source}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "updateSource",
            summary = "Change a source's client",
            description = "Lets another client write for the source (merge-patch, RFC 7396). Consents given for the "
                    + "client before no longer hold.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = SourceClient.class),
                            examples = @ExampleObject(name = "client", value = "{\"client\": \"erp-connector\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The source as it is now.",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    public Response patch(
            @PathParam("source") @Parameter(description = "Its name.", example = "erp") String source,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.patch(source, ifMatch, body));
    }

    @POST
    @Path("/{source}/adoption-consents")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE})
    @Operation(
            operationId = "consentToAdoption",
            summary = "Consent to adoption from a source",
            description =
                    "Records the consent of one side to take over running initiatives from the source; adoption is"
                            + " enabled when two people, one of each side, consented. Each executive consents for the own"
                            + " side.")
    @APIResponse(
            responseCode = "200",
            description = "The source as it is now.",
            content = @Content(schema = @Schema(implementation = SourceView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The same person consented for the other side.",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response consent(
            @PathParam("source") @Parameter(description = "Its name.", example = "erp") String source,
            @Valid @NotNull AdoptionConsent body) {
        return TaggedAnswer.ok(service.consent(source, body.side()));
    }
}

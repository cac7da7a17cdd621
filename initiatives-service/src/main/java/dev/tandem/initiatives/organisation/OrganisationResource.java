package dev.tandem.initiatives.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.http.precondition.TaggedAnswer;
import dev.tandem.initiatives.asof.AsOfParameter;
import dev.tandem.initiatives.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
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

/** The organisation's settings over HTTP. */
@Path("/api/v1/organisation")
@Tag(name = "Organisation", description = "Base currency, time zone and fiscal year.")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    private final OrganisationService service;

    OrganisationResource(OrganisationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({
        Roles.BUSINESS_EXECUTIVE,
        Roles.TECHNOLOGY_EXECUTIVE,
        Roles.FINANCE,
        Roles.PORTFOLIO_MANAGER,
        Roles.VIEWER,
        Roles.INTEGRATOR,
        Roles.ADMIN
    })
    @Operation(
            operationId = "getOrganisation",
            summary = "Read the organisation's settings",
            description = "Reads base currency, time zone and the start of the fiscal year.")
    @APIResponse(
            responseCode = "200",
            description = "The settings.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Their version, for `If-Match`.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "404", description = "They were not known yet at `asOf`.")
    public Response get(@BeanParam AsOfParameter asOf) {
        return asOf.answer(at -> service.get(at), () -> service.get());
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.ADMIN})
    @Operation(
            operationId = "updateOrganisation",
            summary = "Change the organisation's settings",
            description = "Merges the given fields into the settings (RFC 7396).")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/merge-patch+json",
                        schema = @Schema(implementation = OrganisationSettings.class),
                        examples =
                                @ExampleObject(
                                        name = "settings",
                                        value = "{\"name\": \"Meridian Outdoor\", \"timeZone\": \"Europe/Berlin\"}"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The settings as they are now.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response patch(
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag the change is based on.")
                    String ifMatch,
            @NotNull JsonNode body) {
        return TaggedAnswer.ok(service.patch(ifMatch, body));
    }
}

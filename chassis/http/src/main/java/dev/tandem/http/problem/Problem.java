package dev.tandem.http.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every error ({@code application/problem+json}, RFC 9457). */
@Schema(description = "An error, as RFC 9457 describes it. `type` leads to a page that explains it.")
public record Problem(
        @Schema(required = true, description = "Where the error is explained.", examples = "/problems/invalid-body")
        String type,

        @Schema(required = true, description = "The kind of error in a few words.", examples = "The body is not valid")
        String title,

        @Schema(required = true, description = "The HTTP status.", examples = "422")
        int status,

        @Schema(required = true, description = "What happened this time.", examples = "1 field is not valid.")
        String detail,

        @Schema(required = true, description = "The path that was asked for.", examples = "/api/v1/initiatives")
        String instance,

        @Schema(required = true, description = "The request id, to quote when asking for help.")
        String requestId,

        @Schema(required = true, description = "The parts of the request that are wrong; may be empty.")
        List<FieldError> errors) {

    /** The media type of every error body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }
}

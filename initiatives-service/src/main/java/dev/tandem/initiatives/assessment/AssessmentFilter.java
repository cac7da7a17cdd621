package dev.tandem.initiatives.assessment;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of assessments can be narrowed by. */
public class AssessmentFilter {

    @QueryParam("scale")
    @Parameter(description = "Only assessments in this scale.")
    String scale;

    @QueryParam("source")
    @Parameter(description = "Only assessments of this source.")
    String source;

    @QueryParam("sort")
    @Parameter(
            description = "The sort key; a leading minus turns the order around.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"-assessedOn", "assessedOn"},
                            defaultValue = "-assessedOn"))
    String sort;

    Optional<String> scale() {
        return Optional.ofNullable(scale);
    }

    Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** Newest first unless asked otherwise. */
    String sort() {
        return sort == null ? "-assessedOn" : sort;
    }
}

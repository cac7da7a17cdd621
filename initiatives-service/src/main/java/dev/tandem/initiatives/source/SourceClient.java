package dev.tandem.initiatives.source;

import dev.tandem.initiatives.person.Person;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a source may be changed. */
@Schema(description = "What of a source may be changed.", examples = "{\"client\": \"jira-connector-2\"}")
public record SourceClient(
        @NotNull
        @Pattern(regexp = Person.SUBJECT, message = "must be 1 to 128 characters of [A-Za-z0-9._@:-]")
        @Schema(
                description = "The subject of the client's token.",
                examples = "jira-connector-2",
                pattern = Person.SUBJECT)
        String client) {}

package dev.tandem.initiatives.source;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Registers a source with the client that writes for it. */
@Schema(
        description = "A source and the client that writes for it.",
        examples = "{\"source\": \"jira\", \"client\": \"jira-connector\"}")
public record RegisterSource(
        @NotNull
        @Pattern(
                regexp = ExternalReference.SOURCE,
                message = "must be 1 to 64 characters of [A-Za-z0-9._-], beginning with a letter or digit")
        @Schema(
                description = "The source, as in external references.",
                examples = "jira",
                pattern = ExternalReference.SOURCE)
        String source,

        @NotNull
        @Pattern(regexp = Person.SUBJECT, message = "must be 1 to 128 characters of [A-Za-z0-9._@:-]")
        @Schema(
                description = "The subject of the client's token.",
                examples = "jira-connector",
                pattern = Person.SUBJECT)
        String client) {}

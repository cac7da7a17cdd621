package dev.tandem.initiatives.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody (or some client) by the subject of their token, with the name shown beside it where it is known. Events
 * carry the subject only; views carry both.
 *
 * @param subject 1 to 128 characters, as in the token's {@code sub}
 * @param name at most 200 characters, or null
 */
@Embeddable
@Schema(description = "A person: the subject of their token and, where known, their name.")
public record Person(
        @Column(name = "subject")
        @NotNull
        @Pattern(regexp = Person.SUBJECT, message = "must be 1 to 128 characters of [A-Za-z0-9._@:-]")
        @Schema(
                description = "The subject (`sub`) of the person's token.",
                examples = "bianca",
                required = true,
                pattern = Person.SUBJECT)
        String subject,

        @Column(name = "name")
        @Size(max = 200)
        @Schema(description = "The name shown, or null.", examples = "Bianca Berg", nullable = true)
        String name) {

    /** What a subject looks like. */
    public static final String SUBJECT = "[A-Za-z0-9._@:-]{1,128}";
}

package dev.tandem.metrics.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The key another system knows a thing by. Wherever a path or a body takes an id it also takes
 * {@code ext:source:key}.
 *
 * @param source the system, 1 to 64 characters, no colon
 * @param key the system's own key, 1 to 200 characters, printable and not blank, neither slash nor backslash nor semicolon
 */
@Embeddable
@Schema(description = "The key another system knows this by; usable as `ext:source:key` wherever an id goes.")
public record ExternalReference(
        @Column(name = "source")
        @NotNull
        @Pattern(
                regexp = ExternalReference.SOURCE,
                message = "must be 1 to 64 characters of [A-Za-z0-9._-], beginning with a letter or digit")
        @Schema(
                description = "The other system.",
                examples = "jira",
                required = true,
                pattern = ExternalReference.SOURCE)
        String source,

        @Column(name = "key")
        @NotNull
        @Pattern(
                regexp = ExternalReference.KEY,
                message = "must be 1 to 200 printable characters without / \\ ; and not only spaces")
        @Schema(description = "Its key there.", examples = "SHOP-12", required = true, pattern = ExternalReference.KEY)
        String key) {

    /** What a source looks like. */
    public static final String SOURCE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** What a key looks like. */
    public static final String KEY = "(?! *$)[^\\u0000-\\u001F\\u007F-\\u009F/\\\\;]{1,200}";

    @Override
    public String toString() {
        return "ext:" + source + ":" + key;
    }
}

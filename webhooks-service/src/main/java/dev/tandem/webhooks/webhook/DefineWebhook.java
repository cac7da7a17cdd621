package dev.tandem.webhooks.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new webhook. */
@Schema(description = "A new webhook.", examples = """
    {"title": "Approvals to the project tracker", "url": "https://example.com/tandem",
     "types": ["dev.tandem.initiative.approved", "dev.tandem.initiative.rejected"], "subjects": [], "client": null}\
    """)
public record DefineWebhook(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "1 to 200 characters.", examples = "Approvals to the project tracker")
        String title,

        @NotBlank
        @Schema(
                description = "Where events are sent: HTTPS, to a public address, without a user name or a fragment; at"
                        + " most 2000 characters.",
                examples = "https://example.com/tandem",
                maxLength = 2000)
        String url,

        @Size(max = 100)
        @Schema(
                description = "Only events of these types, each with its version or without; all types when empty."
                        + " Every type is one of those at /docs/events.",
                examples = "[\"dev.tandem.initiative.approved\"]")
        List<@NotNull @Pattern(regexp = DefineWebhook.TYPE, message = DefineWebhook.TYPE_MESSAGE) String> types,

        @Size(max = 100) @Schema(description = "Only events about these aggregates (their ids); about all when empty.")
        List<@NotNull UUID> subjects,

        @Size(min = 1, max = 200)
        @Schema(
                description =
                        "Whose webhook it is: the subject of an integrator's token. An integrator leaves it out or"
                                + " names itself; an admin must name one.",
                nullable = true,
                examples = "project-tracker")
        String client) {

    static final String TYPE = "dev\\.tandem\\.[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*(\\.v[1-9][0-9]{0,3})?";
    static final String TYPE_MESSAGE =
            "must be a type of event such as dev.tandem.initiative.approved, with .v1 behind it or not";

    public DefineWebhook {
        types = types == null ? List.of() : types;
        subjects = subjects == null ? List.of() : subjects;
    }
}

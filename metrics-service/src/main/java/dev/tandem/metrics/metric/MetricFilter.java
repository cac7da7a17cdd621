package dev.tandem.metrics.metric;

import dev.tandem.http.json.Text;
import dev.tandem.http.request.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of metrics can be narrowed and sorted by. Texts are read here so that a bad one is a 400 naming it. */
public class MetricFilter {

    @QueryParam("kind")
    @Parameter(description = "Only metrics of this kind.", schema = @Schema(implementation = MetricKind.class))
    String kind;

    @QueryParam("q")
    @Parameter(description = "Only metrics with this text in key or title, in upper or lower case.")
    String q;

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Only what changed at or after this instant. A change shows once it is stored, which for the rows of"
                            + " a bulk load may be minutes after their `updatedAt`: ask with so much overlap, or follow the"
                            + " events, of which none is missed.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time", examples = "2026-01-01T00:00:00Z"))
    String updatedSince;

    @QueryParam("includeRetired")
    @Parameter(
            description = "Whether retired ones are listed too.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String includeRetired;

    @QueryParam("sort")
    @Parameter(
            description = "The sort key; a leading minus turns the order around.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"key", "-key", "updatedAt", "-updatedAt"},
                            defaultValue = "key"))
    String sort;

    Optional<MetricKind> kind() {
        return QueryParameters.name("kind", kind, MetricKind.class);
    }

    /** A pattern for SQL {@code like} with the backslash as its escape. */
    Optional<String> likePattern() {
        return Optional.ofNullable(q).map(text -> {
            if (text.indexOf('\0') >= 0) {
                throw QueryParameters.invalid("q", "Must not hold a NUL character.");
            }
            return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        });
    }

    Optional<Instant> updatedSince() {
        return Optional.ofNullable(updatedSince).map(text -> {
            try {
                return Text.instant(text);
            } catch (IllegalArgumentException | DateTimeException notAnInstant) {
                throw QueryParameters.invalid("updatedSince", "Must be an instant such as 2026-01-01T00:00:00Z.");
            }
        });
    }

    boolean includeRetired() {
        return QueryParameters.flag("includeRetired", includeRetired);
    }

    /** The sort key with its sign. */
    String sort() {
        String wanted = sort == null ? "key" : sort;
        return switch (wanted) {
            case "key", "-key", "updatedAt", "-updatedAt" -> wanted;
            default -> throw QueryParameters.invalid("sort", "Must be one of key, -key, updatedAt, -updatedAt.");
        };
    }
}

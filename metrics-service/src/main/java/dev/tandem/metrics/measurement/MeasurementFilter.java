package dev.tandem.metrics.measurement;

import dev.tandem.http.id.Ref;
import dev.tandem.http.request.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of measurements can be narrowed by. Texts are read here so that a bad one is a 400 that names it. */
public class MeasurementFilter {

    @QueryParam("metric")
    @Parameter(description = "Only facts of this metric (id, key or `ext:source:key`).", example = "orders")
    String metric;

    @QueryParam("initiative")
    @Parameter(
            description = "Only facts of this initiative (id or `ext:source:key`), known or not.",
            schema = @Schema(implementation = Ref.class))
    String initiative;

    @QueryParam("from")
    @Parameter(
            description = "Only facts that start on this day or later.",
            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-01-01"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Only facts that start on this day or earlier.",
            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-12-31"))
    String to;

    @QueryParam("source")
    @Parameter(description = "Only facts of this source.", example = "demo")
    String source;

    @QueryParam("label")
    @Parameter(
            description =
                    "Only facts with this label, written `key:value`; `key:` is for facts without the label; given"
                            + " twice, both must fit.",
            example = "[\"channel:search\"]")
    List<String> label;

    @QueryParam("late")
    @Parameter(
            description = "Only facts that were written to a closed period with a late entry, or only others.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String late;

    @QueryParam("closed")
    @Parameter(
            description = "true: only facts of periods that are closed by now; false: only of open ones.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String closed;

    @QueryParam("unresolved")
    @Parameter(
            description = "true: only facts that wait for an initiative not heard of yet; false: only others.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String unresolved;

    Optional<String> metric() {
        return readable("metric", metric);
    }

    Optional<String> initiative() {
        return readable("initiative", initiative);
    }

    Optional<LocalDate> from() {
        return date("from", from);
    }

    Optional<LocalDate> to() {
        Optional<LocalDate> last = date("to", to);
        if (last.isPresent() && from().filter(last.get()::isBefore).isPresent()) {
            throw QueryParameters.invalid("to", "Must not be before from.");
        }
        return last;
    }

    Optional<String> source() {
        return readable("source", source);
    }

    /** The values asked for by key, empty for facts without it; nothing when not asked for. */
    Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        for (String text : label == null ? List.<String>of() : label) {
            int colon = text.indexOf(':');
            if (colon < 1 || !RowRules.isPrintable(text, 400)) {
                throw QueryParameters.invalid("label", "Must be written key:value.");
            }
            String value = text.substring(colon + 1);
            String other = labels.put(text.substring(0, colon), value);
            if (other != null && !other.equals(value)) {
                throw QueryParameters.invalid("label", "A fact has one value only for a key.");
            }
        }
        return labels;
    }

    Optional<Boolean> unresolved() {
        return Optional.ofNullable(unresolved).map(text -> QueryParameters.flag("unresolved", text));
    }

    Optional<Boolean> late() {
        return Optional.ofNullable(late).map(text -> QueryParameters.flag("late", text));
    }

    Optional<Boolean> closed() {
        return Optional.ofNullable(closed).map(text -> QueryParameters.flag("closed", text));
    }

    private static Optional<LocalDate> date(String parameter, String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!RowRules.isDate(text)) {
            throw QueryParameters.invalid(parameter, "Must be a date such as 2026-03-31.");
        }
        return Optional.of(LocalDate.parse(text));
    }

    /** Reads a text; empty when not given. */
    static Optional<String> readable(String parameter, String text) {
        if (text != null && !RowRules.isPrintable(text, 400)) {
            throw QueryParameters.invalid(parameter, "Must be 1 to 400 printable characters.");
        }
        return Optional.ofNullable(text);
    }
}

package dev.tandem.initiatives.initiative;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.listing.ListFilter;
import dev.tandem.initiatives.objective.Theme;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of initiatives can be narrowed by; several filters narrow together. */
public class InitiativeFilter extends ListFilter {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Punct}\\s]+");

    @QueryParam("portfolioNode")
    @Parameter(
            description = "Only those in this node or a node below it (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String portfolioNode;

    @QueryParam("status")
    @Parameter(description = "Only those in this status.", schema = @Schema(implementation = Status.class))
    String status;

    @QueryParam("theme")
    @Parameter(
            description = "Only those that contribute to an objective with this theme.",
            schema = @Schema(implementation = Theme.class))
    String theme;

    @QueryParam("owner")
    @Parameter(description = "Only those whose business or technology owner is this subject.")
    String owner;

    @QueryParam("objective")
    @Parameter(
            description = "Only those that contribute to this objective (id or `ext:source:key`).",
            schema = @Schema(implementation = Ref.class))
    String objective;

    @QueryParam("label")
    @Parameter(description = "Only those with this label, written `key:value`; may be repeated, then all must fit.")
    List<String> label;

    @QueryParam("q")
    @Parameter(description = "Only those whose title and description have words that begin with each of these words.")
    String q;

    Optional<Ref> portfolioNode() {
        return Optional.ofNullable(portfolioNode).map(text -> Ref.parse(text, "portfolioNode"));
    }

    Optional<Status> status() {
        return name(Status.class, status, "status");
    }

    Optional<Theme> theme() {
        return name(Theme.class, theme, "theme");
    }

    Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    Optional<Ref> objective() {
        return Optional.ofNullable(objective).map(text -> Ref.parse(text, "objective"));
    }

    /** Key to value; empty when not asked for. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String one : label == null ? List.<String>of() : label) {
            int colon = one.indexOf(':');
            if (colon < 1) {
                throw invalid("label", "Must be written key:value.");
            }
            String other = labels.put(one.substring(0, colon), one.substring(colon + 1));
            if (other != null && !other.equals(one.substring(colon + 1))) {
                throw invalid("label", "Asks for two values of the same key.");
            }
        }
        return labels;
    }

    /** A text search query of PostgreSQL: every word, each as a prefix. */
    Optional<String> words() {
        if (q == null) {
            return Optional.empty();
        }
        String words = BETWEEN_WORDS
                .splitAsStream(q.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && word.indexOf('\0') < 0)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        if (words.isEmpty()) {
            throw invalid("q", "Must have a word.");
        }
        return Optional.of(words);
    }
}

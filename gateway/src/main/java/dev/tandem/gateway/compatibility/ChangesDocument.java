package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What changed, release by release, as data: for the page that shows it and for programs. It depends on the contracts alone,
 * so the same contracts make the same document on any day.
 */
final class ChangesDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ChangesDocument() {}

    /**
     * The document.
     *
     * @param versions the oldest first, the present one last
     */
    static ObjectNode of(List<ContractVersion> versions) {
        ObjectNode document = JSON.objectNode();
        ContractVersion present = versions.get(versions.size() - 1);
        document.set("deprecated", deprecated(present.calls()));
        ArrayNode releases = document.putArray("releases");
        for (int i = versions.size() - 1; i > 0; i--) {
            releases.add(release(versions.get(i), Optional.of(versions.get(i - 1))));
        }
        releases.add(release(versions.get(0), Optional.empty()));
        return document;
    }

    private static ObjectNode release(ContractVersion version, Optional<ContractVersion> before) {
        ObjectNode release = JSON.objectNode();
        version.name().ifPresent(name -> release.put("version", name));
        before.flatMap(ContractVersion::name).ifPresent(name -> release.put("since", name));
        release.put("operations", version.operations());
        release.put("events", version.eventTypes());
        ArrayNode changes = release.putArray("changes");
        before.map(version::since).orElse(List.of()).forEach(change -> changes.add(change(change, version.breaks())));
        return release;
    }

    private static ObjectNode change(Change change, List<DeclaredBreak> breaks) {
        ObjectNode entry = JSON.objectNode();
        entry.put("section", change.kind().section().name().toLowerCase(Locale.ROOT));
        entry.put("kind", change.kind().id());
        entry.put("where", change.where());
        if (!change.at().isEmpty()) {
            entry.put("at", change.at());
        }
        entry.put("words", change.words());
        entry.put("breaking", change.breaking());
        breaks.stream()
                .filter(declared -> declared.means(change))
                .findFirst()
                .ifPresent(declared -> entry.put("reason", declared.reason()));
        if (!change.users().isEmpty()) {
            change.users().forEach(entry.putArray("usedBy")::add);
        }
        return entry;
    }

    /** What will go, and when. */
    private static ArrayNode deprecated(JsonNode calls) {
        ArrayNode deprecated = JSON.arrayNode();
        calls.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    if (operation.path("deprecated").asBoolean()) {
                        ObjectNode entry = deprecated.addObject();
                        entry.put("operation", method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                        Announcement.of(operation).ifPresent(said -> entry.put(
                                        "since", said.since().toString())
                                .put("sunset", said.sunset().toString())
                                .put("successor", said.successor()));
                    }
                }));
        return deprecated;
    }
}

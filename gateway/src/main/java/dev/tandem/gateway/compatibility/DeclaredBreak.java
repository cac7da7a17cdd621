package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.gateway.contract.ContractException;
import dev.tandem.gateway.contract.ContractFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A break that is meant.
 *
 * @param where as {@link Change#where}
 * @param at as {@link Change#at}
 * @param reason why it is worth it; shown to those whom it hurts
 */
record DeclaredBreak(String where, String at, Kind kind, String reason) {

    static final String FILE = "declared-breaks.yaml";

    private static final Set<String> FIELDS = Set.of("where", "at", "kind", "reason");

    static List<DeclaredBreak> read(Path file) {
        List<DeclaredBreak> breaks = new ArrayList<>();
        for (JsonNode entry : ContractFile.read(file).path("breaks")) {
            breaks.add(of(entry, file));
        }
        return breaks;
    }

    private static DeclaredBreak of(JsonNode entry, Path file) {
        Set<String> unknown = new TreeSet<>();
        entry.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new ContractException("A break in " + file + " has " + unknown + "; it may have " + FIELDS + ".");
        }
        String id = entry.path("kind").asText();
        Kind kind = Kind.of(id)
                .orElseThrow(
                        () -> new ContractException("There is no kind of change " + id + ", as " + file + " says."));
        DeclaredBreak declared = new DeclaredBreak(
                entry.path("where").asText(),
                entry.path("at").asText(),
                kind,
                entry.path("reason").asText());
        if (declared.reason().isBlank()) {
            throw new ContractException("The break " + declared.line() + " in " + file + " has no reason.");
        }
        return declared;
    }

    boolean means(Change change) {
        return change.breaking()
                && change.kind() == kind
                && change.where().equals(where)
                && change.at().equals(at);
    }

    /** As it stands in the file, but for the reason. */
    String line() {
        return line(where, at, kind);
    }

    static String line(String where, String at, Kind kind) {
        String what = at.isEmpty() ? "" : "at: \"" + at.replace("\"", "\\\"") + "\", ";
        return "where: \"" + where + "\", " + what + "kind: " + kind.id();
    }
}

package dev.tandem.fuzz;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.tandem.embedded.contract.DeclaredOperation.DeclaredParameter;
import dev.tandem.embedded.contract.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Bends a request in one to three places: its line, its header, its body. */
final class Mutations {

    private static final int PERCENT_LEFT_RIGHT = 40;
    private static final ObjectWriter PLAIN = Schemas.JSON.writer();
    private static final ObjectWriter ESCAPED = PLAIN.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private final Oddities odd;
    private final TreeMutations trees;
    private final TextMutations texts;
    private final Chance chance;

    Mutations(Chance chance) {
        this.chance = chance;
        this.odd = new Oddities(chance);
        this.trees = new TreeMutations(odd, chance);
        this.texts = new TextMutations(odd, chance);
    }

    /** Makes the request ready to go out; some go as they are. */
    void finish(Draft draft) {
        int times = chance.percent(PERCENT_LEFT_RIGHT) ? 0 : chance.oneOf(List.of(1, 1, 1, 2, 3));
        // Where there is a body, most that can be wrong is in it.
        int inTree = draft.json != null && chance.percent(65) ? times : 0;
        for (int time = 0; time < inTree; time++) {
            trees.bend(draft.json);
        }
        if (draft.json != null) {
            draft.body = written(draft.json);
        }
        for (int time = inTree; time < times; time++) {
            bend(draft);
        }
        draft.chunked = draft.body != null && chance.percent(10);
    }

    private byte[] written(JsonNode json) {
        try {
            ObjectWriter writer = chance.percent(50) ? ESCAPED : PLAIN;
            return writer.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void bend(Draft draft) {
        int kind = chance.below(100);
        if (draft.body != null && kind < 40) {
            texts.bend(draft);
        } else if (kind < 65) {
            bendQuery(draft);
        } else if (kind < 85) {
            bendField(draft, odd.field());
        } else if (kind < 95) {
            bendPath(draft);
        } else if (kind < 98) {
            draft.method = odd.of(Oddities.METHOD);
        } else if (draft.body == null) {
            draft.body = odd.of(Oddities.DOCUMENT).getBytes(StandardCharsets.UTF_8);
        }
    }

    private void bendField(Draft draft, String name) {
        String value = odd.of(name);
        if (value == null) {
            draft.fields.remove(name);
        } else {
            draft.fields.put(name, value);
        }
    }

    /** Mostly a parameter that is declared, with an odd value; else anything. */
    private void bendQuery(Draft draft) {
        List<DeclaredParameter> declared = draft.operation.parameters().stream()
                .filter(parameter -> !parameter.in().equals("path"))
                .toList();
        if (declared.isEmpty() || chance.percent(35)) {
            draft.query.add(odd.of(Oddities.QUERY));
            return;
        }
        DeclaredParameter parameter = chance.oneOf(declared);
        if (parameter.in().equals("header")) {
            draft.fields.put(
                    parameter.name(), TextMutations.utf8(odd.of(Oddities.TEXT)).replaceAll("[\r\n]", " "));
            return;
        }
        if (chance.percent(70)) {
            draft.query.removeIf(pair -> pair.startsWith(parameter.name() + "="));
        }
        draft.addQuery(parameter.name(), odd.like(chance.oneOf(List.of("a", "1", "2026-01-01"))));
    }

    private void bendPath(Draft draft) {
        String[] segments = draft.path.split("/", -1);
        // What may differ stands at the end.
        int at = segments.length - 1 - chance.below(Math.min(chance.percent(75) ? 2 : 9, segments.length - 1));
        segments[at] = switch (chance.below(8)) {
            case 0 -> segments[at] + odd.of(Oddities.SEGMENT);
            case 1 -> segments[at] + "/";
            case 2 -> segments[at] + "/" + odd.of(Oddities.SEGMENT);
            case 3 -> segments[at].toUpperCase(Locale.ROOT);
            case 4 ->
                segments[at].isEmpty()
                        ? "."
                        : "%%%02x%s".formatted((int) segments[at].charAt(0), segments[at].substring(1));
            default -> odd.of(Oddities.SEGMENT);
        };
        draft.path = String.join("/", segments);
    }
}

package dev.tandem.fuzz;

import dev.tandem.embedded.contract.DeclaredOperation.DeclaredParameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Bends a request in one to three places: its line, its header, its body. */
final class Mutations {

    private static final int PERCENT_LEFT_RIGHT = 30;

    private final Oddities odd;
    private final BodyMutations bodies;
    private final Chance chance;

    Mutations(Chance chance) {
        this.chance = chance;
        this.odd = new Oddities(chance);
        this.bodies = new BodyMutations(odd, chance);
    }

    /** Makes the request ready to go out; some go as they are. */
    void finish(Draft draft) {
        int times = chance.percent(PERCENT_LEFT_RIGHT) ? 0 : chance.oneOf(List.of(1, 1, 1, 2, 3));
        // Where there is a body, most that can be wrong is in it.
        int inTree = draft.json != null && chance.percent(65) ? times : 0;
        if (draft.json != null) {
            bodies.write(draft, inTree);
        }
        for (int time = inTree; time < times; time++) {
            bend(draft);
        }
        draft.chunked = draft.body != null && chance.percent(10);
    }

    private void bend(Draft draft) {
        int kind = chance.below(100);
        if (draft.body != null && kind < 40) {
            bodies.bendText(draft);
        } else if (kind < 65) {
            bendQuery(draft);
        } else if (kind < 85) {
            String name = odd.field();
            bendField(draft, name);
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
            draft.fields.put(parameter.name(), latin(odd.of(Oddities.TEXT)));
            return;
        }
        if (chance.percent(70)) {
            draft.query.removeIf(pair -> pair.startsWith(parameter.name() + "="));
        }
        draft.addQuery(parameter.name(), odd.like(chance.oneOf(List.of("a", "1", "2026-01-01"))));
    }

    private void bendPath(Draft draft) {
        String[] segments = draft.path.split("/", -1);
        int at = 1 + chance.below(segments.length - 1);
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

    /** Where a line would end the header would as well. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1).replaceAll("[\r\n]", " ");
    }
}

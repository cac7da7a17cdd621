package dev.tandem.fuzz;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.tandem.embedded.contract.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Bends bodies: first the tree, then the text that it is written as. */
final class BodyMutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectWriter PLAIN = Schemas.JSON.writer();
    private static final ObjectWriter ESCAPED = PLAIN.with(JsonWriteFeature.ESCAPE_NON_ASCII);
    private static final Pattern NAME = Pattern.compile("\"(\\w+)\":");
    private static final Pattern WORD = Pattern.compile("[\\w.:-]+");
    private static final List<Integer> REPEATS = List.of(2, 2, 51, 101, 501, 1001);
    private static final List<Integer> DEPTHS = List.of(20, 101, 501, 1001, 20_000);

    private final Oddities odd;
    private final Chance chance;

    /** A value in the tree, with what holds it. */
    private record Spot(JsonNode holder, String name, int index) {

        JsonNode value() {
            return holder.isArray() ? holder.get(index) : holder.get(name);
        }

        void put(JsonNode value) {
            if (holder instanceof ArrayNode array) {
                array.set(index, value);
            } else {
                ((ObjectNode) holder).set(name, value);
            }
        }

        void drop() {
            if (holder instanceof ArrayNode array) {
                array.remove(index);
            } else {
                ((ObjectNode) holder).remove(name);
            }
        }
    }

    BodyMutations(Oddities odd, Chance chance) {
        this.odd = odd;
        this.chance = chance;
    }

    /** Writes the tree, bent so many times. */
    void write(Draft draft, int times) {
        for (int time = 0; time < times; time++) {
            bend(draft.json);
        }
        try {
            draft.body = (chance.percent(50) ? ESCAPED : PLAIN)
                    .writeValueAsString(draft.json)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void bend(JsonNode tree) {
        List<Spot> spots = new ArrayList<>();
        collect(tree, spots);
        if (spots.isEmpty()) {
            if (tree instanceof ObjectNode empty) {
                empty.put(odd.of(Oddities.TEXT), 1);
            }
            return;
        }
        Spot spot = chance.oneOf(spots);
        JsonNode value = spot.value();
        switch (chance.below(12)) {
            case 0 -> spot.drop();
            case 1 -> spot.put(JSON.nullNode());
            case 2 -> spot.put(raw(odd.of(Oddities.JSON)));
            case 3 -> spot.put(chance.oneOf(spots).value().deepCopy());
            case 4 -> spot.put(JSON.textNode(odd.like(value.asText())));
            case 5 -> spot.put(raw(odd.of(Oddities.NUMBER)));
            case 6 -> spot.put(JSON.arrayNode().add(value));
            case 7 -> more(spot);
            default -> spot.put(alike(value));
        }
    }

    /** One more field, or the same again in a list. */
    private void more(Spot spot) {
        if (spot.value() instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode again = list.get(0);
            for (int times = chance.oneOf(REPEATS); times > 0; times--) {
                list.add(again);
            }
        } else if (spot.holder() instanceof ObjectNode object) {
            object.put(chance.percent(50) ? "noSuchField" : odd.of(Oddities.TEXT), 1);
        } else {
            int depth = chance.oneOf(DEPTHS);
            spot.put(raw("[".repeat(depth) + "]".repeat(depth)));
        }
    }

    private JsonNode alike(JsonNode value) {
        if (value.isNumber()) {
            return raw(odd.of(Oddities.NUMBER));
        }
        return value.isContainerNode()
                ? raw(value.isArray() ? "[]" : "{}")
                : JSON.textNode(value.isBoolean() ? "true" : odd.like(value.asText()));
    }

    private static void collect(JsonNode holder, List<Spot> spots) {
        for (int index = 0; holder.isArray() && index < holder.size(); index++) {
            spots.add(new Spot(holder, null, index));
            collect(holder.get(index), spots);
        }
        holder.properties().forEach(field -> {
            spots.add(new Spot(holder, field.getKey(), 0));
            collect(field.getValue(), spots);
        });
    }

    private static JsonNode raw(String json) {
        return JSON.rawValueNode(new RawValue(json));
    }

    /** Bends what is written already, whatever its form. */
    void bendText(Draft draft) {
        byte[] body = draft.body;
        String text = new String(body, StandardCharsets.UTF_8);
        int at = chance.below(body.length + 1);
        draft.body = switch (chance.below(13)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> joined(body, utf8(odd.of(Oddities.JSON)));
            case 2 -> joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, body);
            case 3 -> inserted(body, at, chance.oneOf(List.of(0xff, 0xc0, 0x80, 0xed, 0, 1)));
            case 4 ->
                NAME.matcher(text)
                        .results()
                        .findAny()
                        .map(name -> utf8(twice(text)))
                        .orElse(body);
            case 5 -> text.getBytes(chance.percent(50) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
            case 6 -> utf8(odd.of(Oddities.DOCUMENT));
            case 7 -> packed(draft, body);
            case 8 -> Arrays.copyOf(packed(draft, body), at + 5);
            case 9 -> joined(body, body);
            default -> utf8(withOddWord(text));
        };
    }

    /** With one of its names a second time. */
    private String twice(String json) {
        MatchResult name = chance.oneOf(NAME.matcher(json).results().toList());
        return json.substring(0, name.start()) + name.group() + "null," + json.substring(name.start());
    }

    private String withOddWord(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) {
            return odd.of(Oddities.DOCUMENT);
        }
        MatchResult word = chance.oneOf(words);
        return text.substring(0, word.start()) + odd.like(word.group()) + text.substring(word.end());
    }

    private static byte[] packed(Draft draft, byte[] body) {
        draft.fields.put("Content-Encoding", "gzip");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] inserted(byte[] body, int at, int octet) {
        byte[] longer = Arrays.copyOf(body, body.length + 1);
        System.arraycopy(body, at, longer, at + 1, body.length - at);
        longer[at] = (byte) octet;
        return longer;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.tandem.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;

/** Bends a JSON body where it is still a tree: fields that are missing, too many, of another type or out of range. */
final class TreeMutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<Integer> REPEATS = List.of(2, 2, 51, 101, 501, 1001);
    private static final List<Integer> DEPTHS = List.of(20, 101, 501, 1001, 20_000);

    private final Oddities odd;
    private final Chance chance;

    /** A value in the tree, with what holds it: an array by its index, an object by its name. */
    private record Spot(JsonNode holder, String name, int index) {

        JsonNode value() {
            return holder.isArray() ? holder.get(index) : holder.get(name);
        }

        void put(JsonNode value) {
            if (holder instanceof ArrayNode array) {
                array.set(index, value);
            } else if (holder instanceof ObjectNode object) {
                object.set(name, value);
            }
        }

        void drop() {
            if (holder instanceof ArrayNode array) {
                array.remove(index);
            } else if (holder instanceof ObjectNode object) {
                object.remove(name);
            }
        }
    }

    TreeMutations(Oddities odd, Chance chance) {
        this.odd = odd;
        this.chance = chance;
    }

    void bend(JsonNode tree) {
        List<Spot> spots = new ArrayList<>();
        collect(tree, spots);
        if (spots.isEmpty()) {
            return;
        }
        Spot spot = chance.oneOf(spots);
        JsonNode value = spot.value();
        switch (chance.below(13)) {
            case 0 -> spot.drop();
            case 1 -> spot.put(JSON.nullNode());
            case 2 -> spot.put(raw(odd.of(Oddities.JSON)));
            case 3 -> spot.put(chance.oneOf(spots).value().deepCopy());
            case 4 -> spot.put(JSON.textNode(odd.like(value.asText())));
            case 5 -> spot.put(raw(odd.of(Oddities.NUMBER)));
            case 6 -> spot.put(nested(value));
            case 7, 8 -> more(spot);
            default -> spot.put(alike(value));
        }
    }

    private JsonNode nested(JsonNode value) {
        int depth = chance.oneOf(DEPTHS);
        return chance.percent(70) ? JSON.arrayNode().add(value) : raw("[".repeat(depth) + "]".repeat(depth));
    }

    /** The same again in a list, or one more field. */
    private void more(Spot spot) {
        if (spot.value() instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode again = list.get(0);
            int most = Values.MOST / again.toString().length();
            for (int times = Math.min(most, chance.oneOf(REPEATS)); times > 0; times--) {
                list.add(again);
            }
        } else if (spot.holder() instanceof ObjectNode object) {
            object.put(chance.percent(50) ? "noSuchField" : odd.of(Oddities.TEXT), 1);
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
            spots.add(new Spot(holder, "", index));
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
}

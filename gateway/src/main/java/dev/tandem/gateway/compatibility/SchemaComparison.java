package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares schemas, all the way down, for one operation or event and one use of them. */
final class SchemaComparison {

    private static final List<String> CHOICES = List.of("anyOf", "oneOf", "allOf");

    /** What is compared by what it means; any other keyword that differs is a difference as it stands. */
    private static final Set<String> STRUCTURE =
            Set.of("properties", "required", "additionalProperties", "items", "anyOf", "oneOf", "allOf");

    private final References references;
    private final Use use;
    private final String user;
    private final Changes changes;

    private final Set<List<String>> told = new HashSet<>();
    /** Pairs of schemas, as the very objects they are: schemas may hold themselves. */
    private final IdentityHashMap<JsonNode, Set<JsonNode>> underWay = new IdentityHashMap<>();

    SchemaComparison(References references, Use use, String user, Changes changes) {
        this.references = references;
        this.use = use;
        this.user = user;
        this.changes = changes;
    }

    void compare(JsonNode before, JsonNode after, Place place) {
        Shape was = Shape.of(before, references.before());
        Shape is = Shape.of(after, references.after());
        if (was.nullable() != is.nullable()) {
            add(is.nullable() ? Kind.NULL_ADDED : Kind.NULL_REMOVED, place, "");
        }
        Place here = references.located(was.reference(), is.reference(), place);
        if (!here.equals(place) && !told.add(List.of(was.reference(), is.reference()))) {
            return;
        }
        Set<JsonNode> others =
                underWay.computeIfAbsent(before, none -> Collections.newSetFromMap(new IdentityHashMap<>()));
        if (others.add(after)) {
            compare(was, is, here);
            others.remove(after);
        }
    }

    private void compare(Shape was, Shape is, Place here) {
        Values values = new Values(was, is, (kind, detail) -> add(kind, here, detail));
        if (!values.types()) {
            return;
        }
        values.compare();
        fields(was, is, here);
        others(was.get("additionalProperties"), is.get("additionalProperties"), here);
        if (was.get("items").isObject() || is.get("items").isObject()) {
            compare(was.get("items"), is.get("items"), here.items());
        }
        CHOICES.forEach(choice -> choices(was.get(choice), is.get(choice), choice.equals("allOf"), here));
        rest(was, is, here);
    }

    private void fields(Shape was, Shape is, Place here) {
        JsonNode before = was.get("properties");
        JsonNode after = is.get("properties");
        Set<String> neededBefore = texts(was.get("required"));
        Set<String> neededNow = texts(is.get("required"));
        before.properties().forEach(field -> {
            String name = field.getKey();
            Place place = here.field(name);
            if (!after.has(name)) {
                add(Kind.PROPERTY_REMOVED, place, "");
                return;
            }
            if (neededBefore.contains(name) != neededNow.contains(name)) {
                add(neededNow.contains(name) ? Kind.PROPERTY_REQUIRED : Kind.PROPERTY_OPTIONAL, place, "");
            }
            compare(field.getValue(), after.get(name), place);
        });
        after.fieldNames().forEachRemaining(name -> {
            if (!before.has(name)) {
                Kind kind = neededNow.contains(name) ? Kind.REQUIRED_PROPERTY_ADDED : Kind.PROPERTY_ADDED;
                add(kind, here.field(name), "");
            }
        });
    }

    private void others(JsonNode before, JsonNode after, Place here) {
        boolean closedBefore = before.isBoolean() && !before.booleanValue();
        boolean closedNow = after.isBoolean() && !after.booleanValue();
        if (closedBefore != closedNow) {
            add(closedNow ? Kind.OTHERS_REFUSED : Kind.OTHERS_ALLOWED, here, "");
        } else if (before.isObject() || after.isObject()) {
            compare(before, after, here.field("*"));
        }
    }

    /** Branches that say the same are pairs, whatever their order; the others are compared as they stand. */
    private void choices(JsonNode before, JsonNode after, boolean all, Place here) {
        List<JsonNode> was = new ArrayList<>();
        List<JsonNode> is = new ArrayList<>();
        before.forEach(was::add);
        after.forEach(is::add);
        int number = 0;
        for (JsonNode branch : List.copyOf(was)) {
            int same = is.indexOf(branch);
            if (same >= 0) {
                was.remove(branch);
                compare(branch, is.remove(same), here.alternative(++number));
            }
        }
        while (!was.isEmpty() && !is.isEmpty()) {
            compare(was.remove(0), is.remove(0), here.alternative(++number));
        }
        if (!was.isEmpty()) {
            add(all ? Kind.CONDITION_REMOVED : Kind.ALTERNATIVE_REMOVED, here, "");
        }
        if (!is.isEmpty()) {
            add(all ? Kind.CONDITION_ADDED : Kind.ALTERNATIVE_ADDED, here, "");
        }
    }

    private void rest(Shape was, Shape is, Place here) {
        Set<String> keywords = new LinkedHashSet<>();
        was.schema().fieldNames().forEachRemaining(keywords::add);
        is.schema().fieldNames().forEachRemaining(keywords::add);
        for (String keyword : keywords) {
            if (!Values.KEYWORDS.contains(keyword)
                    && !STRUCTURE.contains(keyword)
                    && !Shape.isWords(keyword)
                    && !was.get(keyword).equals(is.get(keyword))) {
                add(Kind.RULE_CHANGED, here, keyword);
            }
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private void add(Kind kind, Place place, String detail) {
        changes.add(kind, use.suffers(kind.harm()), place, detail, user);
    }
}

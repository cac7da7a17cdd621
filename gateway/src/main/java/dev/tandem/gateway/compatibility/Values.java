package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Compares what two schemas say of a value itself: type, format, listed values, limits, default. */
final class Values {

    /** A list of values that may grow; readers must be ready for one that they do not know. */
    static final String OPEN = "x-tandem-open";

    static final Set<String> KEYWORDS = Set.of(
            "type",
            "enum",
            "const",
            "format",
            "pattern",
            "uniqueItems",
            "default",
            "deprecated",
            "maxLength",
            "maxItems",
            "maxProperties",
            "maximum",
            "exclusiveMaximum",
            "minLength",
            "minItems",
            "minProperties",
            "minimum",
            "exclusiveMinimum");

    private static final List<String> UPPER =
            List.of("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum");
    private static final List<String> LOWER =
            List.of("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum");

    /** Each takes all that the one before takes. */
    private static final List<List<String>> WIDENING = List.of(List.of("int32", "int64"), List.of("float", "double"));

    private final Shape was;
    private final Shape is;
    private final BiConsumer<Kind, String> found;

    /**
     * Compares two schemas.
     *
     * @param found is told of each difference, with what it was and what it is
     */
    Values(Shape was, Shape is, BiConsumer<Kind, String> found) {
        this.was = was;
        this.is = is;
        this.found = found;
    }

    /** Whether some type is left that both have, so that there is more to compare. */
    boolean types() {
        String detail = fromTo(was.typeWords(), is.typeWords());
        boolean more = isMore(is.types(), was.types());
        boolean fewer = isMore(was.types(), is.types());
        if (more && fewer) {
            found.accept(Kind.TYPE_CHANGED, detail);
            return false;
        }
        if (more || fewer) {
            found.accept(more ? Kind.TYPE_ADDED : Kind.TYPE_REMOVED, detail);
        }
        return true;
    }

    /** Whether the first has a type that the second does not take; every integer is a number. */
    private static boolean isMore(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() && !others.isEmpty();
        }
        return some.stream()
                .anyMatch(type -> !others.contains(type) && !(type.equals("integer") && others.contains("number")));
    }

    void compare() {
        listed();
        format();
        added("pattern", Kind.PATTERN_ADDED, Kind.PATTERN_REMOVED, Kind.PATTERN_CHANGED);
        added("default", Kind.DEFAULT_ADDED, Kind.DEFAULT_CHANGED, Kind.DEFAULT_CHANGED);
        UPPER.forEach(this::upper);
        LOWER.forEach(this::lower);
        switched("uniqueItems", Kind.UNIQUE_NOW, Kind.UNIQUE_NO_MORE);
        switched("deprecated", Kind.DEPRECATED, Kind.DEPRECATION_WITHDRAWN);
    }

    private void listed() {
        Set<String> before = values(was);
        Set<String> now = values(is);
        if (before.equals(now)) {
            switched(OPEN, Kind.VALUES_OPENED, Kind.VALUES_CLOSED);
            return;
        }
        if (before.isEmpty() || now.isEmpty()) {
            found.accept(before.isEmpty() ? Kind.VALUES_LISTED : Kind.VALUES_FREE, "");
            return;
        }
        switched(OPEN, Kind.VALUES_OPENED, Kind.VALUES_CLOSED);
        Set<String> more = new LinkedHashSet<>(now);
        more.removeAll(before);
        if (!more.isEmpty()) {
            boolean open = was.get(OPEN).asBoolean();
            found.accept(open ? Kind.VALUE_ADDED_TO_OPEN : Kind.VALUE_ADDED, String.join(", ", more));
        }
        before.removeAll(now);
        if (!before.isEmpty()) {
            found.accept(Kind.VALUE_REMOVED, String.join(", ", before));
        }
    }

    /** Without null, which {@link Shape#nullable} tells. */
    private static Set<String> values(Shape shape) {
        Set<String> values = new LinkedHashSet<>();
        shape.get("enum").forEach(value -> {
            if (!value.isNull()) {
                values.add(value.asText());
            }
        });
        if (shape.schema().has("const")) {
            values.add(shape.get("const").asText());
        }
        return values;
    }

    private void format() {
        String before = was.get("format").asText();
        String now = is.get("format").asText();
        if (before.equals(now)) {
            return;
        }
        String detail = fromTo(before, now);
        if (before.isEmpty() || now.isEmpty()) {
            found.accept(before.isEmpty() ? Kind.FORMAT_ADDED : Kind.FORMAT_REMOVED, detail);
        } else if (WIDENING.contains(List.of(before, now))) {
            found.accept(Kind.FORMAT_WIDENED, detail);
        } else if (WIDENING.contains(List.of(now, before))) {
            found.accept(Kind.FORMAT_NARROWED, detail);
        } else {
            found.accept(Kind.FORMAT_CHANGED, detail);
        }
    }

    private void added(String keyword, Kind added, Kind removed, Kind changed) {
        JsonNode before = was.get(keyword);
        JsonNode now = is.get(keyword);
        if (!before.equals(now)) {
            Kind kind = before.isMissingNode() ? added : now.isMissingNode() ? removed : changed;
            found.accept(kind, fromTo(text(before), text(now)));
        }
    }

    private void switched(String keyword, Kind on, Kind off) {
        boolean before = was.get(keyword).asBoolean();
        boolean now = is.get(keyword).asBoolean();
        if (before != now) {
            found.accept(now ? on : off, "");
        }
    }

    private void upper(String keyword) {
        JsonNode before = was.get(keyword);
        JsonNode now = is.get(keyword);
        int order = before.isMissingNode() || now.isMissingNode()
                ? Boolean.compare(before.isMissingNode(), now.isMissingNode())
                : now.decimalValue().compareTo(before.decimalValue()) * -1;
        limit(keyword, order, Kind.UPPER_LIMIT_LOWERED, Kind.UPPER_LIMIT_RAISED);
    }

    private void lower(String keyword) {
        JsonNode before = lowest(was, keyword);
        JsonNode now = lowest(is, keyword);
        int order = before.isMissingNode() || now.isMissingNode()
                ? Boolean.compare(before.isMissingNode(), now.isMissingNode())
                : now.decimalValue().compareTo(before.decimalValue());
        limit(keyword, order, Kind.LOWER_LIMIT_RAISED, Kind.LOWER_LIMIT_LOWERED);
    }

    /** A size of at least nothing is no limit. */
    private static JsonNode lowest(Shape shape, String keyword) {
        JsonNode limit = shape.get(keyword);
        boolean size = !keyword.endsWith("inimum");
        return size && limit.asInt() == 0 ? MissingNode.getInstance() : limit;
    }

    private void limit(String keyword, int order, Kind stricter, Kind looser) {
        if (order != 0) {
            String detail = keyword + " "
                    + fromTo(was.get(keyword).asText(), is.get(keyword).asText());
            found.accept(order > 0 ? stricter : looser, detail);
        }
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    static String fromTo(String was, String is) {
        return (was.isEmpty() ? "none" : was) + " → " + (is.isEmpty() ? "none" : is);
    }
}

package dev.tandem.http.representation;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which fields of an answer are wanted: {@code id,title,owners.business}. A field stands for everything below it; a list is
 * gone through, so that the fields are those of its items.
 */
public final class FieldSelection {

    /** The query parameter. */
    public static final String PARAMETER = "fields";

    /** As the contract shows it. */
    public static final String PATTERN = "^[A-Za-z][A-Za-z0-9]*([.,][A-Za-z][A-Za-z0-9]*)*$";

    /** In characters. */
    public static final int LONGEST = 1000;

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** Of a field that is wanted with everything below it. */
    private static final FieldSelection ALL = new FieldSelection();

    private final Map<String, FieldSelection> wanted = new TreeMap<>();

    private FieldSelection() {}

    /** @throws ProblemException INVALID_PARAMETER when it is no list of names */
    static FieldSelection parse(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw invalid("Must be names of fields with commas between them, such as id,title or items.id.");
        }
        FieldSelection selection = new FieldSelection();
        for (String path : text.split(",", -1)) {
            selection.want(path);
        }
        return selection;
    }

    private void want(String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        if (dot < 0) {
            wanted.put(name, ALL);
        } else if (wanted.get(name) != ALL) {
            wanted.computeIfAbsent(name, any -> new FieldSelection()).want(path.substring(dot + 1));
        }
    }

    /**
     * Checks that an answer of this type has the fields. What a type leaves open (a map, any JSON) may have any.
     *
     * @throws ProblemException INVALID_PARAMETER that names the first one that it has not
     */
    void requireKnown(JavaType type, SerializerProvider types) {
        require(type, types, "");
    }

    private void require(JavaType type, SerializerProvider types, String above) {
        JavaType one = type;
        while (one.isArrayType() || one.isCollectionLikeType() || one.isReferenceType()) {
            one = one.getContentType();
        }
        if (this == ALL
                || one.isMapLikeType()
                || one.isJavaLangObject()
                || (one.isAbstract() && !one.isPrimitive())
                || one.isTypeOrSubTypeOf(JsonNode.class)) {
            return;
        }
        Map<String, JavaType> known = properties(one, types);
        for (Map.Entry<String, FieldSelection> want : wanted.entrySet()) {
            JavaType property = known.get(want.getKey());
            if (property == null) {
                throw invalid("There is no field " + above + want.getKey() + "." + list(known));
            }
            want.getValue().require(property, types, above + want.getKey() + ".");
        }
    }

    private static Map<String, JavaType> properties(JavaType type, SerializerProvider types) {
        Map<String, JavaType> properties = new TreeMap<>();
        try {
            Iterator<PropertyWriter> writers = types.findValueSerializer(type).properties();
            while (writers.hasNext()) {
                PropertyWriter writer = writers.next();
                properties.put(writer.getName(), writer.getType());
            }
        } catch (JsonMappingException unwritable) {
            throw new IllegalStateException("Cannot be written: " + type, unwritable);
        }
        return properties;
    }

    private static String list(Map<String, JavaType> known) {
        return known.isEmpty() ? "" : " Known: " + String.join(", ", known.keySet()) + ".";
    }

    /** The part of an answer that is wanted. */
    JsonNode of(JsonNode whole) {
        if (this == ALL) {
            return whole;
        }
        if (whole instanceof ArrayNode items) {
            ArrayNode parts = items.arrayNode(items.size());
            items.forEach(item -> parts.add(of(item)));
            return parts;
        }
        if (!(whole instanceof ObjectNode object)) {
            return whole;
        }
        List<String> others = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!wanted.containsKey(name)) {
                others.add(name);
            }
        });
        object.remove(others);
        wanted.forEach((name, below) -> {
            if (object.has(name)) {
                object.set(name, below.of(object.get(name)));
            }
        });
        return object;
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(
                Problems.INVALID_PARAMETER,
                "The selection of fields cannot be used.",
                FieldError.parameter(PARAMETER, detail));
    }
}

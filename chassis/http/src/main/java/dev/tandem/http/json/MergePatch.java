package dev.tandem.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.http.problem.ProblemException;
import java.util.Map;

/**
 * Merge-patch (RFC 7396) on the record that holds what a client may edit. Null takes an entry out of a map and sets a
 * field of a record to null. A field that the record does not have is refused, also when its value is null.
 */
public final class MergePatch {

    private MergePatch() {}

    /**
     * The patched record; not yet validated, see {@link Checked}.
     *
     * @throws ProblemException INVALID_BODY with a pointer into the patch
     */
    public static <T> T apply(ObjectMapper mapper, JsonNode patch, T current, Class<T> type) {
        if (patch == null || !patch.isObject()) {
            throw Checked.invalid("", "Must be an object.");
        }
        JsonNode merged = merge(mapper, mapper.constructType(type), mapper.valueToTree(current), patch);
        try {
            return mapper.treeToValue(merged, type);
        } catch (JsonProcessingException refused) {
            throw JsonProblems.of(refused);
        }
    }

    private static JsonNode merge(ObjectMapper mapper, JavaType type, JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged =
                target != null && target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        boolean open = type == null || type.isMapLikeType() || type.isTypeOrSubTypeOf(JsonNode.class);
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            String name = field.getKey();
            if (field.getValue().isNull() && open) {
                merged.remove(name);
            } else if (field.getValue().isNull()) {
                merged.putNull(name);
            } else {
                merged.set(name, merge(mapper, member(mapper, type, name), merged.get(name), field.getValue()));
            }
        }
        return merged;
    }

    private static JavaType member(ObjectMapper mapper, JavaType type, String name) {
        if (type == null) {
            return null;
        }
        if (type.isMapLikeType()) {
            return type.getContentType();
        }
        return mapper.getDeserializationConfig().introspect(type).findProperties().stream()
                .filter(property -> property.getName().equals(name))
                .findFirst()
                .map(BeanPropertyDefinition::getPrimaryType)
                .orElse(null);
    }
}

package dev.tandem.metrics.cloudbill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.http.json.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tags as PostgreSQL takes them: one JSON object of texts. Keys stay exactly as the file has them, spaces and all; a value
 * that is no text becomes one, and a null is a tag that is not there. Rows repeat their tags, so the last ones are kept.
 */
final class TagsText {

    private static final int KEPT = 2000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, String> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * The tags in that form; null when there are none.
     *
     * @throws IllegalArgumentException when the text is no JSON object, or holds what cannot be stored
     */
    String of(String cell) {
        String made = known.get(cell);
        if (made == null) {
            made = read(cell);
            known.put(cell, made);
        }
        return made.equals("{}") ? null : made;
    }

    private static String read(String cell) {
        JsonNode root;
        try {
            root = MAPPER.readTree(cell);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Is no JSON.", broken);
        }
        if (root == null || !root.isObject()) {
            throw new IllegalArgumentException("Is no JSON object.");
        }
        StringBuilder text = new StringBuilder("{");
        JsonStringEncoder encoder = JsonStringEncoder.getInstance();
        root.properties().forEach(tag -> {
            JsonNode value = tag.getValue();
            if (!value.isNull()) {
                text.append(text.length() == 1 ? "\"" : ",\"");
                encoder.quoteAsString(Text.storable(tag.getKey()), text);
                text.append("\":\"");
                encoder.quoteAsString(Text.storable(value.isTextual() ? value.textValue() : value.toString()), text);
                text.append('"');
            }
        });
        return text.append('}').toString();
    }
}

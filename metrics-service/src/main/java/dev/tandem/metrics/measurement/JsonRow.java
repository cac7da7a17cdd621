package dev.tandem.metrics.measurement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/** Reads one JSON object as a row. Texts are texts: nothing is turned into one. */
final class JsonRow {

    /** Longest text of a row; a body with a longer one cannot be read. */
    static final int LONGEST_TEXT = 16 * 1024;

    /** Leaves the body open: who gave it reads on to its end. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .maxNumberLength(1000)
                    .maxNestingDepth(20)
                    .build())
            .build();

    private static final String[] FIELDS = {
        "source", "id", "metric", "on", "from", "to", "value", "currency", "initiative", "labels"
    };

    private JsonRow() {}

    /** Reads what starts at the parser's present token, to its end. */
    static void read(JsonParser json, RawRow row) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            row.refuse("", "Must be an object.");
            json.skipChildren();
            return;
        }
        int seen = 0;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            int index = indexOf(field);
            json.nextToken();
            if (index < 0) {
                row.refuse("/" + escaped(field), "Is not a known field.");
                json.skipChildren();
                continue;
            }
            if ((seen & 1 << index) != 0) {
                row.refuse("/" + field, "Is given twice.");
            }
            seen |= 1 << index;
            if (field.equals("labels")) {
                readLabels(json, row);
            } else {
                set(row, field, text(json, row, "/" + field));
            }
        }
    }

    private static void set(RawRow row, String field, String text) {
        switch (field) {
            case "source" -> row.source = text;
            case "id" -> row.id = text;
            case "metric" -> row.metric = text;
            case "on" -> row.on = text;
            case "from" -> row.from = text;
            case "to" -> row.to = text;
            case "value" -> {
                row.value = text;
                row.valueGiven = true;
            }
            case "currency" -> row.currency = text;
            case "initiative" -> row.initiative = text;
            default -> throw new IllegalArgumentException(field);
        }
    }

    private static void readLabels(JsonParser json, RawRow row) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            row.refuse("/labels", "Must be an object.");
            json.skipChildren();
            return;
        }
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            json.nextToken();
            String pointer = "/labels/" + escaped(key);
            String text = text(json, row, pointer);
            if (row.labels.containsKey(key)) {
                row.refuse(pointer, "Is given twice.");
            } else if (row.labels.size() < RowRules.MOST_LABELS + 1) {
                row.label(key, text);
            }
        }
    }

    private static String text(JsonParser json, RawRow row, String pointer) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            row.refuse(pointer, "Must be a text.");
            json.skipChildren();
        }
        return null;
    }

    private static int indexOf(String field) {
        for (int i = 0; i < FIELDS.length; i++) {
            if (FIELDS[i].equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** A name as a part of a JSON Pointer, shortened so that an answer stays small. */
    static String escaped(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}

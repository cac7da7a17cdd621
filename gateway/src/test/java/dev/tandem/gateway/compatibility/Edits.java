package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A table of changes: each row says what is different between two documents, and what is to be found. */
final class Edits {

    private static final Path FOLDER = Path.of("src/test/resources/compatibility");
    private static final ObjectMapper YAML = new YAMLMapper();

    /** One row of a table. */
    record Row(String name, String before, String after, List<String> expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    private Edits() {}

    static ObjectNode document(String file) throws IOException {
        return (ObjectNode) YAML.readTree(Files.readString(FOLDER.resolve(file)));
    }

    static List<Row> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), expected(cells.get(3))))
                .toList();
    }

    private static List<String> expected(String cell) {
        return cell.equals("nothing")
                ? List.of()
                : Arrays.stream(cell.split(",", -1)).map(String::strip).sorted().toList();
    }

    /** The same with every edit of a cell. */
    static ObjectNode edited(ObjectNode document, String edits, Map<String, String> names) throws IOException {
        ObjectNode edited = document.deepCopy();
        for (String edit : edits.isEmpty() ? new String[0] : edits.split(" ;; ", -1)) {
            int equals = edit.indexOf(" = ");
            String pointer = edit.substring(0, equals).strip();
            int slash = pointer.indexOf('/');
            String name = slash < 0 ? pointer : pointer.substring(0, slash);
            String value = edit.substring(equals + 3).strip();
            apply(
                    edited,
                    JsonPointer.compile(names.getOrDefault(name, name) + pointer.substring(name.length())),
                    value);
        }
        return edited;
    }

    private static void apply(ObjectNode document, JsonPointer pointer, String value) throws IOException {
        JsonNode holder = document.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        if (holder instanceof ArrayNode list) {
            int index = Integer.parseInt(last);
            if (index < list.size()) {
                list.remove(index);
            }
            if (!value.equals("-")) {
                list.insert(index, YAML.readTree(value));
            }
        } else if (holder instanceof ObjectNode object) {
            if (value.equals("-")) {
                object.remove(last);
            } else {
                object.set(last, YAML.readTree(value));
            }
        } else {
            throw new IllegalArgumentException("Nothing is at " + pointer.head());
        }
    }
}

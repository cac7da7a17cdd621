package dev.tandem.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares JSON with a committed file, so that a change of a published shape is seen in review.
 *
 * <p>The file is written only when the build runs with {@code -Dgolden.update=true}; otherwise a missing or different
 * file fails the test and the message shows both. The order of fields does not matter; numbers are compared exactly.
 */
public final class GoldenJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private GoldenJson() {}

    /**
     * Fails unless the file holds the same JSON.
     *
     * @param committed the file in the source tree
     * @param actual a {@link JsonNode}, JSON text, or any value that Jackson can write
     */
    public static void assertMatches(Path committed, Object actual) throws IOException {
        JsonNode tree = tree(actual);
        String pretty = pretty(tree);
        if (Boolean.getBoolean("golden.update")) {
            Path folder = committed.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Files.writeString(committed, pretty);
            return;
        }
        if (!Files.exists(committed)) {
            throw new AssertionError(
                    committed + " does not exist. Run with -Dgolden.update=true to write it:\n" + pretty);
        }
        JsonNode expected = JSON.readTree(Files.readString(committed));
        if (!expected.equals(tree)) {
            throw new AssertionError(committed + " is different. Run with -Dgolden.update=true if the change is meant."
                    + "\n--- committed\n" + pretty(expected) + "--- actual\n" + pretty);
        }
    }

    private static JsonNode tree(Object actual) throws JsonProcessingException {
        if (actual instanceof CharSequence text) {
            return JSON.readTree(text.toString());
        }
        // Written and read again, so that a tree built in memory has the node types that a file has.
        return JSON.readTree(JSON.writeValueAsString(actual));
    }

    private static String pretty(JsonNode tree) throws JsonProcessingException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JSON.writer(printer).writeValueAsString(tree) + "\n";
    }
}

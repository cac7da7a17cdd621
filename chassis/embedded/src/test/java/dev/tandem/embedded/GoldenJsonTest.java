package dev.tandem.embedded;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenJsonTest {
    @TempDir
    Path folder;

    @Test
    void theOrderOfFieldsDoesNotMatterButEveryDigitDoes() throws Exception {
        Path file = folder.resolve("golden.json");
        Files.writeString(file, "{\"b\": 2, \"a\": 12345678901234567.89}");

        GoldenJson.assertMatches(file, "{\"a\": 12345678901234567.89, \"b\": 2}");
        AssertionError different = assertThrows(
                AssertionError.class, () -> GoldenJson.assertMatches(file, "{\"a\": 12345678901234567.88, \"b\": 2}"));
        assertTrue(different.getMessage().contains("12345678901234567.88"));
    }

    @Test
    void aMissingFileFailsAndIsNotWritten() {
        Path file = folder.resolve("missing.json");

        assertThrows(AssertionError.class, () -> GoldenJson.assertMatches(file, Map.of("a", 1)));
        assertTrue(Files.notExists(file));
    }
}

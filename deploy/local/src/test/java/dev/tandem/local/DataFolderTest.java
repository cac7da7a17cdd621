package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void oneLauncherAtATimeHoldsAFolder() throws Exception {
        Path path = temp.resolve("new/data");
        try (DataFolder held = DataFolder.take(path)) {
            assertTrue(Files.isDirectory(held.log("gateway").getParent()));
            assertEquals(
                    ExitCode.DATA_FOLDER_IN_USE,
                    assertThrows(CannotGoOn.class, () -> DataFolder.take(path)).exitCode());
        }
        DataFolder.take(path).close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInOneLine() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));

        CannotGoOn refusal = assertThrows(CannotGoOn.class, () -> DataFolder.take(file.resolve("data")));

        assertEquals(ExitCode.DATA_FOLDER, refusal.exitCode());
        assertTrue(refusal.getMessage().contains("--data"), refusal.getMessage());
    }
}

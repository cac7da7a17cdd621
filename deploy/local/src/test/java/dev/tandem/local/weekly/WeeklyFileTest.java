package dev.tandem.local.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.local.WrongFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyFileTest {

    private static final List<String> COLUMNS = List.of("revenue", "tv_S");

    @TempDir
    Path folder;

    @Test
    void weeksAreReadByTheNamesOfTheColumns() throws IOException {
        assertEquals(
                List.of(new WeeklyFile.Week(LocalDate.of(2026, 3, 30), Map.of("revenue", "10.5", "tv_S", "2"))),
                read("tv_S,events,DATE,revenue\n2,na,2026-03-30,10.5\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE,revenue|it is no weekly series, for it lacks the columns tv_S.",
                "date,revenue|it is no weekly series, for it lacks the columns DATE, tv_S.",
                "DATE,revenue,tv_S~2026-03-30,1|line 2 has 2 cells, and the header names 3 columns.",
                "DATE,revenue,tv_S~30.3.2026,1,2|line 2 has no date such as 2026-03-30 in the column DATE."
            })
    void aFileThatDoesNotFitIsRefusedInOneSentence(String content, String message) {
        assertEquals(
                message,
                assertThrows(IOException.class, () -> read(content.replace('~', '\n')))
                        .getMessage());
    }

    @Test
    void aFileThatIsSomethingElseIsRefusedInOneSentence() throws IOException {
        Path file = folder.resolve("wrong");
        for (byte[] content : WrongFiles.all()) {
            Files.write(file, content);
            String message = assertThrows(IOException.class, () -> WeeklyFile.read(file, COLUMNS))
                    .getMessage();
            assertTrue(
                    message.startsWith("it ")
                            && message.endsWith(".")
                            && message.lines().count() == 1,
                    message);
        }
    }

    private List<WeeklyFile.Week> read(String content) throws IOException {
        Path file = folder.resolve("weekly.csv");
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        return WeeklyFile.read(file, COLUMNS);
    }
}

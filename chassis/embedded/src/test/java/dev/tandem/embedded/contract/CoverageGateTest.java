package dev.tandem.embedded.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageGateTest {

    @TempDir
    Path target;

    @BeforeEach
    void threeOfFourAreSeen() throws IOException {
        Files.writeString(target.resolve(SeenAnswers.FILE), """
            tests a.FirstTest
            declared getThing 200
            declared getThing 401
            declared getThing 404
            declared getThing 500
            declared listThings 200
            seen getThing 200
            seen getThing 404
            seen listThings 200
            """);
    }

    @Test
    void tooFewFailTheBuildAndTheReportNamesThem() throws IOException {
        assertDoesNotThrow(() -> CoverageGate.judge(target, 75));
        assertThrows(IllegalStateException.class, () -> CoverageGate.judge(target, 76));
        String report = Files.readString(target.resolve("contract-coverage.txt"));
        assertTrue(report.contains("3 of 4 answers seen, 75 %"), report);
        assertTrue(report.contains("Not seen:\n  getThing: 401\n"), report);
        assertTrue(report.contains("500: a fault of the service"), report);
    }

    @Test
    void aRunOfSomeClassesIsNotJudged() throws IOException {
        Path other = target.resolve("test-classes/a");
        Files.createDirectories(other);
        Files.writeString(other.resolve("SecondTest.class"), "Lio/quarkus/test/junit/QuarkusTest;");
        assertDoesNotThrow(() -> CoverageGate.judge(target, 100));
        assertTrue(Files.readString(target.resolve("contract-coverage.txt")).contains("1 test classes did not run"));
    }
}

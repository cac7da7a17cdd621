package dev.tandem.local.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.local.Progress;
import dev.tandem.local.Service;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenCommandTest {
    @TempDir
    Path home;

    @Test
    void theBuildTakesTheRepositoryAndSettingsOfTheMavenThatRunsUs() throws Exception {
        Path maven =
                Files.createFile(Files.createDirectories(home.resolve("bin")).resolve("mvn"));
        assertTrue(maven.toFile().setExecutable(true));
        Path settings = Files.createFile(home.resolve("settings.xml"));
        Properties properties = new Properties();
        properties.setProperty("os.name", "Linux");
        properties.setProperty("maven.home", home.toString());
        properties.setProperty("maven.repo.local", "/repository");
        properties.setProperty("tandem.maven.settings", "file=" + settings);
        properties.setProperty("tandem.maven.offline", "offline=true");

        List<String> command = MavenCommand.building(List.of(Service.METRICS, Service.GATEWAY), properties);

        assertEquals(maven.toString(), command.get(0));
        assertTrue(command.containsAll(List.of(
                "-Dmaven.repo.local=/repository", "--settings", settings.toString(), "--offline", "--also-make")));
        assertEquals("metrics-service,gateway", command.get(command.indexOf("--projects") + 1));
    }

    @Test
    void outsideMavenTheOneOnThePathBuilds() {
        Properties properties = new Properties();
        properties.setProperty("os.name", "Windows 11");

        List<String> command = MavenCommand.building(List.of(Service.GATEWAY), properties);

        assertEquals("mvn.cmd", command.get(0));
        assertFalse(command.contains("--offline"));
        assertFalse(command.contains("--settings"));
    }

    @Test
    void ofTheOutputModulesAreShownAndErrorsKept() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        BuildLog log = new BuildLog(new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8)));

        log.read("[INFO] Scanning for projects...");
        log.read("[INFO] Building Tandem :: Gateway 0.1.0-SNAPSHOT                          [6/6]");
        log.read("[WARNING] Some plug-in is old");
        log.read("[WARNING] /a/Thing.java:[3,1] [Rule] not like this");
        log.read("[ERROR] cannot find symbol");
        log.read("[ERROR] -> [Help 1]");
        log.read("[ERROR] ");
        log.read("[ERROR] Re-run Maven using the -X switch to enable full debug logging.");

        assertTrue(shown.toString(StandardCharsets.UTF_8).contains("building Tandem :: Gateway 0.1.0-SNAPSHOT [6/6]"));
        assertFalse(shown.toString(StandardCharsets.UTF_8).contains("Scanning"));
        assertEquals(
                List.of("[WARNING] /a/Thing.java:[3,1] [Rule] not like this", "[ERROR] cannot find symbol"),
                log.errors());
    }
}

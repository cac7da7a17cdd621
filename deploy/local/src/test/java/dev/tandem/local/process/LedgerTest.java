package dev.tandem.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LedgerTest {
    @TempDir
    Path folder;

    private Child sleeping(String name) throws Exception {
        return Child.start(name, List.of("sleep", "600"), Map.of(), folder, folder.resolve(name + ".log"));
    }

    @Test
    void whatAKilledLauncherLeftIsEndedByTheNextOne() throws Exception {
        Path file = folder.resolve("processes");
        Ledger killed = new Ledger(file);
        Child first = sleeping("first");
        killed.add("first", first.handle());
        Child second = sleeping("second");
        killed.add("second", second.handle());

        List<String> ended = new Ledger(file).endLeftovers();

        assertEquals(List.of("second", "first"), ended);
        assertFalse(first.isAlive());
        assertFalse(second.isAlive());
        assertTrue(Files.notExists(file));
    }

    @Test
    void aNumberThatNowBelongsToAnotherProcessIsNeverTouched() throws Exception {
        Path file = folder.resolve("processes");
        Child other = sleeping("other");
        Files.writeString(file, other.handle().pid() + " 1000000000000 ours\n\nnot a line of ours\n");

        assertEquals(List.of(), new Ledger(file).endLeftovers());
        assertTrue(other.isAlive());
        other.stop();
    }

    @Test
    void ctrlCDoesNotReachAChildButStoppingItDoes() throws Exception {
        Child child = sleeping("shielded");
        long pid = child.handle().pid();

        // The shell that sets the signals aside becomes the program: wait until it has.
        while (!child.handle().info().command().orElse("").endsWith("sleep")) {
            Thread.onSpinWait();
        }
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
        assertEquals(0, kill.waitFor());
        assertTrue(kill.waitFor(1, TimeUnit.SECONDS));
        assertTrue(child.isAlive());

        child.stop();
        assertFalse(child.isAlive());
    }
}

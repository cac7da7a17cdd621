package dev.tandem.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessEndTest {
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProcessOfAnotherParentIsSeenToEnd() throws Exception {
        // The shell prints the number of a process it leaves behind.
        Process shell = new ProcessBuilder("/bin/sh", "-c", "sleep 600 >/dev/null & echo $!").start();
        long pid = Long.parseLong(shell.inputReader().readLine());
        assertEquals(0, shell.waitFor());
        ProcessHandle orphan = ProcessHandle.of(pid).orElseThrow();
        assertFalse(ProcessEnd.hasEnded(orphan));
        assertFalse(ProcessEnd.await(orphan, Duration.ofMillis(50)));

        orphan.destroyForcibly();

        assertTrue(ProcessEnd.await(orphan, Duration.ofSeconds(5)));
        assertNull(ProcessEnd.of(orphan).get(5, TimeUnit.SECONDS));
    }
}

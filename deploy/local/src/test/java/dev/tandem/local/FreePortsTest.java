package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.local.Options.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    private static Options options(String text) throws CannotGoOn {
        List<String> words = OptionParser.words(
                "--initiatives-port 0 --metrics-port 0 --webhooks-port 0 --kafka-port 0 --postgres-port 0 " + text);
        return new OptionParser(Path.of("/"), Path.of("/")).parse(words);
    }

    @Test
    void zeroBecomesAFreePort() throws Exception {
        Ports ports = FreePorts.of(options("--port 0"));

        assertNotEquals(0, ports.gateway());
        assertNotEquals(ports.kafka(), ports.postgres());
    }

    @Test
    void aBusyPortIsNamedWithTheOptionThatChangesItUnlessNothingListensThere() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = busy.getLocalPort();

            CannotGoOn refusal = assertThrows(CannotGoOn.class, () -> FreePorts.of(options("--port " + port)));

            assertEquals(ExitCode.PORT_BUSY, refusal.exitCode());
            assertTrue(refusal.getMessage().contains(port + " (--port)"), refusal.getMessage());
            assertEquals(
                    port,
                    FreePorts.of(options("--without gateway --port " + port)).gateway());
        }
    }
}

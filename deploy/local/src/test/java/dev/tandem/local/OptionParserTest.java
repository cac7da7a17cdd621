package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.local.Options.Command;
import dev.tandem.local.Options.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionParserTest {
    private static final Path WORKING = Path.of("/somewhere");
    private static final Path ROOT = Path.of("/checkout");

    private static Options parse(String text) throws CannotGoOn {
        return new OptionParser(WORKING, ROOT).parse(OptionParser.words(text));
    }

    @Test
    void withoutOptionsEverythingStartsOnTheUsualPortsInTheCheckoutsDataFolder() throws Exception {
        Options options = parse("");

        assertEquals(Command.RUN, options.command());
        assertEquals(new Ports(8080, 8081, 8082, 8083, 9092, 5433), options.ports());
        assertEquals(Path.of("/checkout/data"), options.data());
        assertTrue(options.demo());
        assertTrue(options.build());
        assertFalse(options.exitWhenReady());
        assertEquals(Set.of(), options.without());
    }

    @Test
    void everyOptionIsRead() throws Exception {
        Options options = parse(
                "--port 1 --initiatives-port=2 --metrics-port 3 --webhooks-port 4 --kafka-port 0 --postgres-port 5"
                        + " --data \"my data\" --no-demo --no-build --exit-when-ready"
                        + " --without gateway --without=metrics-service");

        assertEquals(new Ports(1, 2, 3, 4, 0, 5), options.ports());
        assertEquals(Path.of("/somewhere/my data"), options.data());
        assertFalse(options.demo());
        assertFalse(options.build());
        assertTrue(options.exitWhenReady());
        assertEquals(Set.of(Service.METRICS, Service.GATEWAY), options.without());
        assertTrue(options.starts(Service.INITIATIVES));
        assertFalse(options.starts(Service.GATEWAY));
    }

    @Test
    void aCommandTakesFiles() throws Exception {
        Options options = parse("load-gmpp --data /d a.csv '/b c.csv'");

        assertEquals(Command.LOAD_GMPP, options.command());
        assertEquals(List.of(Path.of("/somewhere/a.csv"), Path.of("/b c.csv")), options.files());
        assertEquals(Command.HELP, parse("load-gmpp a.csv --help").command());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 1",
                "--port",
                "--port x",
                "--port 65536",
                "--port -1",
                "--without kafka",
                "start",
                "load-gmpp",
                "load-weekly",
                "load-weekly a b",
                "a.csv load-gmpp",
            })
    void whatDoesNotFitIsRefusedInOneLine(String text) {
        CannotGoOn refusal = assertThrows(CannotGoOn.class, () -> parse(text));

        assertEquals(ExitCode.USAGE, refusal.exitCode());
        assertFalse(refusal.getMessage().contains("\n"));
    }

    @Test
    void theHelpNamesEveryOptionAndExitCode() {
        String help = Usage.text();

        for (String option : List.of("--port", "--data", "--no-demo", "--without", "--exit-when-ready", "load-gmpp")) {
            assertTrue(help.contains(option), option);
        }
        for (ExitCode code : ExitCode.values()) {
            assertTrue(help.contains(code.code() + "  " + code.meaning()), code.name());
        }
    }
}

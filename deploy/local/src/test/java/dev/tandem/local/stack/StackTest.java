package dev.tandem.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.local.Progress;
import dev.tandem.local.process.Ledger;
import dev.tandem.local.process.Part;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
    @TempDir
    Path folder;

    private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());
    private Stack stack;

    private record Pretended(String name, CompletableFuture<Void> end, List<String> stopped) implements Part {
        @Override
        public CompletableFuture<?> onExit() {
            return end;
        }

        @Override
        public void stop() {
            stopped.add(name);
            if (name.equals("stubborn")) {
                throw new IllegalStateException("does not stop");
            }
            end.complete(null);
        }
    }

    @BeforeEach
    void anEmptyStack() {
        Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        stack = new Stack(silent, new Ledger(folder.resolve("processes")));
    }

    private Pretended part(String name) {
        return new Pretended(name, new CompletableFuture<>(), stopped);
    }

    @Test
    void stopsFromTheTopToTheBottomWhateverTheOrderOfTheStartAndOnlyOnce() throws Exception {
        stack.start(Layer.BROKER, () -> part("kafka"));
        stack.start(Layer.DATABASE, () -> part("postgres"));
        stack.start(Layer.GATEWAY, () -> part("gateway"));
        stack.start(Layer.SERVICES, () -> part("service"));

        stack.stop();
        stack.stop();

        assertEquals(List.of("gateway", "service", "kafka", "postgres"), stopped);
        assertTrue(stack.isStopping());
    }

    @Test
    void aPartThatCannotBeStoppedDoesNotKeepTheOthersAlive() throws Exception {
        stack.start(Layer.DATABASE, () -> part("postgres"));
        stack.start(Layer.GATEWAY, () -> part("stubborn"));

        stack.stop();

        assertEquals(List.of("stubborn", "postgres"), stopped);
    }

    @Test
    void nothingStartsOnceItIsStopping() {
        stack.stop();

        assertThrows(Stack.Stopping.class, () -> stack.start(Layer.GATEWAY, () -> part("gateway")));
    }

    @Test
    void tellsWhichPartEnded() throws Exception {
        stack.start(Layer.DATABASE, () -> part("postgres"));
        Pretended service = stack.start(Layer.SERVICES, () -> part("service"));

        service.end().complete(null);

        assertSame(service, stack.awaitFirstEnd());
    }
}

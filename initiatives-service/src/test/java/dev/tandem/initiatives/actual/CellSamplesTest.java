package dev.tandem.initiatives.actual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What metrics-service promises to tell about cells is what is read here. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class CellSamplesTest {

    private static final Path SAMPLES = Path.of("../metrics-service/contract/events/samples");

    @Inject
    CellProjection projection;

    @Inject
    ActualCells cells;

    @Inject
    StateReader reader;

    @Inject
    ObjectMapper mapper;

    @Test
    void everySampleOfACellIsReadAndApplyingItAgainChangesNothing() throws IOException {
        List<Path> samples = samples();
        assertFalse(samples.isEmpty(), "there is no sample of a cell in " + SAMPLES);
        for (Path sample : samples) {
            JsonNode data = mapper.readTree(sample.toFile());
            String type = sample.getFileName().toString().replace(".json", "");
            UUID id = UUID.fromString(data.at("/state/id").asText());
            ReceivedEvent event = new ReceivedEvent(
                    UUID.randomUUID(), type, "cell", id, 1, Instant.EPOCH, data.get("state"), data, null);
            CellState state = reader.read(event, CellState.class);
            assertNotNull(state.value(), type);
            assertNotNull(state.kind(), type);
            QuarkusTransaction.requiringNew().run(() -> projection.apply(event));
            List<ActualCell> once = applied(state.initiativeId());
            QuarkusTransaction.requiringNew().run(() -> projection.apply(event));

            assertFalse(once.isEmpty(), type);
            assertEquals(once, applied(state.initiativeId()), type);
        }
    }

    private List<ActualCell> applied(UUID initiativeId) {
        return QuarkusTransaction.requiringNew().call(() -> cells.of(initiativeId));
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("dev.tandem.cell."))
                    .sorted()
                    .toList();
        }
    }
}

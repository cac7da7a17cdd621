package dev.tandem.initiatives.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.metric.KnownMetrics;
import dev.tandem.initiatives.metric.MetricProjection;
import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What metrics-service promises to tell about metrics and targets is what is read here. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class MetricsSamplesTest {

    private static final Path SAMPLES = Path.of("../metrics-service/contract/events/samples");

    @Inject
    MetricProjection metrics;

    @Inject
    TargetProgressProjection progress;

    @Inject
    KnownMetrics known;

    @Inject
    TargetProgressTable table;

    @Inject
    ObjectMapper mapper;

    @Test
    void everySampleOfATargetsProgressIsReadAndApplyingItAgainChangesNothing() throws IOException {
        Set<String> types = new TreeSet<>();
        for (Path sample : samples("target-progress")) {
            ReceivedEvent event = event(sample, "target-progress");
            types.add(event.type());
            TargetProgress once = applied(event);
            assertEquals(once, applied(event), event.type());
            assertNotNull(once.progress(), event.type());
            assertEquals(event.state().get("standing").asText(), once.standing().name());
        }
        assertEquals(4, types.size(), () -> "progressed, reached, missed, back on track: " + types);
    }

    @Test
    void everySampleOfAMetricIsReadAndApplyingItAgainChangesNothing() throws IOException {
        for (Path sample : samples("metric")) {
            ReceivedEvent event = event(sample, "metric");
            apply(metrics, event);
            apply(metrics, event);
            String key = event.state().get("key").asText();
            QuarkusTransaction.requiringNew().run(() -> {
                assertEquals(event.aggregateId(), known.find(key).orElseThrow().id());
                assertEquals(known.find(key), known.find("ext:erp:4711"));
            });
        }
    }

    private TargetProgress applied(ReceivedEvent event) {
        apply(progress, event);
        return QuarkusTransaction.requiringNew()
                .call(() -> table.of(List.of(event.aggregateId())).get(event.aggregateId()));
    }

    private static void apply(Projection projection, ReceivedEvent event) {
        assertTrue(projection.accepts(event.type()));
        QuarkusTransaction.requiringNew().run(() -> projection.apply(event));
    }

    private ReceivedEvent event(Path sample, String aggregate) throws IOException {
        JsonNode data = mapper.readTree(sample.toFile());
        String type = sample.getFileName().toString().replace(".json", "");
        UUID id = UUID.fromString(data.at("/state/id").asText());
        return new ReceivedEvent(
                UUID.randomUUID(), type, aggregate, id, 1, Instant.EPOCH, data.get("state"), data, null);
    }

    private static List<Path> samples(String aggregate) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("dev.tandem." + aggregate + "."))
                    .sorted()
                    .toList();
        }
    }
}

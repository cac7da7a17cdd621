package dev.tandem.metrics.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What initiatives-service promises to tell is what is read here. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class ProducerSamplesTest {

    private static final Path SAMPLES = Path.of("../initiatives-service/contract/events/samples");
    private static final Set<String> CONSUMED = Set.of(
            "organisation",
            "portfolio-node",
            "objective",
            "target",
            "source",
            "initiative",
            "plan",
            "forecast",
            "budget",
            "alignment");

    @Inject
    @Any
    Instance<Projection> projections;

    @Inject
    ObjectMapper mapper;

    @Inject
    Sql sql;

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
    }

    @AfterEach
    void leaveNothingBehind() {
        QuarkusTransaction.rollback();
    }

    @Test
    void everySampleOfWhatIsConsumedIsAppliedAndApplyingItAgainChangesNothing() throws IOException {
        Map<String, Projection> byAggregate =
                projections.stream().collect(Collectors.toMap(Projection::aggregate, projection -> projection));
        Set<String> applied = new TreeSet<>();
        Set<String> filled = new TreeSet<>();
        for (Path sample : samples()) {
            String type = sample.getFileName().toString().replace(".json", "");
            String aggregate = type.split("\\.", -1)[2];
            Projection projection = byAggregate.get(aggregate);
            if (projection != null) {
                ReceivedEvent event = event(type, aggregate, mapper.readTree(sample.toFile()));
                projection.apply(event);
                List<String> once = everythingKnown();
                projection.apply(event);
                assertEquals(once, everythingKnown(), type);
                applied.add(aggregate);
                once.stream()
                        .filter(row -> !row.endsWith(" 0"))
                        .map(row -> row.replaceAll(" \\d+$", ""))
                        .forEach(filled::add);
            }
        }
        assertEquals(CONSUMED, applied);
        assertEquals(
                everythingKnown().stream()
                        .map(row -> row.replaceAll(" \\d+$", ""))
                        .collect(Collectors.toSet()),
                filled,
                "every table had rows at some time");
    }

    private List<String> everythingKnown() {
        return sql.list("""
            SELECT 'organisation ' || count(*) FROM known_organisation
            UNION ALL SELECT 'portfolio node ' || count(*) FROM known_portfolio_node
            UNION ALL SELECT 'objective ' || count(*) FROM known_objective
            UNION ALL SELECT 'target ' || count(*) FROM known_target
            UNION ALL SELECT 'initiative ' || count(*) FROM known_initiative
            UNION ALL SELECT 'contribution ' || count(*) FROM known_contribution
            UNION ALL SELECT 'reference ' || count(*) FROM known_reference
            UNION ALL SELECT 'plan line ' || count(*) FROM known_plan_line
            UNION ALL SELECT 'forecast line ' || count(*) FROM known_forecast_line
            UNION ALL SELECT 'stated version ' || count(*) FROM stated_version
            UNION ALL SELECT 'stated line ' || count(*) FROM stated_line
            UNION ALL SELECT 'budget ' || count(*) FROM known_budget
            UNION ALL SELECT 'alignment ' || count(*) FROM known_alignment
            UNION ALL SELECT 'source ' || count(*) FROM known_source\
            """, row -> row.getString(1));
    }

    private static ReceivedEvent event(String type, String aggregate, JsonNode data) {
        JsonNode state = data.get("state");
        assertNotNull(state, type + " has a state");
        JsonNode id = state.hasNonNull("id") ? state.get("id") : state.get("initiativeId");
        UUID aggregateId = id == null ? UUID.randomUUID() : UUID.fromString(id.asText());
        return new ReceivedEvent(UUID.randomUUID(), type, aggregate, aggregateId, 1, Instant.EPOCH, state, data, null);
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}

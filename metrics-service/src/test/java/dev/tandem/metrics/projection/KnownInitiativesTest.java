package dev.tandem.metrics.projection;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.reference;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.state;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.journal.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class KnownInitiativesTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();

    @Inject
    KnownInitiatives known;

    @Inject
    Sql sql;

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void ownersAreOwnersAuthorOwnersOfNodesAboveAndClientsOfSources() {
        String source = "erp-" + UUID.randomUUID();
        UUID top = initiatives.portfolioNode(null, "Top " + source, "top-owner");
        UUID below = initiatives.portfolioNode(top, "Below " + source, "below-owner", "another-owner");
        initiatives.tell("source", "registered", UUID.randomUUID(), state("source", source, "client", "erp-client"));
        UUID id = initiatives.initiative(
                below,
                "Web shop",
                "LIVE",
                "technologyOwner",
                null,
                "externalReferences",
                List.of(reference(source, "1")));
        initiatives.tell("plan", "changed", id, state("initiativeId", id, "current", null, "baseline", null));
        arrived(id);
        awaitAnswer(() -> known.clientOf(source), Optional.of("erp-client"));

        awaitAnswer(
                () -> known.ownersOf(id),
                Set.of("bo-1", "author-1", "top-owner", "below-owner", "another-owner", "erp-client"));
        assertTrue(in(() -> known.ownOf("top-owner")).contains(id));
        assertTrue(in(() -> known.ownOf("erp-client")).contains(id));
        assertTrue(in(() -> known.ownOf("author-1")).contains(id));
        assertFalse(in(() -> known.ownOf("somebody-else")).contains(id));

        initiatives.retellPortfolioNode(top, null, "Top " + source, "next-owner");
        awaitAnswer(() -> known.ownOf("next-owner"), Set.of(id));
        assertFalse(in(() -> known.ownersOf(id)).contains("top-owner"));
    }

    @Test
    void aKeyThatMovedToAnotherInitiativeNamesThatOne() {
        String source = "jira-" + UUID.randomUUID();
        Map<String, Object> key = reference(source, "SHOP-1");
        UUID first = initiatives.initiative(null, "First", "CANCELLED", "externalReferences", List.of(key));
        awaitAnswer(() -> known.byReference(source, "SHOP-1"), Optional.of(first));

        initiatives.retellInitiative(
                first, null, "First", "CANCELLED", "externalReferences", List.of(key), "retired", true);
        UUID second = initiatives.initiative(null, "Second", "LIVE", "externalReferences", List.of(key));
        awaitAnswer(() -> known.byReference(source, "SHOP-1"), Optional.of(second));

        initiatives.retellInitiative(second, null, "Second", "LIVE");
        awaitAnswer(() -> known.byReference(source, "SHOP-1"), Optional.of(first));
        assertTrue(in(() -> known.exists(second)));
        assertEquals(Optional.empty(), in(() -> known.byReference(source, "SHOP-2")));
    }

    @Test
    void duplicatesAndOlderEventsChangeNothing() {
        UUID id = UUID.randomUUID();
        initiatives.tell("initiative", "revised", id, 5, initiative(id, "New"));
        initiatives.tell("initiative", "revised", id, 4, initiative(id, "Old"));
        initiatives.tell("initiative", "revised", id, 5, initiative(id, "Again"));
        initiatives.tell(
                "plan",
                "changed",
                id,
                1,
                state(
                        "baseline",
                        Map.of("version", 1, "lines", List.of(InitiativesServiceDouble.line("COST", "1.00", "EUR")))));

        // The plan has the same key, so it comes after all of them.
        awaitAnswer(() -> count("known_plan_line", "initiative_id", id), 1L);
        assertEquals(
                List.of("New"),
                in(() -> sql.list("SELECT title FROM known_initiative WHERE id = ?", row -> row.getString(1), id)));
    }

    @Test
    void aPlanThatLosesLinesKeepsNoneOfThem() {
        UUID id = initiatives.initiative(null, "Web shop", "LIVE");
        initiatives.baseline(
                id,
                InitiativesServiceDouble.line("COST", "1.00", "EUR"),
                InitiativesServiceDouble.line("BENEFIT", "2.00", "EUR"));
        awaitAnswer(() -> count("known_plan_line", "initiative_id", id), 2L);

        initiatives.baseline(id, InitiativesServiceDouble.line("COST", "3.00", "EUR"));
        awaitAnswer(() -> count("known_plan_line", "initiative_id", id), 1L);
    }

    private static Map<String, Object> initiative(UUID id, String title) {
        return state(
                "id",
                id,
                "title",
                title,
                "status",
                "LIVE",
                "contributions",
                List.of(),
                "externalReferences",
                List.of(),
                "retired",
                false);
    }

    private long count(String table, String column, UUID id) {
        return sql.list("SELECT count(*) FROM " + table + " WHERE " + column + " = ?", row -> row.getLong(1), id)
                .get(0);
    }

    private void arrived(UUID id) {
        awaitAnswer(() -> known.exists(id), true);
    }

    private static <T> void awaitAnswer(Callable<T> question, T expected) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertEquals(expected, in(question)));
    }

    private static <T> T in(Callable<T> question) {
        return QuarkusTransaction.requiringNew().call(question);
    }
}

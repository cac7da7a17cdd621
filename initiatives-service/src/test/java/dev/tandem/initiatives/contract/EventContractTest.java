package dev.tandem.initiatives.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.embedded.GoldenJson;
import dev.tandem.embedded.contract.PublishedEvents;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.Api;
import dev.tandem.initiatives.alignment.AlignmentEvent;
import dev.tandem.initiatives.assessment.AssessmentEvent;
import dev.tandem.initiatives.budget.BudgetEvent;
import dev.tandem.initiatives.checkin.CheckInEvent;
import dev.tandem.initiatives.deadline.DeadlineEvent;
import dev.tandem.initiatives.decision.DecisionEvent;
import dev.tandem.initiatives.dependency.DependencyEvent;
import dev.tandem.initiatives.forecast.ForecastEvent;
import dev.tandem.initiatives.gaterule.GateRuleEvent;
import dev.tandem.initiatives.initiative.InitiativeEvent;
import dev.tandem.initiatives.objective.ObjectiveEvent;
import dev.tandem.initiatives.organisation.OrganisationEvent;
import dev.tandem.initiatives.plan.PlanEvent;
import dev.tandem.initiatives.portfolio.PortfolioNodeEvent;
import dev.tandem.initiatives.risk.RiskEvent;
import dev.tandem.initiatives.score.ScoreEvent;
import dev.tandem.initiatives.source.SourceEvent;
import dev.tandem.initiatives.target.TargetEvent;
import dev.tandem.journal.DomainEvent;
import dev.tandem.journal.Journal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What is published about events is what is told. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class EventContractTest {

    private static final List<Class<? extends DomainEvent>> SEALED = List.of(
            OrganisationEvent.class,
            GateRuleEvent.class,
            PortfolioNodeEvent.class,
            ObjectiveEvent.class,
            TargetEvent.class,
            SourceEvent.class,
            InitiativeEvent.class,
            PlanEvent.class,
            ForecastEvent.class,
            BudgetEvent.class,
            AssessmentEvent.class,
            DependencyEvent.class,
            RiskEvent.class,
            DeadlineEvent.class,
            ScoreEvent.class,
            CheckInEvent.class,
            DecisionEvent.class,
            AlignmentEvent.class);

    @Inject
    Journal journal;

    @Inject
    EntityManager entityManager;

    @Inject
    ObjectMapper mapper;

    @Test
    void everyKindOfEventHasASampleEvent() {
        Set<Class<?>> kinds = SEALED.stream()
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .collect(Collectors.toSet());

        assertEquals(kinds, SampleEvents.all().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    @TestSecurity(user = "paul")
    void theSamplesAreWhatTheJournalTellsAndFitTheirSchemas() throws IOException {
        Map<String, JsonNode> told = new TreeMap<>();
        QuarkusTransaction.begin();
        try {
            journal.append(SampleEvents.all());
            SampleEvents.all().forEach(event -> told.put(event.type(), told(event)));
        } finally {
            QuarkusTransaction.rollback();
        }

        PublishedEvents published = new PublishedEvents();
        for (Map.Entry<String, JsonNode> sample : told.entrySet()) {
            assertEquals(List.of(), published.faults(aggregate(sample.getKey()), sample.getValue()), sample.getKey());
            GoldenJson.assertMatches(PublishedEvents.sample(sample.getKey()), sample.getValue());
        }
    }

    @Test
    void everySampleFileIsOfATypeThatExists() throws IOException {
        assertEquals(
                SampleEvents.all().stream().map(DomainEvent::type).collect(Collectors.toCollection(TreeSet::new)),
                PublishedEvents.sampled());
    }

    @Test
    void theAsyncApiNamesEveryTypeWithTheSchemaOfItsAggregate() throws IOException {
        Map<String, String> told = new TreeMap<>();
        SampleEvents.all().forEach(event -> told.put(event.type(), event.aggregate()));

        assertEquals(told, PublishedEvents.described());
        assertEquals(told.size(), PublishedEvents.inChannel());
    }

    @Test
    void everyEventOnRecordFitsTheSchemaOfItsAggregate() {
        Api.node("On record", null);
        PublishedEvents published = new PublishedEvents();
        List<Tuple> rows = rows(
                "SELECT type, aggregate, aggregate_id, actor, CAST(effective_on AS text) AS effective_on, "
                        + "CAST(state AS text) AS state, CAST(changes AS text) AS changes FROM journal",
                Map.of());
        assertFalse(rows.isEmpty());
        for (Tuple row : rows) {
            String aggregate = row.get("aggregate", String.class);
            assertEquals(
                    List.of(),
                    published.faults(aggregate, data(row)),
                    row.get("type", String.class) + " of " + row.get("aggregate_id"));
        }
    }

    private JsonNode told(DomainEvent event) {
        List<Tuple> rows = rows(
                "SELECT actor, CAST(effective_on AS text) AS effective_on, CAST(state AS text) AS state, "
                        + "CAST(changes AS text) AS changes FROM journal "
                        + "WHERE aggregate = :aggregate AND aggregate_id = :id AND sequence = :sequence",
                Map.of("aggregate", event.aggregate(), "id", event.aggregateId(), "sequence", event.sequence()));
        return data(rows.get(0));
    }

    private JsonNode data(Tuple row) {
        try {
            ObjectNode data = mapper.createObjectNode();
            data.put("by", row.get("actor", String.class));
            data.put("effectiveOn", row.get("effective_on", String.class));
            data.set("state", mapper.readTree(row.get("state", String.class)));
            data.set("changes", mapper.readTree(row.get("changes", String.class)));
            return data;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private List<Tuple> rows(String sql, Map<String, Object> parameters) {
        var query = entityManager.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static String aggregate(String type) {
        return type.split("\\.", -1)[2];
    }
}

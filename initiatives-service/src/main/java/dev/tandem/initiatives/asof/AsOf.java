package dev.tandem.initiatives.asof;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.initiatives.listing.ListFilter;
import dev.tandem.initiatives.person.People;
import dev.tandem.initiatives.person.Person;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import dev.tandem.journal.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a thing as it was known at an instant. A view is made from the journal's state field by field: what has the same
 * name in both is the same thing. A field that states did not have yet is null, or an empty list.
 *
 * <p>A change fixes its instant while it holds the row, and commits later. The row is therefore locked for reading before
 * the journal is asked: a change under way is waited for, and a later one is of a later instant. The same question has
 * the same answer, whenever it is asked.
 */
@ApplicationScoped
public class AsOf {

    private final Journal journal;
    private final EntityManager entities;
    private final People people;
    private final Clock clock;
    private final ObjectMapper states;

    AsOf(Journal journal, EntityManager entities, People people, Clock clock, ObjectMapper mapper) {
        this.journal = journal;
        this.entities = entities;
        this.people = people;
        this.clock = clock;
        this.states = reading(mapper);
    }

    /**
     * What was known at the instant.
     *
     * @param row the row of the aggregate
     * @throws ProblemException INVALID_PARAMETER when the instant is in the future
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<JournalEntry> entry(AggregateKey aggregate, Object row, Instant at) {
        if (at.isAfter(clock.instant())) {
            throw ListFilter.invalid("asOf", "must not be in the future");
        }
        entities.lock(row, LockModeType.PESSIMISTIC_READ);
        return journal.at(aggregate, at);
    }

    /**
     * The view of an aggregate as it was known at the instant.
     *
     * @param row the row of the aggregate
     * @param createdAt when the row was made
     * @param complete adds to the state what the view has and the state has not
     * @throws ProblemException INVALID_PARAMETER when the instant is in the future, NOT_FOUND when it was not known yet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <V> V view(
            AggregateKey aggregate,
            Object row,
            Instant createdAt,
            Instant at,
            Class<V> type,
            Consumer<ObjectNode> complete) {
        JournalEntry entry = entry(aggregate, row, at).orElseThrow(() -> notKnown(at));
        ObjectNode state = entry.state().deepCopy();
        state.put("version", entry.sequence());
        state.put("createdAt", createdAt.toString());
        state.put("updatedAt", entry.at().toString());
        complete.accept(state);
        return view(state, type);
    }

    /** The refusal of an instant at which the thing was not known yet. */
    public static ProblemException notKnown(Instant at) {
        return new ProblemException(Problems.NOT_FOUND, "It was not known yet at " + at + ".");
    }

    private <V> V view(JsonNode state, Class<V> type) {
        Set<String> subjects = new HashSet<>();
        read(state, type, subject -> {
            subjects.add(subject);
            return new Person(subject, null);
        });
        Map<String, Person> named = people.named(subjects);
        return read(state, type, named::get);
    }

    private <V> V read(JsonNode state, Class<V> type, Function<String, Person> persons) {
        try {
            return states.readerFor(type)
                    .withAttribute(PersonOfSubject.PERSONS, persons)
                    .readValue(states.treeAsTokens(state));
        } catch (IOException unfit) {
            throw new IllegalStateException("The journal holds a state that is no " + type.getSimpleName(), unfit);
        }
    }

    /** States were written by older versions too: they may have fields more, and may lack some. */
    private static ObjectMapper reading(ObjectMapper mapper) {
        ObjectMapper states = mapper.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .registerModule(new SimpleModule("tandem-as-of").addDeserializer(Person.class, new PersonOfSubject()));
        JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        List.of(List.class, Set.class, Map.class)
                .forEach(type -> states.configOverride(type).setSetterInfo(empty));
        return states;
    }
}

package dev.tandem.initiatives.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/**
 * Knows the name that a subject's token carried last. Only those who changed something are remembered: history shows
 * them by name.
 */
@ApplicationScoped
public class People {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, String> stored = new ConcurrentHashMap<>();
    private final Session session;

    People(Session session) {
        this.session = session;
    }

    /** Whether this name was stored for the subject by this process before. */
    boolean isStored(String subject, String name) {
        return name.equals(stored.get(subject));
    }

    /** Stores the name in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void store(String subject, String name) {
        session.createNativeMutationQuery("""
            INSERT INTO person (subject, name) VALUES (?1, ?2)
            ON CONFLICT (subject) DO UPDATE SET name = excluded.name WHERE person.name <> excluded.name\
            """)
                .setParameter(1, subject)
                .setParameter(2, name)
                .executeUpdate();
        if (stored.size() >= MOST_REMEMBERED) {
            stored.clear();
        }
        stored.put(subject, name);
    }

    /** The persons behind subjects, with their names where known. */
    @Transactional
    public Map<String, Person> named(Collection<String> subjects) {
        Map<String, Person> persons = new HashMap<>();
        if (subjects.isEmpty()) {
            return persons;
        }
        subjects.forEach(subject -> persons.put(subject, new Person(subject, null)));
        session.createNativeQuery("SELECT subject, name FROM person WHERE subject IN (?1)", Tuple.class)
                .setParameter(1, persons.keySet())
                .getResultStream()
                .forEach(row -> {
                    String subject = row.get(0, String.class);
                    persons.put(subject, new Person(subject, row.get(1, String.class)));
                });
        return persons;
    }
}

package dev.tandem.journal.notes;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Takes whatever is told on a topic as it came. */
@ApplicationScoped
public class HeardKinds implements Projection {

    public static final String TOPIC = "tandem.kinds.v1";

    private final Map<UUID, String> heard = new ConcurrentHashMap<>();

    /** What came about something: kind of the aggregate and the record's value; null when nothing did. */
    public String heardOf(UUID id) {
        return heard.get(id);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String aggregate() {
        return EVERY_AGGREGATE;
    }

    @Override
    public void apply(ReceivedEvent event) {
        String value = new String(event.original().value(), StandardCharsets.UTF_8);
        heard.put(event.aggregateId(), event.aggregate() + " " + value);
    }
}

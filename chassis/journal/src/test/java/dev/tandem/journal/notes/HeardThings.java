package dev.tandem.journal.notes;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps what another service says of things. */
@ApplicationScoped
public class HeardThings implements Projection {

    public static final String TOPIC = "tandem.things.v1";

    private final StateReader reader;
    private final DataSource database;
    private volatile boolean learned;

    @Inject
    HeardThings(StateReader reader, DataSource database) {
        this.reader = reader;
        this.database = database;
    }

    /** The part of a thing that matters here. */
    public record Thing(String text) {}

    /** Whether it can apply what it could not yet. */
    public void learned(boolean now) {
        learned = now;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String aggregate() {
        return "thing";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Thing thing = reader.read(event, Thing.class);
        if (thing.text().equals("cannot be applied")) {
            throw new IllegalStateException("This thing cannot be applied.");
        }
        if (thing.text().equals("cannot be applied yet") && !learned) {
            throw new IllegalStateException("This thing cannot be applied yet.");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into heard_thing (id, sequence, text, times) values (?, ?, ?, 1)
                        on conflict (id) do update set sequence = excluded.sequence, text = excluded.text,
                            times = heard_thing.times + 1
                        """)) {
            statement.setObject(1, event.aggregateId());
            statement.setLong(2, event.sequence());
            statement.setString(3, thing.text());
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package dev.tandem.journal.housekeeping;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Length and age of the outbox as last measured: a scrape must not wait for the database. */
@ApplicationScoped
class OutboxMeters {

    private static final String MEASURE = """
            select count(*), (select j.at from journal j where j.position = min(o.position)) from outbox o
            """;

    private final Clock clock;
    private final AtomicLong length = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();

    @Inject
    OutboxMeters(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        meters.gauge("tandem.outbox.length", length);
        meters.gauge("tandem.outbox.oldest.seconds", oldestMillis, millis -> millis.get() / 1000.0);
    }

    void measure(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(MEASURE);
                ResultSet row = statement.executeQuery()) {
            row.next();
            length.set(row.getLong(1));
            OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
            oldestMillis.set(
                    oldest == null
                            ? 0
                            : Duration.between(oldest.toInstant(), clock.instant())
                                    .toMillis());
        }
    }
}

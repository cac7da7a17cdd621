package dev.tandem.journal.consumer;

import dev.tandem.journal.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The projections of this service. */
@ApplicationScoped
public class Projections {

    private final List<Projection> all;

    @Inject
    Projections(@Any Instance<Projection> beans) {
        this.all = beans.stream().toList();
    }

    /** The topics that somebody wants; none when this service listens to nobody. */
    public Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        for (Projection projection : all) {
            topics.add(projection.topic());
        }
        return topics;
    }

    List<Projection> wanting(String topic, String aggregate, String type) {
        return all.stream()
                .filter(projection ->
                        projection.topic().equals(topic) && hears(projection, aggregate) && projection.accepts(type))
                .toList();
    }

    private static boolean hears(Projection projection, String aggregate) {
        return projection.aggregate().equals(Projection.EVERY_AGGREGATE)
                || projection.aggregate().equals(aggregate);
    }
}

package dev.tandem.journal.position;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.journal.JournalSettings;
import dev.tandem.journal.consumer.Projections;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a request with {@code Tandem-After} wait until this service has heard what another one wrote. Its own writes are
 * there anyway. It blocks the worker thread of the request, for as long as {@code tandem.journal.position-wait}.
 */
@Provider
public class AwaitPositionsFilter implements ContainerRequestFilter {

    private static final Pattern SERVICE = Pattern.compile("-service$");
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private final Positions positions;
    private final Projections projections;
    /** Asked for late: this filter is made before the settings can be read. */
    private final Instance<JournalSettings> settings;

    private final String service;

    @Inject
    AwaitPositionsFilter(
            Positions positions,
            Projections projections,
            Instance<JournalSettings> settings,
            @ConfigProperty(name = "tandem.service") String service) {
        this.positions = positions;
        this.projections = projections;
        this.settings = settings;
        this.service = service;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> values = request.getHeaders().get(AwaitedPositions.HEADER);
        if (values == null || values.isEmpty()) {
            return;
        }
        AwaitedPositions awaited = AwaitedPositions.parse(String.join(",", values));
        Set<String> heard = projections.topics();
        if (heard.isEmpty()) {
            return;
        }
        for (String producer : awaited.byService().keySet()) {
            if (!producer.equals(service) && !heard.contains(topicOf(producer))) {
                throw AwaitedPositions.unknown(producer);
            }
        }
        long deadline = System.nanoTime() + settings.get().positionWait().toNanos();
        for (Map.Entry<String, List<Position>> producer : awaited.byService().entrySet()) {
            if (!producer.getKey().equals(service)) {
                await(producer.getKey(), producer.getValue(), deadline);
            }
        }
    }

    /** What {@code things-service} writes is told in {@code tandem.things.v1}. */
    private static String topicOf(String producer) {
        return "tandem." + SERVICE.matcher(producer).replaceFirst("") + ".v1";
    }

    private void await(String producer, List<Position> wanted, long deadline) {
        while (!positions.reached(producer, wanted)) {
            if (System.nanoTime() - deadline >= 0) {
                throw notReached(producer);
            }
            try {
                Thread.sleep(LOOK_EVERY.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw notReached(producer);
            }
        }
    }

    private static ProblemException notReached(String producer) {
        return new ProblemException(
                        Problems.POSITION_NOT_REACHED,
                        "What " + producer + " wrote has not arrived here yet; the same request will do in a moment.")
                .withHeader("Retry-After", "1");
    }
}

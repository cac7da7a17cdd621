package dev.tandem.metrics.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.journal.Journal;
import dev.tandem.metrics.problem.MetricsProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The transactions on metrics. */
@ApplicationScoped
public class MetricService {

    private final MetricRepository repository;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Clock clock;

    MetricService(MetricRepository repository, Journal journal, ObjectMapper mapper, Checked checked, Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.mapper = mapper;
        this.checked = checked;
        this.clock = clock;
    }

    @Transactional
    public MetricView define(DefineMetric command) {
        List<FieldError> contradictions = command.contradictions();
        if (!contradictions.isEmpty()) {
            throw Checked.invalid(contradictions);
        }
        Metric metric = new Metric(Ids.next(), command, now());
        MetricEvent event = metric.defined();
        repository.persist(metric);
        append(event);
        return MetricView.of(metric);
    }

    @Transactional
    public MetricView get(String named) {
        return MetricView.of(repository.findById(idOf(named)));
    }

    @Transactional
    public Page<MetricView> list(MetricFilter filter, Paging paging) {
        return repository.page(filter, paging).map(MetricView::of);
    }

    /** Merges a patch into the metric; a patch that changes nothing makes no event. */
    @Transactional
    public MetricView patch(String named, String ifMatch, JsonNode patch) {
        Metric metric = loadForChange(named, ifMatch);
        ReviseMetric present = ReviseMetric.of(metric);
        ReviseMetric wanted = checked.check(MergePatch.apply(mapper, patch, present, ReviseMetric.class));
        if (!wanted.equals(present)) {
            MetricState state = metric.state();
            FunnelStep.contradiction(wanted.funnelStep(), state.kind(), state.aggregation())
                    .ifPresent(error -> {
                        throw Checked.invalid(List.of(error));
                    });
            append(metric.revise(wanted, now()));
        }
        return MetricView.of(metric);
    }

    @Transactional
    public MetricView retire(String named, String ifMatch) {
        Metric metric = loadForChange(named, ifMatch);
        append(metric.retire(now()));
        return MetricView.of(metric);
    }

    private Metric loadForChange(String named, String ifMatch) {
        Metric metric = repository.loadForChange(idOf(named)).orElseThrow(MetricService::notFound);
        ETags.requireMatch(ifMatch, metric.version());
        if (metric.retired()) {
            throw new ProblemException(
                    MetricsProblems.METRIC_RETIRED,
                    "The metric " + metric.state().key() + " is retired.");
        }
        return metric;
    }

    /** A constraint that the flush before the journal runs into becomes its problem. */
    private void append(MetricEvent event) {
        try {
            journal.append(event);
        } catch (ConstraintViolationException violation) {
            throw MetricsProblems.ofConstraint(violation);
        }
    }

    private UUID idOf(String named) {
        MetricRef ref = MetricRef.parse(named)
                .orElseThrow(() -> new ProblemException(
                        Problems.INVALID_PARAMETER,
                        "The reference is malformed.",
                        FieldError.parameter("id", "Must be an id, a metric's key or ext:source:key.")));
        return repository.idOf(ref).orElseThrow(MetricService::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No metric is known by this name.");
    }
}

package dev.tandem.initiatives.assessment;

import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.initiative.InitiativeFacts;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.initiatives.tree.TreeProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The transactions on assessments over HTTP. */
@ApplicationScoped
public class AssessmentService {

    private static final List<SortKey<Assessment>> SORT_KEYS =
            List.of(SortKey.date("assessedOn", Assessment::assessedOn));

    private final AssessmentRepository repository;
    private final Assessments assessments;
    private final Initiatives initiatives;
    private final Caller caller;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository repository,
            Assessments assessments,
            Initiatives initiatives,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.assessments = assessments;
        this.initiatives = initiatives;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records an assessment; the answer says whether it was new. */
    @Transactional
    public Recorded record(Ref initiative, AssessmentInput input) {
        InitiativeFacts facts = initiatives.require(initiative);
        boolean executive = caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE);
        if (!executive && !facts.owners().contains(caller.subject())) {
            throw new ProblemException(Problems.FORBIDDEN, "The initiative is not your own.");
        }
        if (facts.retired()) {
            throw new ProblemException(TreeProblems.RETIRED, "\"" + facts.title() + "\" is retired.");
        }
        // A day more than UTC's: it may be tomorrow already where the client is.
        LocalDate latest = LocalDate.now(clock).plusDays(1);
        input.fault(latest, "/assessedOn").ifPresent(fault -> {
            throw Checked.invalid(List.of(fault));
        });
        boolean isNew = assessments.record(facts.id(), input);
        Assessment stored = repository.same(facts.id(), input).orElseThrow();
        return new Recorded(AssessmentView.of(stored), isNew);
    }

    @Transactional
    public Page<AssessmentView> list(Ref initiative, AssessmentFilter filter, Paging paging) {
        UUID initiativeId = initiatives.require(initiative).id();
        return new KeysetQuery<>(Assessment.class, Assessment::id, SORT_KEYS)
                .where("e.initiativeId = :initiative", "initiative", initiativeId)
                .where("e.scale = :scale", "scale", filter.scale())
                .where("e.source = :source", "source", filter.source())
                .page(repository.getEntityManager(), filter.sort(), paging)
                .map(AssessmentView::of);
    }

    /** The stored assessment and whether this call stored it. */
    public record Recorded(AssessmentView view, boolean isNew) {}
}

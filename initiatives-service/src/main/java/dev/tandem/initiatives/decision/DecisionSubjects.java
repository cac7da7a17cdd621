package dev.tandem.initiatives.decision;

import dev.tandem.http.id.Ref;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.objective.Objectives;
import dev.tandem.initiatives.portfolio.PortfolioNodes;
import dev.tandem.initiatives.reference.ReferenceText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds what a decision is on, retired or not, and whose own it is. */
@ApplicationScoped
class DecisionSubjects {

    private final Initiatives initiatives;
    private final Objectives objectives;
    private final PortfolioNodes nodes;

    DecisionSubjects(Initiatives initiatives, Objectives objectives, PortfolioNodes nodes) {
        this.initiatives = initiatives;
        this.objectives = objectives;
        this.nodes = nodes;
    }

    /**
     * The subject that a body names.
     *
     * @throws ProblemException 422 pointing at its id when there is none
     */
    DecisionSubject require(DecisionDraft.Subject subject, String pointer) {
        Ref ref = ReferenceText.parse(subject.id(), pointer + "/id");
        return find(subject.kind(), ref)
                .map(id -> new DecisionSubject(subject.kind(), id))
                .orElseThrow(() ->
                        ReferenceText.refused(pointer + "/id", "no " + words(subject.kind()) + " is known as " + ref));
    }

    /** The id of the subject behind a reference. */
    Optional<UUID> find(SubjectKind kind, Ref ref) {
        return switch (kind) {
            case INITIATIVE -> initiative(ref);
            case OBJECTIVE -> objectives.find(ref);
            case PORTFOLIO_NODE -> nodes.find(ref);
        };
    }

    /** Everybody whose own it is. */
    Set<String> owners(DecisionSubject subject) {
        return switch (subject.kind()) {
            case INITIATIVE -> initiatives.ownersInScope(subject.id());
            case OBJECTIVE -> objectives.owners(subject.id());
            case PORTFOLIO_NODE -> nodes.ownersOnPath(subject.id());
        };
    }

    static String words(SubjectKind kind) {
        return switch (kind) {
            case INITIATIVE -> "initiative";
            case OBJECTIVE -> "objective";
            case PORTFOLIO_NODE -> "portfolio node";
        };
    }

    private Optional<UUID> initiative(Ref ref) {
        try {
            return Optional.of(initiatives.read(ref).id());
        } catch (ProblemException refused) {
            if (refused.type().equals(Problems.NOT_FOUND)) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}

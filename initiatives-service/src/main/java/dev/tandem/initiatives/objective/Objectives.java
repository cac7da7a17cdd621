package dev.tandem.initiatives.objective;

import dev.tandem.http.id.Ref;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.initiatives.listing.ListFilter;
import dev.tandem.initiatives.tree.TreeProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What other features ask the tree of objectives. */
@ApplicationScoped
public class Objectives {

    private final ObjectiveRepository repository;

    Objectives(ObjectiveRepository repository) {
        this.repository = repository;
    }

    /**
     * The live objective that a body names, kept from being retired until the transaction ends.
     *
     * @param refText an id or {@code ext:source:key}
     * @param pointer the JSON pointer of the field that names it
     * @throws ProblemException 422 pointing there when there is no such live objective
     */
    public UUID require(String refText, String pointer) {
        return repository.tree().require(refText, pointer, "objective");
    }

    /**
     * The objective itself, to be looked at only.
     *
     * @throws ProblemException NOT_FOUND
     */
    public Objective read(Ref ref) {
        return repository.tree().idOf(ref).flatMap(repository::findByIdOptional).orElseThrow(Objectives::notFound);
    }

    /**
     * The live objective itself, kept as it is until the transaction ends.
     *
     * @throws ProblemException NOT_FOUND, or RETIRED (409)
     */
    public Objective hold(Ref ref) {
        Objective objective = repository
                .tree()
                .idOf(ref)
                .flatMap(id -> repository.findByIdOptional(id, LockModeType.PESSIMISTIC_READ))
                .orElseThrow(Objectives::notFound);
        if (objective.retired()) {
            throw new ProblemException(TreeProblems.RETIRED, "\"" + objective.title() + "\" is retired.");
        }
        return objective;
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No objective is known by this id.");
    }

    /** The subjects who own the objective. */
    public Set<String> owners(UUID id) {
        return repository.findByIdOptional(id).map(Objective::owners).orElse(Set.of());
    }

    /** The objective of this reference, retired or not. */
    public Optional<UUID> find(Ref ref) {
        return repository.tree().idOf(ref);
    }

    /**
     * The objective that the query parameter {@code objective} names, retired or not.
     *
     * @throws ProblemException INVALID_PARAMETER (400) when none is known
     */
    public UUID asked(Ref ref) {
        return find(ref).orElseThrow(() -> ListFilter.invalid("objective", "No objective is known as " + ref + "."));
    }
}

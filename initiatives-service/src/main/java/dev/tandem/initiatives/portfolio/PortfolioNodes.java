package dev.tandem.initiatives.portfolio;

import dev.tandem.http.id.Ref;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.initiatives.listing.ListFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What other features ask the portfolio tree. */
@ApplicationScoped
public class PortfolioNodes {

    private final PortfolioNodeRepository repository;

    PortfolioNodes(PortfolioNodeRepository repository) {
        this.repository = repository;
    }

    /**
     * The live node that a body names, kept from being retired until the transaction ends.
     *
     * @param refText an id or {@code ext:source:key}
     * @param pointer the JSON pointer of the field that names it
     * @throws ProblemException 422 pointing there when there is no such live node
     */
    public UUID require(String refText, String pointer) {
        return repository.tree().require(refText, pointer, "portfolio node");
    }

    /** The node of this reference, retired or not. */
    public Optional<UUID> find(Ref ref) {
        return repository.tree().idOf(ref);
    }

    /**
     * The node that the query parameter {@code portfolioNode} names, retired or not.
     *
     * @throws ProblemException INVALID_PARAMETER (400) when none is known
     */
    public UUID asked(Ref ref) {
        return find(ref)
                .orElseThrow(() -> ListFilter.invalid("portfolioNode", "No portfolio node is known as " + ref + "."));
    }

    /** The node itself and everything below it, retired or not. */
    public List<UUID> withDescendants(UUID id) {
        return repository.withDescendants(id);
    }

    /** The nodes that this subject owns and everything below them, retired or not. */
    public List<UUID> ownedBy(String subject) {
        return repository.ownedBy(subject);
    }

    /** The subjects who own the node or a node above it. */
    public Set<String> ownersOnPath(UUID id) {
        return repository.ownersOnPath(id);
    }
}

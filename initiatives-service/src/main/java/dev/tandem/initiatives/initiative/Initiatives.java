package dev.tandem.initiatives.initiative;

import dev.tandem.http.id.Ref;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.portfolio.NodeOccupants;
import dev.tandem.initiatives.portfolio.PortfolioNodes;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.initiatives.source.Sources;
import dev.tandem.initiatives.tree.TreeProblems;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What other features ask about initiatives: who they are, in whose scope they are, and themselves for a change. */
@ApplicationScoped
public class Initiatives implements NodeOccupants {

    private final InitiativeRepository repository;
    private final PortfolioNodes nodes;
    private final Sources sources;
    private final Journal journal;

    Initiatives(InitiativeRepository repository, PortfolioNodes nodes, Sources sources, Journal journal) {
        this.repository = repository;
        this.nodes = nodes;
        this.sources = sources;
        this.journal = journal;
    }

    /**
     * The facts of an initiative, retired or not.
     *
     * @throws ProblemException NOT_FOUND
     */
    public InitiativeFacts require(Ref ref) {
        Initiative initiative = read(ref);
        return new InitiativeFacts(
                initiative.id(),
                initiative.details().title(),
                initiative.status(),
                initiative.retired(),
                owners(initiative));
    }

    /** Everybody in whose scope it is. */
    public Set<String> ownersInScope(UUID id) {
        return owners(read(new Ref.ById(id)));
    }

    /** Whether it is the caller's own, as the table of roles means it. */
    public boolean owns(Caller caller, UUID id) {
        return ownersInScope(id).contains(caller.subject());
    }

    @Override
    public long liveIn(UUID nodeId) {
        return repository.count(
                "details.portfolioNodeId = ?1 and retired = false and standing.status not in ?2",
                nodeId,
                Lifecycle.over());
    }

    /**
     * The initiative itself, to be looked at only.
     *
     * @throws ProblemException NOT_FOUND
     */
    public Initiative read(Ref ref) {
        return repository.idOf(ref).flatMap(repository::findByIdOptional).orElseThrow(Initiatives::notFound);
    }

    /**
     * The initiative itself, locked until the transaction ends.
     *
     * @throws ProblemException NOT_FOUND, or RETIRED (409)
     */
    public Initiative loadForChange(Ref ref) {
        Initiative initiative =
                repository.idOf(ref).flatMap(repository::loadForChange).orElseThrow(Initiatives::notFound);
        if (initiative.retired()) {
            throw new ProblemException(
                    TreeProblems.RETIRED, "\"" + initiative.details().title() + "\" is retired.");
        }
        return initiative;
    }

    /** The moment of a verb that leaves an initiative with these details. */
    public Occasion occasion(InitiativeDetails details) {
        return occasions().of(details);
    }

    /** The moments of a transaction with many verbs. */
    public Occasions occasions() {
        return new Occasions(journal.now(), nodes::ownersOnPath, sources::clientOf);
    }

    /**
     * Refuses callers whose roles let them change only their own.
     *
     * @throws ProblemException FORBIDDEN
     */
    public void requireOwn(Caller caller, Initiative initiative) {
        if (!caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE)
                && !owners(initiative).contains(caller.subject())) {
            throw new ProblemException(
                    Problems.FORBIDDEN,
                    "Your roles let you change only initiatives that are your own: as owner, author, owner of a "
                            + "portfolio node above, or client of the source that knows it.");
        }
    }

    private Set<String> owners(Initiative initiative) {
        return initiative.owners(occasion(initiative.details()).outside());
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No initiative is known by this id.");
    }
}

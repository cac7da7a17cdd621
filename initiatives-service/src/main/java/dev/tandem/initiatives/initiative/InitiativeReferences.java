package dev.tandem.initiatives.initiative;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.initiatives.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who may give an initiative which external references, and that no two initiatives have the same. */
@ApplicationScoped
public class InitiativeReferences {

    private final InitiativeRepository repository;
    private final Sources sources;

    InitiativeReferences(InitiativeRepository repository, Sources sources) {
        this.repository = repository;
        this.sources = sources;
    }

    /**
     * Makes the references of an initiative those of its details.
     *
     * @param before the references that it had
     * @throws ProblemException REFERENCE_TAKEN (409) pointing at the first that another initiative has
     */
    public void change(UUID initiativeId, List<ExternalReference> before, List<ExternalReference> after) {
        List<ExternalReference> added = InitiativeRules.added(before, after);
        List<ExternalReference> gone = InitiativeRules.added(after, before);
        if (!gone.isEmpty()) {
            repository.release(initiativeId, gone);
        }
        Map<ExternalReference, UUID> wanted = new LinkedHashMap<>();
        added.forEach(one -> wanted.put(one, initiativeId));
        if (repository.take(wanted) < added.size()) {
            Map<ExternalReference, UUID> holders = repository.idsOf(added);
            ExternalReference taken = added.stream()
                    .filter(one -> !initiativeId.equals(holders.get(one)))
                    .findFirst()
                    .orElseThrow();
            throw new ProblemException(
                    ConstraintProblems.REFERENCE_TAKEN,
                    "Another initiative has the external reference " + taken + ".",
                    FieldError.at("/externalReferences/" + after.indexOf(taken), "Is taken by another initiative."));
        }
    }

    /**
     * Refuses clients that are not registered for the source of a reference that they give or take away.
     *
     * @throws ProblemException FOREIGN_SOURCE (403)
     */
    public void requireOwnSources(Caller caller, List<ExternalReference> before, List<ExternalReference> after) {
        if (caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.PORTFOLIO_MANAGER)) {
            return;
        }
        InitiativeRules.added(before, after).forEach(one -> requireOwnSource(caller, one.source()));
        InitiativeRules.added(after, before).forEach(one -> requireOwnSource(caller, one.source()));
    }

    /** The same for something of an initiative that has one reference, or null. */
    public void requireOwnSource(Caller caller, ExternalReference before, ExternalReference after) {
        requireOwnSources(
                caller, before == null ? List.of() : List.of(before), after == null ? List.of() : List.of(after));
    }

    /** Refuses clients that are not registered for the source. */
    public void requireOwnSource(Caller caller, String source) {
        if (!sources.clientOf(source).filter(caller.subject()::equals).isPresent()) {
            throw new ProblemException(
                    InitiativeProblems.FOREIGN_SOURCE,
                    "You are not registered as the client of the source \"" + source + "\".");
        }
    }
}

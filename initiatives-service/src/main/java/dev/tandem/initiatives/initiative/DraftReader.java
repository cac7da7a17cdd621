package dev.tandem.initiatives.initiative;

import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.initiatives.objective.Objectives;
import dev.tandem.initiatives.portfolio.PortfolioNodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Checks a draft and resolves what it refers to. */
@ApplicationScoped
public class DraftReader {

    private final Checked checked;
    private final PortfolioNodes nodes;
    private final Objectives objectives;

    DraftReader(Checked checked, PortfolioNodes nodes, Objectives objectives) {
        this.checked = checked;
        this.nodes = nodes;
        this.objectives = objectives;
    }

    /** Finds the id behind the text of a field, or refuses it (422) pointing there. */
    @FunctionalInterface
    public interface Lookup {
        UUID require(String refText, String pointer);
    }

    /**
     * The details of a new initiative.
     *
     * @throws ProblemException INVALID_BODY with a pointer for each fault
     */
    public InitiativeDetails read(InitiativeDraft draft) {
        return read(draft, nodes::require, objectives::require);
    }

    /** The same for a change: what it refers to already may stay, even when it was retired since. */
    InitiativeDetails read(InitiativeDraft draft, InitiativeDetails present) {
        return read(draft, present, nodes::require, objectives::require);
    }

    /** The same for a change, with other ways to look references up. */
    public InitiativeDetails read(InitiativeDraft draft, InitiativeDetails present, Lookup node, Lookup objective) {
        Set<String> known = new HashSet<>();
        if (present.portfolioNodeId() != null) {
            known.add(present.portfolioNodeId().toString());
        }
        present.contributions().forEach(one -> known.add(one.objectiveId().toString()));
        return read(draft, keeping(known, node), keeping(known, objective));
    }

    /** The same with other ways to look references up. */
    public InitiativeDetails read(InitiativeDraft draft, Lookup node, Lookup objective) {
        checked.check(draft);
        List<FieldError> faults = new ArrayList<>(InitiativeRules.faults(draft));
        UUID nodeId = draft.portfolioNodeId() == null
                ? null
                : looked(node, draft.portfolioNodeId(), "/portfolioNodeId", faults);
        List<Contribution> contributions = contributions(draft, objective, faults);
        if (!faults.isEmpty()) {
            throw Checked.invalid(faults);
        }
        return new InitiativeDetails(
                draft.title(),
                draft.description(),
                nodeId,
                draft.businessOwner(),
                draft.technologyOwner(),
                contributions,
                draft.systems(),
                draft.valueDrivers(),
                draft.journeyStage(),
                draft.startOn(),
                draft.endOn(),
                draft.deadline(),
                draft.labels(),
                draft.externalReferences(),
                draft.checkInEveryDays());
    }

    private static List<Contribution> contributions(InitiativeDraft draft, Lookup objective, List<FieldError> faults) {
        List<Contribution> contributions = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.contributions().size(); i++) {
            ContributionDraft one = draft.contributions().get(i);
            String pointer = "/contributions/" + i + "/objectiveId";
            UUID id = looked(objective, one.objectiveId(), pointer, faults);
            if (id != null && !seen.add(id)) {
                faults.add(FieldError.at(pointer, "Is there already."));
            }
            contributions.add(Contribution.of(id, one.weight()));
        }
        return List.copyOf(contributions);
    }

    private static UUID looked(Lookup lookup, String refText, String pointer, List<FieldError> faults) {
        try {
            return lookup.require(refText, pointer);
        } catch (ProblemException refused) {
            faults.addAll(refused.errors());
            return null;
        }
    }

    private static Lookup keeping(Set<String> known, Lookup lookup) {
        return (refText, pointer) ->
                known.contains(refText) ? UUID.fromString(refText) : lookup.require(refText, pointer);
    }
}

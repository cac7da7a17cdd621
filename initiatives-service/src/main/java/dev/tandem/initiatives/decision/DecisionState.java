package dev.tandem.initiatives.decision;

import dev.tandem.initiatives.reference.ExternalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole public state of a decision, as its event carries it; persons by subject.
 *
 * @param supersedes the decision that it takes the place of, or null
 */
public record DecisionState(
        UUID id,
        String title,
        String decided,
        List<DecisionOption> options,
        List<String> businessPeople,
        List<String> technologyPeople,
        List<DecisionSubject> subjects,
        LocalDate decidedOn,
        String recordedBy,
        UUID supersedes,
        ExternalReference externalReference) {}

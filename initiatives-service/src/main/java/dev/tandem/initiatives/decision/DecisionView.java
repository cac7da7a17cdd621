package dev.tandem.initiatives.decision;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as readers see it. */
@Schema(name = "Decision", description = "A decision of both sides. It never changes; a newer one supersedes it.")
public record DecisionView(
        UUID id,
        @Schema(examples = "Gift cards come later") String title,

        @Schema(description = "What was decided, and why.") String decided,

        List<DecisionOption> options,

        @Schema(description = "Who decided for the business side.")
        List<Person> businessPeople,

        @Schema(description = "Who decided for the technology side.")
        List<Person> technologyPeople,

        List<DecisionSubject> subjects,
        @Schema(examples = "2026-09-30") LocalDate decidedOn,
        @Schema(description = "Who wrote it down.") Person recordedBy,

        @Schema(description = "The decision that it takes the place of.", nullable = true)
        UUID supersedes,

        @Schema(description = "The newer decision that takes its place; null while it holds.", nullable = true)
        UUID supersededBy,

        @Schema(nullable = true) ExternalReference externalReference,
        Instant createdAt) {

    static DecisionView of(Decision decision, UUID supersededBy) {
        return new DecisionView(
                decision.id(),
                decision.title(),
                decision.decided(),
                decision.options(),
                decision.businessPeople(),
                decision.technologyPeople(),
                decision.subjects(),
                decision.decidedOn(),
                decision.recordedBy(),
                decision.supersedes(),
                supersededBy,
                decision.externalReference(),
                decision.createdAt());
    }
}

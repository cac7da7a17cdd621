package dev.tandem.initiatives.bulk;

import dev.tandem.initiatives.assessment.AssessmentInput;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.plan.Plan;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.journal.DomainEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Some rows that are taken together: what they find, and what is to be written for them. */
final class Chunk {

    /** Holders of the references that the rows name, those made by these rows among them. */
    final Map<ExternalReference, UUID> holders = new HashMap<>();

    final Map<UUID, Initiative> initiatives = new HashMap<>();
    final Map<UUID, Plan> plans = new HashMap<>();
    final List<DomainEvent> events = new ArrayList<>();
    final Map<ExternalReference, UUID> newReferences = new LinkedHashMap<>();

    /** The newest day on which the source had the key, by the references of the rows. */
    final Map<ExternalReference, LocalDate> seen = new HashMap<>();

    final List<Taken> taken = new ArrayList<>();

    /** A row that was taken, with the assessments that are to be recorded once its initiative is stored. */
    record Taken(Load.Effect effect, UUID initiativeId, Set<String> owners, List<AssessmentInput> assessments) {}

    /** The source had the key on this day; gives the newest day on which it is known to have had it. */
    LocalDate saw(ExternalReference reference, LocalDate on) {
        return seen.merge(reference, on, (known, now) -> known.isAfter(now) ? known : now);
    }

    Initiative initiative(ExternalReference reference) {
        UUID id = holders.get(reference);
        return id == null ? null : initiatives.get(id);
    }
}

package dev.tandem.initiatives.objective;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ReferenceText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * @throws dev.tandem.http.problem.ProblemException 422 pointing there when there is no such live objective
     */
    public UUID require(String refText, String pointer) {
        return repository
                .idOf(ReferenceText.parse(refText, pointer))
                .filter(repository::holdLive)
                .orElseThrow(() -> ReferenceText.refused(pointer, "no live objective is known as " + refText));
    }

    /** The subjects who own the objective. */
    public Set<String> owners(UUID id) {
        return repository
                .findByIdOptional(id)
                .map(objective -> Stream.of(objective.businessOwner(), objective.technologyOwner())
                        .filter(Objects::nonNull)
                        .map(Person::subject)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The objective of this reference, retired or not. */
    public Optional<UUID> find(Ref ref) {
        return repository.idOf(ref);
    }
}

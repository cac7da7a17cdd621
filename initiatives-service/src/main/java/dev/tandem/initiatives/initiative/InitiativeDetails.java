package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.initiatives.storage.NeverMutated;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** What people write about an initiative, checked, with every reference resolved to an id. */
@Embeddable
public record InitiativeDetails(
        String title,
        String description,
        @Column(name = "portfolio_node_id") UUID portfolioNodeId,

        @Embedded
        @AttributeOverride(name = "subject", column = @Column(name = "business_owner"))
        @AttributeOverride(name = "name", column = @Column(name = "business_owner_name"))
        Person businessOwner,

        @Embedded
        @AttributeOverride(name = "subject", column = @Column(name = "technology_owner"))
        @AttributeOverride(name = "name", column = @Column(name = "technology_owner_name"))
        Person technologyOwner,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<Contribution> contributions,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<UpgradedSystem> systems,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class) @Column(name = "value_drivers")
        List<ValueDriver> valueDrivers,

        @Enumerated(EnumType.STRING) @Column(name = "journey_stage")
        JourneyStage journeyStage,

        @Column(name = "start_on") LocalDate startOn,
        @Column(name = "end_on") LocalDate endOn,
        LocalDate deadline,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        Map<String, String> labels,

        @JdbcTypeCode(SqlTypes.JSON)
        @Mutability(NeverMutated.class)
        @Convert(converter = ReferencesColumn.class)
        @Column(name = "external_references")
        List<ExternalReference> externalReferences,

        @Column(name = "check_in_every_days") Integer checkInEveryDays) {

    /** Whether going from here to there changes what a sign-off was about: its owners or contributions. */
    boolean asksForNewSignOffs(InitiativeDetails other) {
        return !Objects.equals(subject(businessOwner), subject(other.businessOwner))
                || !Objects.equals(subject(technologyOwner), subject(other.technologyOwner))
                || !contributions.equals(other.contributions);
    }

    /** The same, as a client would write it. */
    public InitiativeDraft draft() {
        return new InitiativeDraft(
                title,
                description,
                portfolioNodeId == null ? null : portfolioNodeId.toString(),
                businessOwner,
                technologyOwner,
                contributions.stream()
                        .map(one -> new ContributionDraft(one.objectiveId().toString(), one.weight()))
                        .toList(),
                systems,
                valueDrivers,
                journeyStage,
                startOn,
                endOn,
                deadline,
                labels,
                externalReferences,
                checkInEveryDays);
    }

    /** The same with its external references in the order of source and key, whatever order they came in. */
    public InitiativeDetails withSortedReferences() {
        List<ExternalReference> sorted = externalReferences.stream()
                .sorted(Comparator.comparing(ExternalReference::source).thenComparing(ExternalReference::key))
                .toList();
        return new InitiativeDetails(
                title,
                description,
                portfolioNodeId,
                businessOwner,
                technologyOwner,
                contributions,
                systems,
                valueDrivers,
                journeyStage,
                startOn,
                endOn,
                deadline,
                labels,
                sorted,
                checkInEveryDays);
    }

    /** The given people, both owners among them where they are named, in a fixed order. */
    Set<String> owners(Person author, Set<String> outside) {
        Set<String> owners = new TreeSet<>(outside);
        Stream.of(author, businessOwner, technologyOwner)
                .filter(Objects::nonNull)
                .map(Person::subject)
                .forEach(owners::add);
        return owners;
    }

    static String subject(Person person) {
        return person == null ? null : person.subject();
    }
}

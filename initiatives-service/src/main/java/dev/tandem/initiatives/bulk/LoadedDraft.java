package dev.tandem.initiatives.bulk;

import dev.tandem.http.problem.FieldError;
import dev.tandem.initiatives.initiative.ContributionDraft;
import dev.tandem.initiatives.initiative.InitiativeDraft;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an initiative would be after a load: what the item gives, over what is there. */
final class LoadedDraft {

    static final InitiativeDraft NOTHING =
            new InitiativeDraft(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final Pattern OBJECTIVE = Pattern.compile("^(/contributions/[0-9]+)/objectiveId$");

    private LoadedDraft() {}

    static InitiativeDraft of(LoadItem item, InitiativeDraft present) {
        return new InitiativeDraft(
                given(item.title(), present.title()),
                given(item.description(), present.description()),
                given(item.portfolioNode(), present.portfolioNodeId()),
                person(item.businessOwner(), present.businessOwner()),
                person(item.technologyOwner(), present.technologyOwner()),
                item.contributions() == null ? present.contributions() : contributions(item.contributions()),
                given(item.systems(), present.systems()),
                given(item.valueDrivers(), present.valueDrivers()),
                given(item.journeyStage(), present.journeyStage()),
                given(item.startOn(), present.startOn()),
                given(item.endOn(), present.endOn()),
                given(item.deadline(), present.deadline()),
                labels(item, present),
                references(item, present));
    }

    /** A fault of the draft, pointing into the item. */
    static FieldError inItem(FieldError error) {
        if (error.pointer() == null) {
            return error;
        }
        String pointer = error.pointer().equals("/portfolioNodeId")
                ? "/portfolioNode"
                : OBJECTIVE.matcher(error.pointer()).replaceFirst("$1/objective");
        return FieldError.at(pointer, error.detail());
    }

    private static <T> T given(T value, T present) {
        return value == null ? present : value;
    }

    /** The same person keeps their name when the item does not say it. */
    private static Person person(Person value, Person present) {
        boolean same = value != null
                && present != null
                && value.name() == null
                && value.subject() != null
                && value.subject().equals(present.subject());
        return same ? present : given(value, present);
    }

    private static List<ContributionDraft> contributions(List<LoadContribution> given) {
        return given.stream()
                .map(one -> new ContributionDraft(one.objective(), one.weight()))
                .toList();
    }

    private static Map<String, String> labels(LoadItem item, InitiativeDraft present) {
        Map<String, String> labels = new LinkedHashMap<>(present.labels());
        if (item.labels() != null) {
            labels.putAll(item.labels());
        }
        return labels;
    }

    /** Those of the item first, so that pointers at one that is bad are right. */
    private static List<ExternalReference> references(LoadItem item, InitiativeDraft present) {
        List<ExternalReference> given = item.externalReferences() == null ? List.of() : item.externalReferences();
        if (present.externalReferences().containsAll(given)
                && present.externalReferences().contains(item.externalReference())) {
            return present.externalReferences();
        }
        List<ExternalReference> all = new ArrayList<>(given);
        if (!all.contains(item.externalReference())) {
            all.add(item.externalReference());
        }
        present.externalReferences().stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }
}

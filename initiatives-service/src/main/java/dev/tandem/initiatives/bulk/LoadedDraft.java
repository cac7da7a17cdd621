package dev.tandem.initiatives.bulk;

import dev.tandem.http.problem.FieldError;
import dev.tandem.initiatives.initiative.ContributionDraft;
import dev.tandem.initiatives.initiative.FieldWords;
import dev.tandem.initiatives.initiative.InitiativeDraft;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What an initiative would be after a load: what the item gives, over what is there. */
final class LoadedDraft {

    static final InitiativeDraft NOTHING = new InitiativeDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final String LABEL = "labels.";
    private static final Pattern OBJECTIVE = Pattern.compile("^(/contributions/[0-9]+)/objectiveId$");

    private LoadedDraft() {}

    /** What an item says by itself, with a title where it gives none. */
    static InitiativeDraft alone(LoadItem item) {
        InitiativeDraft said = of(item, NOTHING);
        return item.title() != null
                ? said
                : new InitiativeDraft(
                        "(no title)",
                        said.description(),
                        said.portfolioNodeId(),
                        said.businessOwner(),
                        said.technologyOwner(),
                        said.contributions(),
                        said.systems(),
                        said.valueDrivers(),
                        said.journeyStage(),
                        said.startOn(),
                        said.endOn(),
                        said.deadline(),
                        said.labels(),
                        said.externalReferences(),
                        said.checkInEveryDays());
    }

    /**
     * The same for an item of a report: what a newer word is known of stays.
     *
     * @param before the words before the report
     * @param after the words with it
     * @param on the day of the report
     */
    static InitiativeDraft reported(
            LoadItem item, InitiativeDraft present, FieldWords before, FieldWords after, LocalDate on) {
        InitiativeDraft now = of(item, present);
        Map<String, LocalDate> dates = after.dates(present);
        Map<String, Person> owners = after.owners(present);
        Map<String, String> labels = new LinkedHashMap<>(now.labels());
        present.labels().forEach((key, value) -> {
            if (!before.takes(LABEL + key, on)) {
                labels.put(key, value);
            }
        });
        return new InitiativeDraft(
                before.takes("title", on) ? now.title() : present.title(),
                before.takes("description", on) ? now.description() : present.description(),
                before.takes("portfolioNode", on) ? now.portfolioNodeId() : present.portfolioNodeId(),
                owners.get("businessOwner"),
                owners.get("technologyOwner"),
                before.takes("contributions", on) ? now.contributions() : present.contributions(),
                before.takes("systems", on) ? now.systems() : present.systems(),
                before.takes("valueDrivers", on) ? now.valueDrivers() : present.valueDrivers(),
                before.takes("journeyStage", on) ? now.journeyStage() : present.journeyStage(),
                dates.get("startOn"),
                dates.get("endOn"),
                dates.get("deadline"),
                labels,
                now.externalReferences(),
                present.checkInEveryDays());
    }

    /** What an item gives, by the names of {@link FieldWords}. */
    static Map<String, Object> given(LoadItem item) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("title", item.title());
        given.put("description", item.description());
        given.put("portfolioNode", item.portfolioNode());
        given.put("businessOwner", item.businessOwner());
        given.put("technologyOwner", item.technologyOwner());
        given.put("contributions", item.contributions());
        given.put("systems", item.systems());
        given.put("valueDrivers", item.valueDrivers());
        given.put("journeyStage", item.journeyStage());
        given.put("startOn", item.startOn());
        given.put("endOn", item.endOn());
        given.put("deadline", item.deadline());
        given.put("status", item.status());
        if (item.labels() != null) {
            item.labels().forEach((key, value) -> given.put(LABEL + key, value));
        }
        given.values().removeIf(Objects::isNull);
        return given;
    }

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
                references(item, present),
                present.checkInEveryDays());
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

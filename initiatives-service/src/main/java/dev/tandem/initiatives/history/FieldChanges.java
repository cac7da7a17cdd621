package dev.tandem.initiatives.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.initiatives.person.Person;
import dev.tandem.journal.JournalEntry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the fields that changed out of a journal entry and puts names beside the subjects in it. */
final class FieldChanges {

    private static final Set<String> PERSONS = Set.of(
            "businessOwner", "technologyOwner", "author", "owners", "businessPeople", "technologyPeople", "recordedBy");

    private FieldChanges() {}

    /** Every subject that an entry mentions, its author included. */
    static Set<String> subjects(JournalEntry entry) {
        Set<String> subjects = new TreeSet<>();
        subjects.add(entry.by());
        of(entry, Map.of()).forEach((field, change) -> {
            if (PERSONS.contains(field)) {
                subjects.addAll(texts(change.before()));
                subjects.addAll(texts(change.after()));
            }
        });
        return subjects;
    }

    /**
     * The changed fields.
     *
     * @param persons by subject; a subject that is missing here stays as it is
     */
    static Map<String, HistoryEntry.FieldChange> of(JournalEntry entry, Map<String, Person> persons) {
        Map<String, HistoryEntry.FieldChange> changes = new LinkedHashMap<>();
        if (entry.sequence() == 1 && entry.changes().isEmpty()) {
            entry.state().properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    changes.put(field.getKey(), change(field.getKey(), null, field.getValue(), persons));
                }
            });
            return changes;
        }
        entry.changes().properties().forEach(field -> {
            JsonNode change = field.getValue();
            changes.put(field.getKey(), change(field.getKey(), change.get("before"), change.get("after"), persons));
        });
        return changes;
    }

    private static HistoryEntry.FieldChange change(
            String field, JsonNode before, JsonNode after, Map<String, Person> persons) {
        return PERSONS.contains(field)
                ? new HistoryEntry.FieldChange(withNames(before, persons), withNames(after, persons))
                : new HistoryEntry.FieldChange(orNull(before), orNull(after));
    }

    private static JsonNode withNames(JsonNode node, Map<String, Person> persons) {
        if (node == null || node.isNull()) {
            return NullNode.getInstance();
        }
        if (node.isArray()) {
            ArrayNode named = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> named.add(withNames(element, persons)));
            return named;
        }
        Person person = persons.get(node.asText());
        if (person == null) {
            return node;
        }
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        return named.put("subject", person.subject()).put("name", person.name());
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new HashSet<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(element -> texts.addAll(texts(element)));
        return texts;
    }

    private static JsonNode orNull(JsonNode node) {
        return node == null ? NullNode.getInstance() : node;
    }
}

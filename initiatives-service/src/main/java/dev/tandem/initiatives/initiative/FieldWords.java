package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.person.Person;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Of which day the word on each field is. For each field the newest word counts, whatever the order in which reports
 * arrive; of two that contradict each other, such as an end before the start, the older one waits.
 */
public final class FieldWords {

    private static final String NAME_OF = "name of ";
    private static final String START = "startOn";
    private static final String END = "endOn";
    private static final String DEADLINE = "deadline";
    private static final List<String> DATES = List.of(START, END, DEADLINE);
    private static final List<String> OWNERS = List.of("businessOwner", "technologyOwner");

    private final Map<String, FieldWord> words;

    FieldWords(Map<String, FieldWord> words) {
        this.words = words;
    }

    /**
     * Whether a word of this day counts.
     *
     * @param on the day of the report; null when it says what is so now
     */
    public boolean takes(String field, LocalDate on) {
        FieldWord word = words.get(field);
        return on == null || word == null || !word.on().isAfter(on);
    }

    /** The same after what is different between two drafts was written on a day. */
    FieldWords changed(InitiativeDraft before, InitiativeDraft after, LocalDate on) {
        Map<String, Object> old = before == null ? Map.of() : values(before);
        Map<String, Object> now = values(after);
        Set<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(now.keySet());
        Map<String, FieldWord> next = new TreeMap<>(words);
        for (String field : fields) {
            if (!Objects.equals(old.get(field), now.get(field))) {
                next.put(field, FieldWord.of(later(on, words.get(field)), now.get(field)));
            }
        }
        return new FieldWords(next);
    }

    /** The same after a report of a day said these values by field. */
    public FieldWords reported(Map<String, Object> said, LocalDate on) {
        Map<String, FieldWord> next = new TreeMap<>(words);
        for (Map.Entry<String, Object> one : said.entrySet()) {
            if (takes(one.getKey(), on)) {
                next.put(one.getKey(), FieldWord.of(on, one.getValue()));
            }
            if (one.getValue() instanceof Person person && person.name() != null) {
                String name = NAME_OF + person.subject();
                if (takes(name, on)) {
                    next.put(name, FieldWord.of(on, person));
                }
            }
        }
        return new FieldWords(next);
    }

    /**
     * Dates as they count: a deadline and an end not before the start.
     *
     * @param present what is there, for fields of which no word is known
     */
    public Map<String, LocalDate> dates(InitiativeDraft present) {
        Map<String, LocalDate> known = new LinkedHashMap<>();
        known.put(START, present.startOn());
        known.put(END, present.endOn());
        known.put(DEADLINE, present.deadline());
        return agreeing(DATES, known, FieldWord::date, FieldWords::inOrder);
    }

    /** Owners as they count: two people. */
    public Map<String, Person> owners(InitiativeDraft present) {
        Map<String, Person> known = new LinkedHashMap<>();
        known.put(OWNERS.get(0), present.businessOwner());
        known.put(OWNERS.get(1), present.technologyOwner());
        Map<String, Person> owners =
                agreeing(OWNERS, known, FieldWord::person, (one, accepted) -> accepted.values().stream()
                        .noneMatch(
                                other -> other.subject().equals(one.getValue().subject())));
        owners.replaceAll((field, owner) -> named(owner, known.get(field)));
        return owners;
    }

    /** What is to be kept. */
    Map<String, FieldWord> asMap() {
        return Map.copyOf(words);
    }

    private <T> Map<String, T> agreeing(
            List<String> fields,
            Map<String, T> known,
            Function<FieldWord, T> value,
            BiPredicate<Map.Entry<String, T>, Map<String, T>> agrees) {
        Map<String, T> accepted = new LinkedHashMap<>();
        fields.stream()
                .sorted(Comparator.comparing(this::dayOf).reversed())
                .map(field -> Map.entry(field, said(field, known, value)))
                .filter(said -> said.getValue().size() == 1)
                .map(said -> Map.entry(said.getKey(), said.getValue().get(0)))
                .forEach(said -> {
                    if (agrees.test(said, accepted)) {
                        accepted.put(said.getKey(), said.getValue());
                    }
                });
        return accepted;
    }

    private <T> List<T> said(String field, Map<String, T> known, Function<FieldWord, T> value) {
        FieldWord word = words.get(field);
        T said = word == null ? known.get(field) : value.apply(word);
        return said == null ? List.of() : List.of(said);
    }

    private LocalDate dayOf(String field) {
        FieldWord word = words.get(field);
        return word == null ? LocalDate.MIN : word.on();
    }

    private static boolean inOrder(Map.Entry<String, LocalDate> one, Map<String, LocalDate> accepted) {
        if (one.getKey().equals(START)) {
            return accepted.values().stream().noneMatch(end -> end.isBefore(one.getValue()));
        }
        LocalDate start = accepted.get(START);
        return start == null || !one.getValue().isBefore(start);
    }

    /** A report that gives no name means the one that was given last. */
    private Person named(Person owner, Person known) {
        if (owner.name() != null) {
            return owner;
        }
        FieldWord name = words.get(NAME_OF + owner.subject());
        if (name != null) {
            return name.person();
        }
        return known != null && known.subject().equals(owner.subject()) ? known : owner;
    }

    private static LocalDate later(LocalDate on, FieldWord word) {
        return word == null || word.on().isBefore(on) ? on : word.on();
    }

    /** What a draft says, by field; what it leaves empty is not in it. */
    private static Map<String, Object> values(InitiativeDraft draft) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "title", draft.title());
        put(values, "description", draft.description());
        put(values, "portfolioNode", draft.portfolioNodeId());
        put(values, OWNERS.get(0), draft.businessOwner());
        put(values, OWNERS.get(1), draft.technologyOwner());
        put(values, "contributions", draft.contributions());
        put(values, "systems", draft.systems());
        put(values, "valueDrivers", draft.valueDrivers());
        put(values, "journeyStage", draft.journeyStage());
        put(values, START, draft.startOn());
        put(values, END, draft.endOn());
        put(values, DEADLINE, draft.deadline());
        draft.labels().forEach((key, value) -> put(values, "labels." + key, value));
        return values;
    }

    private static void put(Map<String, Object> values, String field, Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            values.put(field, value);
        }
    }
}

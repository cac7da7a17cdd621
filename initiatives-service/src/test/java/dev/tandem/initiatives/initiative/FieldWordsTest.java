package dev.tandem.initiatives.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.initiatives.person.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldWordsTest {

    private static final InitiativeDraft NOTHING = new InitiativeDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final FieldWords NONE = new FieldWords(Map.of());

    @Test
    void anOlderWordDoesNotCountAndOneOfTheSameDayDoes() {
        FieldWords words = NONE.reported(Map.of("title", "Ferry"), day(2));

        assertFalse(words.takes("title", day(1)));
        assertTrue(words.takes("title", day(2)));
        assertTrue(words.takes("title", day(3)));
        assertTrue(words.takes("title", null));
        assertTrue(words.takes("description", day(1)));
    }

    @Test
    void anEditCountsFromItsOwnDayAndOnlyForWhatItChanges() {
        InitiativeDraft before = dated(day(1), day(9));
        FieldWords words = NONE.changed(null, before, day(3)).changed(before, dated(day(1), day(8)), day(6));

        assertTrue(words.takes("startOn", day(4)));
        assertFalse(words.takes("endOn", day(4)));
        assertEquals(Map.of("endOn", day(8), "startOn", day(1)), words.dates(NOTHING));
    }

    @Test
    void aDateThatANewerOneContradictsWaitsUntilItFitsAgain() {
        FieldWords words = NONE.reported(Map.of("startOn", day(10)), day(1)).reported(Map.of("endOn", day(5)), day(2));
        assertEquals(Map.of("endOn", day(5)), words.dates(NOTHING));

        words = words.reported(Map.of("endOn", day(20)), day(3));
        assertEquals(Map.of("endOn", day(20), "startOn", day(10)), words.dates(NOTHING));
    }

    /** A thousand times some reports of different days; shuffled, they leave the same words. */
    @Test
    void theOrderOfReportsNeverMatters() {
        Random random = new Random(20_230_331);
        for (int round = 0; round < 1000; round++) {
            List<Map.Entry<LocalDate, Map<String, Object>>> reports = new ArrayList<>();
            for (int i = 1; i <= 2 + random.nextInt(4); i++) {
                reports.add(Map.entry(day(i), said(random)));
            }
            FieldWords inOrder = all(reports);
            Collections.shuffle(reports, random);
            FieldWords shuffled = all(reports);

            assertEquals(inOrder.asMap(), shuffled.asMap(), () -> "the reports " + reports);
            assertEquals(inOrder.dates(NOTHING), shuffled.dates(NOTHING));
            assertEquals(inOrder.owners(NOTHING), shuffled.owners(NOTHING));
            sound(inOrder);
        }
    }

    private static void sound(FieldWords words) {
        Map<String, LocalDate> dates = words.dates(NOTHING);
        LocalDate start = dates.getOrDefault("startOn", LocalDate.MIN);
        assertFalse(dates.values().stream().anyMatch(date -> date.isBefore(start)), dates::toString);
        Map<String, Person> owners = words.owners(NOTHING);
        assertEquals(
                owners.size(),
                owners.values().stream().map(Person::subject).distinct().count(),
                owners::toString);
    }

    private static FieldWords all(List<Map.Entry<LocalDate, Map<String, Object>>> reports) {
        FieldWords words = NONE;
        for (Map.Entry<LocalDate, Map<String, Object>> report : reports) {
            words = words.reported(report.getValue(), report.getKey());
        }
        return words;
    }

    private static Map<String, Object> said(Random random) {
        Map<String, Object> said = new HashMap<>();
        for (String field : List.of("startOn", "endOn", "deadline")) {
            if (random.nextBoolean()) {
                said.put(field, day(random.nextInt(30)));
            }
        }
        for (String field : List.of("businessOwner", "technologyOwner")) {
            if (random.nextBoolean()) {
                String subject = "person-" + random.nextInt(3);
                said.put(field, new Person(subject, random.nextBoolean() ? "Name " + random.nextInt(2) : null));
            }
        }
        if (random.nextBoolean()) {
            said.put("labels.region", "r" + random.nextInt(3));
        }
        return said;
    }

    private static InitiativeDraft dated(LocalDate start, LocalDate end) {
        return new InitiativeDraft(
                null, null, null, null, null, null, null, null, null, start, end, null, null, null, null);
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2023, 1, 1).plusDays(number);
    }
}

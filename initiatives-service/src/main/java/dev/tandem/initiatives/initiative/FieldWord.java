package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.person.Person;
import java.time.LocalDate;

/**
 * The newest word on one field.
 *
 * @param on the day of the report that said it, or on which it was written here
 * @param date what was said of a date, so that it is not forgotten while a newer word contradicts it; else null
 * @param person the same for a person
 */
public record FieldWord(LocalDate on, LocalDate date, Person person) {

    static FieldWord of(LocalDate on, Object value) {
        return new FieldWord(
                on, value instanceof LocalDate date ? date : null, value instanceof Person person ? person : null);
    }
}

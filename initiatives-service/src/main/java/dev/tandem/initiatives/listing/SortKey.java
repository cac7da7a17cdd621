package dev.tandem.initiatives.listing;

import dev.tandem.http.json.Text;
import dev.tandem.http.paging.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Something a list can be sorted by; never null in a row. The id decides between equal ones.
 *
 * @param name as the client writes it
 * @param path of the entity's attribute
 * @param valueOf the attribute of an entity
 * @param parse reads the value back from a cursor
 */
public record SortKey<E>(String name, String path, Function<E, ?> valueOf, Function<String, ?> parse) {

    public static <E> SortKey<E> instant(String name, Function<E, Instant> valueOf) {
        return new SortKey<>(name, name, valueOf, text -> read(text, Text::instant));
    }

    public static <E> SortKey<E> text(String name, Function<E, String> valueOf) {
        return new SortKey<>(name, name, valueOf, Function.identity());
    }

    public static <E> SortKey<E> date(String name, Function<E, LocalDate> valueOf) {
        return date(name, name, valueOf);
    }

    public static <E> SortKey<E> date(String name, String path, Function<E, LocalDate> valueOf) {
        return new SortKey<>(name, path, valueOf, text -> read(text, Text::date));
    }

    public static <E> SortKey<E> number(String name, Function<E, Integer> valueOf) {
        return new SortKey<>(name, name, valueOf, text -> read(text, Integer::valueOf));
    }

    private static <T> T read(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Cursor.invalid();
        }
    }
}

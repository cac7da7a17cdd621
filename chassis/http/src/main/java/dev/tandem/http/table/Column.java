package dev.tandem.http.table;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name the path of its field, {@code group.title}
 * @param cell what a row has there: a text, a {@link java.math.BigDecimal} or another number, a date, a month, an instant,
 *     a truth value, a constant of an enum, an id; null for nothing. Only numbers are left as they are: all else is text
 */
public record Column<R>(String name, Function<? super R, ?> cell) {}

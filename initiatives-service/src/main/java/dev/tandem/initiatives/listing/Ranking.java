package dev.tandem.initiatives.listing;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Rows by a figure, the greatest first, those without one last; the id decides between equal ones. A page goes on behind
 * the last row's figure and id, also when the figures of others have changed since.
 */
public final class Ranking<R> {

    private static final Pattern FIGURE = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,20})?");
    private static final Comparator<Key> GREATEST_FIRST = Comparator.comparing(
                    Key::figure, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(Key::id);

    private final Function<R, BigDecimal> figure;
    private final Function<R, UUID> id;

    public Ranking(Function<R, BigDecimal> figure, Function<R, UUID> id) {
        this.figure = figure;
        this.id = id;
    }

    /** Makes the view of a row with its rank, which equal figures share; null for one without a figure. */
    @FunctionalInterface
    public interface Ranked<R, V> {
        V view(R row, Integer rank);
    }

    private record Key(BigDecimal figure, UUID id) {}

    private record Placed<R>(R row, Integer rank) {}

    /** One page of views. */
    public <V> Page<V> page(List<R> rows, Paging paging, Ranked<R, V> ranked) {
        Key after = paging.cursor().map(Ranking::key).orElse(null);
        int limit = paging.limit();
        List<Placed<R>> behind = placed(rows).stream()
                .filter(one -> after == null || GREATEST_FIRST.compare(key(one.row()), after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(behind, limit, last -> cursor(key(last.row()))).map(one -> ranked.view(one.row(), one.rank()));
    }

    /** All views. */
    public <V> List<V> all(List<R> rows, Ranked<R, V> ranked) {
        return placed(rows).stream()
                .map(one -> ranked.view(one.row(), one.rank()))
                .toList();
    }

    private List<Placed<R>> placed(List<R> rows) {
        List<R> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(this::key, GREATEST_FIRST));
        List<Placed<R>> placed = new ArrayList<>();
        for (R row : sorted) {
            BigDecimal present = figure.apply(row);
            Placed<R> before = placed.isEmpty() ? null : placed.get(placed.size() - 1);
            boolean same = before != null
                    && present != null
                    && figure.apply(before.row()).compareTo(present) == 0;
            Integer counted = present == null ? null : Integer.valueOf(placed.size() + 1);
            placed.add(new Placed<>(row, same ? before.rank() : counted));
        }
        return placed;
    }

    private Key key(R row) {
        return new Key(figure.apply(row), id.apply(row));
    }

    private static Cursor cursor(Key key) {
        return Cursor.of(
                key.figure() == null ? "" : key.figure().toPlainString(),
                key.id().toString());
    }

    private static Key key(Cursor cursor) {
        if (cursor.keys().size() != 2) {
            throw Cursor.invalid();
        }
        String text = cursor.keys().get(0);
        if (!text.isEmpty() && !FIGURE.matcher(text).matches()) {
            throw Cursor.invalid();
        }
        try {
            return new Key(
                    text.isEmpty() ? null : new BigDecimal(text),
                    UUID.fromString(cursor.keys().get(1)));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }
}

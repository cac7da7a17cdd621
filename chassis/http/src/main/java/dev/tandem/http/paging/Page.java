package dev.tandem.http.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param next the cursor of the following page, null on the last one
 */
public record Page<T>(
        @Schema(required = true) List<T> items,

        @Schema(description = "Cursor of the next page; null on the last page.")
        String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of what a query fetched.
     *
     * @param fetched up to one item more than the limit; the one more only tells that a next page exists
     * @param cursorOf the sort keys of the last item shown
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, Cursor> cursorOf) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> shown = fetched.subList(0, limit);
        return new Page<>(shown, cursorOf.apply(shown.get(limit - 1)).encode());
    }

    /**
     * A page of a list that has nothing in it, whatever was asked for.
     *
     * @throws dev.tandem.http.problem.ProblemException INVALID_PARAMETER when it was asked for in a wrong way
     */
    public static <T> Page<T> none(Paging paging) {
        return of(List.of(), paging.limit(), item -> Cursor.of());
    }

    Page<T> goingOnAt(String cursor) {
        return new Page<>(items, cursor);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(items.stream().<R>map(function).toList(), next);
    }
}

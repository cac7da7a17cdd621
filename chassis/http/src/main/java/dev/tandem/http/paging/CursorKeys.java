package dev.tandem.http.paging;

import java.time.DateTimeException;
import java.util.function.Function;

/** Reads the keys of a cursor, which a client may have made up. */
public final class CursorKeys {

    private CursorKeys() {}

    /**
     * One key.
     *
     * @param reader throws IllegalArgumentException or DateTimeException for what it cannot read
     * @throws dev.tandem.http.problem.ProblemException INVALID_CURSOR when the cursor has no such key
     */
    public static <T> T read(Cursor cursor, int index, Function<String, T> reader) {
        try {
            return reader.apply(cursor.keys().get(index));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notOurs) {
            throw Cursor.invalid();
        }
    }
}

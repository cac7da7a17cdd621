package dev.tandem.metrics.measurement;

import dev.tandem.http.problem.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The refused rows of one bulk: all are counted, the first thousand listed. */
final class Refusals {

    static final int MOST_LISTED = 1000;
    private static final int MOST_ERRORS = 20;

    private final List<RefusedRow> listed = new ArrayList<>();
    private long count;
    private long forbidden;

    void add(RawRow row) {
        add(row.number, shown(row.source), shown(row.id), row.errors());
    }

    void add(int number, String source, String id, List<FieldError> errors) {
        count++;
        if (listed.size() < MOST_LISTED) {
            listed.add(new RefusedRow(number, source, id, errors.subList(0, Math.min(errors.size(), MOST_ERRORS))));
        }
    }

    /** A row that is good but not the caller's to write. */
    void addForbidden(RawRow row) {
        forbidden++;
        add(row);
    }

    long count() {
        return count;
    }

    /** How many were refused only because the caller may not write them. */
    long forbidden() {
        return forbidden;
    }

    List<RefusedRow> listed() {
        return listed.stream().sorted(Comparator.comparingInt(RefusedRow::row)).toList();
    }

    /** The listed errors as those of the whole request, at most a thousand. */
    List<FieldError> errors() {
        return listed().stream()
                .flatMap(row -> row.errors().stream().map(error -> error.inRow(row.row())))
                .limit(MOST_LISTED)
                .toList();
    }

    private static String shown(String text) {
        return text == null || text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}

package dev.tandem.initiatives.bulk;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.initiatives.initiative.DraftReader;
import dev.tandem.initiatives.initiative.Occasions;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** One load under way: what it knows from row to row, and what became of the rows so far. */
final class Load {

    private static final int MOST_ROWS_LISTED = 1000;
    private static final int FORBIDDEN = 403;

    final LoadOptions options;
    final LoadRights rights;
    final Occasions occasions;
    final Person author;
    final DraftReader.Lookup nodes;
    final DraftReader.Lookup objectives;

    private final Function<String, NavigableSet<LocalDate>> snapshotDays;
    private final Map<String, NavigableSet<LocalDate>> daysOfSource = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final Map<Said, Row> said = new HashMap<>();
    private final List<RefusedRow> rows = new ArrayList<>();
    private ProblemException firstForbidden;
    private boolean nameless;
    private int created;
    private int updated;
    private int unchanged;
    private int refused;
    private int forbidden;

    Load(
            LoadOptions options,
            LoadRights rights,
            Occasions occasions,
            Person author,
            DraftReader.Lookup nodes,
            DraftReader.Lookup objectives,
            Function<String, NavigableSet<LocalDate>> snapshotDays) {
        this.options = options;
        this.rights = rights;
        this.occasions = occasions;
        this.author = author;
        this.nodes = remembering(nodes);
        this.objectives = remembering(objectives);
        this.snapshotDays = snapshotDays;
    }

    /** What a body says only once: a key, as of a day. */
    private record Said(ExternalReference reference, LocalDate on) {}

    /** The row that said it, and a digest of what it said. */
    private record Row(int number, UUID digest) {}

    /**
     * Refuses a row that says something else than an earlier row of the body, of the same key and day; which of the two
     * is meant nobody can know.
     */
    void requireNotContradicted(ReadItem read) {
        Row row = new Row(
                read.row().number(),
                UUID.nameUUIDFromBytes(read.item().toString().getBytes(StandardCharsets.UTF_8)));
        Row earlier = said.putIfAbsent(new Said(read.reference(), options.dayOf(read.item())), row);
        if (earlier != null && !earlier.digest().equals(row.digest())) {
            throw bad(List.of(FieldError.at(
                    "/externalReference", "Row " + earlier.number() + " says something else of the same key.")));
        }
    }

    /** What a row did. */
    enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    void count(Effect effect) {
        switch (effect) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    /** The day of the first snapshot of the source after this one, or null: since then it no longer has the key. */
    LocalDate missingSince(String source, LocalDate seenOn) {
        return daysOfSource.computeIfAbsent(source, snapshotDays).higher(seenOn);
    }

    /** The day on which the source of an item has it; what it has now is newer than every snapshot of it. */
    LocalDate seenOn(LoadItem item) {
        LocalDate on = options.seenOn(item);
        if (on != null) {
            return on;
        }
        LocalDate today = options.latest().minusDays(1);
        NavigableSet<LocalDate> days =
                daysOfSource.computeIfAbsent(item.externalReference().source(), snapshotDays);
        return days.isEmpty() || days.last().isBefore(today) ? today : days.last();
    }

    /** The row names this initiative, whether it was taken or not. */
    void saw(UUID initiativeId) {
        seen.add(initiativeId);
    }

    void refuse(ReadItem item, UUID initiativeId, ProblemException why) {
        if (why.type().status() == FORBIDDEN) {
            forbidden++;
            firstForbidden = firstForbidden == null ? why : firstForbidden;
        }
        List<FieldError> errors = why.errors().isEmpty() ? List.of(FieldError.at("", why.detail())) : why.errors();
        refused++;
        nameless = nameless || item.reference() == null;
        if (rows.size() < MOST_ROWS_LISTED) {
            rows.add(new RefusedRow(
                    item.row().number(),
                    why.type().status(),
                    initiativeId,
                    item.reference(),
                    item.row().told(errors)));
        }
    }

    /** Ends a load that may not be: a bad row with atomic, or nothing but rows that are not the caller's to write. */
    void requireAcceptable() {
        if (forbidden > 0 && forbidden == created + updated + unchanged + refused) {
            throw new ProblemException(firstForbidden.type(), firstForbidden.detail(), errors());
        }
        if (options.atomic() && refused > 0) {
            throw new ProblemException(
                    Problems.BULK_REFUSED, refused + (refused == 1 ? " row is bad." : " rows are bad."), errors());
        }
    }

    /** Whether everything that the body has is known, so that the rest can be said to be missing. */
    boolean sawEverything() {
        return !nameless;
    }

    Set<UUID> seen() {
        return seen;
    }

    LoadResult result(int missing) {
        return new LoadResult(created, updated, unchanged, refused, missing, List.copyOf(rows), refused - rows.size());
    }

    /** The refusal of a row whose fields are bad. */
    static ProblemException bad(List<FieldError> errors) {
        return new ProblemException(Problems.INVALID_BODY, "The row is not valid.", errors);
    }

    private List<FieldError> errors() {
        return rows.stream()
                .flatMap(row -> row.errors().stream().map(error -> error.inRow(row.row())))
                .toList();
    }

    private static DraftReader.Lookup remembering(DraftReader.Lookup lookup) {
        Map<String, UUID> found = new HashMap<>();
        return (refText, pointer) -> {
            UUID known = found.get(refText);
            if (known == null) {
                known = lookup.require(refText, pointer);
                found.put(refText, known);
            }
            return known;
        };
    }
}

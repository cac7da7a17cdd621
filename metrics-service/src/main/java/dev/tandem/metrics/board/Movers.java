package dev.tandem.metrics.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The initiatives whose figures moved most. */
@Schema(
        name = "BoardMovers",
        requiredProperties = {"moved", "most"},
        description = "Initiatives whose figures are other ones than at `comparedWith.asOf`, by this report's rates.")
public record Movers(
        @Schema(description = "How many initiatives moved at all.", examples = "17")
        int moved,

        @Schema(description = "Those that moved most, at most 10, the farthest first; equals by title, then id.")
        List<Mover> most) {

    /** How many are named at most. */
    static final int MOST = 10;

    private static final Comparator<Mover> FARTHEST_FIRST = Comparator.comparing(Mover::moved)
            .reversed()
            .thenComparing(Mover::title)
            .thenComparing(Mover::id);

    /**
     * What the reader is told of one initiative.
     *
     * @param title as last heard of
     */
    record Standing(String title, Amounts amounts) {}

    /**
     * Sets two tellings of the same initiatives against each other; what one of them does not know is nothing there.
     *
     * @param scale decimal places of the currency
     */
    static Movers between(Map<String, Standing> before, Map<String, Standing> now, int scale) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        Amounts nothing = Amounts.nothing(scale);
        List<Mover> all = new ArrayList<>();
        for (String id : ids) {
            Standing then = before.get(id);
            Standing present = now.get(id);
            Amounts from = then == null ? nothing : then.amounts();
            Amounts to = present == null ? nothing : present.amounts();
            Amounts change = to.minus(from);
            if (change.size().signum() != 0) {
                all.add(new Mover(
                        id, present == null ? then.title() : present.title(), from, to, change, change.size()));
            }
        }
        return new Movers(
                all.size(), all.stream().sorted(FARTHEST_FIRST).limit(MOST).toList());
    }
}

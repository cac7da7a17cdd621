package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The tree of objectives and what was agreed on it, each objective by its place in the order of ids.
 *
 * <p>The whole is shared out from the top: an objective has its parent's share times its agreed weight over the agreed
 * weights of all objectives below that parent. Where none of these has an agreed weight above 0 they count equally; at the
 * top nothing is agreed then. What serves an objective with others below it serves these in the agreed proportion, so that
 * money and weights are compared where the tree ends.
 */
final class Goals {

    private final List<Goal> all;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final List<List<Integer>> below = new ArrayList<>();
    private final BigDecimal[] within;
    private final BigDecimal[] shares;
    private final List<List<Spread>> spreads;
    private final boolean agreed;

    /** An objective at the end of the tree, and how much of another's money lies there: from 0 to 1. */
    record Spread(int leaf, BigDecimal part) {}

    Goals(Collection<Goal> goals) {
        all = goals.stream().sorted(Comparator.comparing(Goal::id)).toList();
        for (int place = 0; place < all.size(); place++) {
            places.put(all.get(place).id(), place);
            below.add(new ArrayList<>());
        }
        List<Integer> top = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            int parent = parent(place);
            (parent < 0 ? top : below.get(parent)).add(place);
        }
        within = new BigDecimal[all.size()];
        shares = new BigDecimal[all.size()];
        spreads = new ArrayList<>(Collections.nCopies(all.size(), null));
        agreed = total(top).signum() > 0;
        share(top, BigDecimal.ONE);
    }

    private void share(List<Integer> siblings, BigDecimal whole) {
        BigDecimal total = total(siblings);
        for (int place : siblings) {
            within[place] = total.signum() > 0
                    ? all.get(place).agreedWeight().divide(total, MathContext.DECIMAL128)
                    : BigDecimal.ONE.divide(BigDecimal.valueOf(siblings.size()), MathContext.DECIMAL128);
            shares[place] = whole.multiply(within[place], MathContext.DECIMAL128);
            share(below.get(place), shares[place]);
        }
    }

    private BigDecimal total(List<Integer> siblings) {
        return siblings.stream().map(place -> all.get(place).agreedWeight()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether both sides have agreed on any weight at the top. */
    boolean agreed() {
        return agreed;
    }

    /** The agreed share of the whole, from 0 to 1, with everything below. */
    BigDecimal share(int place) {
        return shares[place];
    }

    boolean leaf(int place) {
        return below.get(place).isEmpty();
    }

    /** Where the money of an objective lies; the parts add up to 1. */
    List<Spread> spread(int place) {
        List<Spread> known = spreads.get(place);
        if (known != null) {
            return known;
        }
        List<Spread> spread = new ArrayList<>();
        if (leaf(place)) {
            spread.add(new Spread(place, BigDecimal.ONE));
        }
        for (int child : below.get(place)) {
            for (Spread part : spread(child)) {
                spread.add(new Spread(part.leaf(), within[child].multiply(part.part(), MathContext.DECIMAL128)));
            }
        }
        spreads.set(place, spread);
        return spread;
    }

    /** These and every objective above them. */
    BitSet served(BitSet these) {
        BitSet served = new BitSet();
        for (int place = these.nextSetBit(0); place >= 0; place = these.nextSetBit(place + 1)) {
            for (int up = place; up >= 0 && !served.get(up); up = parent(up)) {
                served.set(up);
            }
        }
        return served;
    }

    int size() {
        return all.size();
    }

    Goal goal(int place) {
        return all.get(place);
    }

    /** The place of an objective; -1 when it is not among the live ones. */
    int place(UUID id) {
        return places.getOrDefault(id, -1);
    }

    /** The place of the objective above; -1 at the top. */
    int parent(int place) {
        UUID parentId = all.get(place).parentId();
        return parentId == null ? -1 : place(parentId);
    }
}

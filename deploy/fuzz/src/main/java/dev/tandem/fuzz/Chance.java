package dev.tandem.fuzz;

import java.util.List;
import java.util.Random;

/** Decides what is left open; the same seed decides the same. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int likely) {
        return below(100) < likely;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A short word that nobody had before, as far as one can tell. */
    String word() {
        return Long.toString(random.nextLong() >>> 24, Character.MAX_RADIX);
    }
}

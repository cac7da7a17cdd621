package dev.tandem.initiatives.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * Points from figures, on the scale that SAFe uses: 1, 2, 3, 5, 8, 13, 20. Each scale has six bounds; a figure up to the
 * first bound has 1 point, up to the second 2, and above the last 20.
 */
public final class PointScale {

    /** All there are. */
    static final List<Integer> POINTS = List.of(1, 2, 3, 5, 8, 13, 20);

    private static final List<BigDecimal> MONEY = bounds("10000", "50000", "250000", "1000000", "5000000", "25000000");
    private static final List<BigDecimal> PERSON_MONTHS = bounds("1", "3", "6", "12", "24", "60");
    private static final List<BigDecimal> EXPOSURE = bounds("2", "4", "6", "9", "12", "16");
    private static final List<BigDecimal> DAYS = bounds("30", "60", "90", "180", "365", "730");

    private PointScale() {}

    /** Of money in the base currency: up to 10 000, 50 000, 250 000, 1 million, 5 million, 25 million, above. */
    static int money(BigDecimal amount) {
        return points(MONEY, amount);
    }

    /** Of work: up to 1, 3, 6, 12, 24, 60 person-months, above. */
    static int personMonths(BigDecimal months) {
        return points(PERSON_MONTHS, months);
    }

    /** Of a risk's exposure: up to 2, 4, 6, 9, 12, 16, above (at most 25). */
    static int exposure(int exposure) {
        return points(EXPOSURE, BigDecimal.valueOf(exposure));
    }

    /**
     * Of the days left to a deadline, the fewer the more: up to 30 (or over) 20 points, up to 60 13, up to 90 8, up to 180
     * 5, up to 365 3, up to 730 2, above 1. A security deadline counts one step more.
     */
    static int daysLeft(long days, boolean security) {
        int step = POINTS.indexOf(points(DAYS, BigDecimal.valueOf(days)));
        int turned = POINTS.size() - 1 - step;
        return POINTS.get(Math.min(POINTS.size() - 1, turned + (security ? 1 : 0)));
    }

    private static int points(List<BigDecimal> bounds, BigDecimal figure) {
        int step = 0;
        while (step < bounds.size() && figure.compareTo(bounds.get(step)) > 0) {
            step++;
        }
        return POINTS.get(step);
    }

    private static List<BigDecimal> bounds(String... bounds) {
        return List.of(bounds).stream().map(BigDecimal::new).toList();
    }
}

package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A live objective, as far as alignment is concerned.
 *
 * @param parentId null at the top
 * @param businessWeight from 0 to 100; null while that side is silent
 */
record Goal(
        UUID id,
        UUID parentId,
        String title,
        String theme,
        BigDecimal businessWeight,
        BigDecimal technologyWeight,
        boolean businessOwned,
        boolean technologyOwned) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    boolean weighed() {
        return businessWeight != null && technologyWeight != null;
    }

    /** The mean of both sides, exact; zero while one is silent. */
    BigDecimal agreedWeight() {
        return weighed() ? businessWeight.add(technologyWeight).multiply(HALF) : BigDecimal.ZERO;
    }

    /** How far the sides are apart, from 0 to 100; as far as can be while one is silent. */
    BigDecimal apart() {
        return weighed() ? businessWeight.subtract(technologyWeight).abs() : ALL;
    }

    boolean owned() {
        return businessOwned && technologyOwned;
    }
}

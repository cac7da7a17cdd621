package dev.tandem.metrics.fx;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A published rate.
 *
 * @param value how many units of the base currency one unit of the key's currency is worth; above zero
 * @param version counts its corrections, from 1
 */
public record Rate(RateKey key, BigDecimal value, UUID id, int version) {

    public Rate {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above zero, not " + value);
        }
    }
}

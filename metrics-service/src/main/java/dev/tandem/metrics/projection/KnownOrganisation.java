package dev.tandem.metrics.projection;

import java.time.ZoneId;

/**
 * The organisation's settings that reports go by.
 *
 * @param fiscalYearStartMonth the month in which fiscal years begin, 1 to 12
 */
public record KnownOrganisation(String baseCurrency, ZoneId timeZone, int fiscalYearStartMonth) {

    /** Until the organisation was heard of; it begins with the same settings. */
    static final KnownOrganisation AT_FIRST = new KnownOrganisation("EUR", ZoneId.of("UTC"), 1);
}

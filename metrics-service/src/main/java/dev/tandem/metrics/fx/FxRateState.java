package dev.tandem.metrics.fx;

import java.util.UUID;

/**
 * The whole public state of a published rate, as its events carry it.
 *
 * @param month {@code YYYY-MM} of a month average; else null
 * @param fiscalYear of a plan rate, the calendar year in which it begins; else null
 * @param rate units of the base currency for one unit of the currency, a plain decimal text
 */
public record FxRateState(
        UUID id,
        RateKind kind,
        String currency,
        String baseCurrency,
        String month,
        Integer fiscalYear,
        String rate,
        String note) {}

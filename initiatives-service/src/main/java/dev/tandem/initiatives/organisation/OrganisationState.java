package dev.tandem.initiatives.organisation;

import java.util.List;
import java.util.UUID;

/**
 * The whole public state of the organisation's settings, as its events carry it.
 *
 * @param costTypes what else money can be spent on, beside the types that every organisation has
 */
public record OrganisationState(
        UUID id,
        String name,
        String baseCurrency,
        String timeZone,
        int fiscalYearStartMonth,
        int checkInEveryDays,
        List<String> costTypes) {}

package dev.tandem.initiatives.organisation;

import java.util.UUID;

/** The whole public state of the organisation's settings, as its events carry it. */
public record OrganisationState(
        UUID id, String name, String baseCurrency, String timeZone, int fiscalYearStartMonth, int checkInEveryDays) {}

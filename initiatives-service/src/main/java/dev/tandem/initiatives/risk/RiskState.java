package dev.tandem.initiatives.risk;

import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.money.Money;
import java.util.UUID;

/**
 * The whole public state of a risk, as its events carry it; the owner by subject.
 *
 * @param exposure probability × impact, 1 to 25
 */
public record RiskState(
        UUID id,
        UUID initiativeId,
        String title,
        String description,
        Bearing bearing,
        int probability,
        int impact,
        int exposure,
        Money moneyImpact,
        String owner,
        RiskResponse response,
        String responsePlan,
        RiskStatus status,
        ExternalReference externalReference) {}

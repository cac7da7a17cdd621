package dev.tandem.metrics.cloudbill;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two costs of a charge that matter here. They say the same money in two ways, so they are never added. */
@Schema(
        description = "EFFECTIVE: what the period bore, upfront purchases spread over their term (FOCUS EffectiveCost)."
                + " BILLED: what the invoice asks for (FOCUS BilledCost).")
public enum Cost {
    EFFECTIVE,
    BILLED
}

package dev.tandem.initiatives.gate;

import java.math.BigDecimal;

/**
 * Above this amount a gate asks for FINANCE as well. There are no exchange rates to compare other currencies with, so a
 * stake in any of them counts as above: whoever cannot be shown to be below needs the signature.
 */
public record FinanceLimit(BigDecimal amount, String currency) {

    /** Whether the stake is above it. */
    public boolean exceededBy(Stake stake) {
        return stake.byCurrency().entrySet().stream()
                .anyMatch(
                        sum -> !sum.getKey().equals(currency) || sum.getValue().compareTo(amount) > 0);
    }
}

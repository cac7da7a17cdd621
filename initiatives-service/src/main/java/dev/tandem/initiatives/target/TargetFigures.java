package dev.tandem.initiatives.target;

import dev.tandem.money.Currencies;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures of targets as texts. */
final class TargetFigures {

    private TargetFigures() {}

    /** Every digit there is; money with at least the decimals of its currency. Null stays null. */
    static String text(BigDecimal number, String currency) {
        if (number == null) {
            return null;
        }
        int least = currency == null ? 0 : Currencies.minorUnits(currency).orElse(0);
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return (plain.scale() < least ? plain.setScale(least) : plain).toPlainString();
    }

    /** Per cent with at most one decimal, cut rather than rounded up, so that 100 means met. Null stays null. */
    static String perCent(BigDecimal exact) {
        return exact == null ? null : text(exact.setScale(1, RoundingMode.FLOOR), null);
    }
}

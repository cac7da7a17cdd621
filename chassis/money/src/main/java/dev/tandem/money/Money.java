package dev.tandem.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount in a currency, kept in the currency's minor units: at most 15 digits before the point and no more decimals
 * than the currency has. The amount always has the currency's scale, so equal amounts are equal records.
 *
 * @param amount in units of the currency, such as euros
 * @param currency an active ISO 4217 code
 */
@JsonSerialize(using = MoneyJson.Writer.class)
@JsonDeserialize(using = MoneyJson.Reader.class)
@Schema(description = "An amount in a currency, with no more decimals than the currency has.")
public record Money(
        @Schema(
                type = SchemaType.STRING,
                required = true,
                description = "Decimal number as a text, at most 15 digits before the point.",
                pattern = "^-?[0-9]{1,15}(\\.[0-9]{1,4})?$",
                examples = "1234.56")
        BigDecimal amount,

        @Schema(
                required = true,
                description = "ISO 4217 code of an active currency.",
                pattern = "^[A-Z]{3}$",
                examples = "EUR")
        String currency) {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final BigDecimal BOUND = BigDecimal.TEN.pow(15);

    /**
     * Fits the amount to the currency's scale; nothing is rounded.
     *
     * @throws InvalidMoney when the currency is not known or the amount does not fit it
     */
    public Money {
        int units = unitsOf(currency);
        if (amount == null) {
            throw new InvalidMoney("amount", "Is missing.");
        }
        if (amount.precision() - (long) amount.scale() > 15 || amount.abs().compareTo(BOUND) >= 0) {
            throw new InvalidMoney("amount", "Must have at most 15 digits before the point.");
        }
        if (amount.scale() > units && amount.stripTrailingZeros().scale() > units) {
            throw tooFine(currency, units);
        }
        amount = amount.setScale(units);
    }

    /**
     * Reads an amount written like {@code -1234.56}. More decimals than the currency has are refused, even zeros: who
     * writes them means another currency.
     *
     * @throws InvalidMoney as above
     */
    public static Money of(String amount, String currency) {
        int units = unitsOf(currency);
        if (amount == null) {
            throw new InvalidMoney("amount", "Is missing.");
        }
        if (!AMOUNT.matcher(amount).matches()) {
            throw new InvalidMoney(
                    "amount", "Must be a decimal number such as \"1234.56\", with at most 15 digits before the point.");
        }
        BigDecimal value = new BigDecimal(amount);
        if (value.scale() > units) {
            throw tooFine(currency, units);
        }
        return new Money(value, currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The sum.
     *
     * @throws InvalidMoney when the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(inThisCurrency(other)), currency);
    }

    /**
     * The difference.
     *
     * @throws InvalidMoney when the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(inThisCurrency(other)), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** {@code 1234.56 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private BigDecimal inThisCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidMoney("currency", "Is " + other.currency + ", but " + currency + " is needed.");
        }
        return other.amount;
    }

    private static int unitsOf(String currency) {
        if (currency == null) {
            throw new InvalidMoney("currency", "Is missing.");
        }
        return Currencies.minorUnits(currency)
                .orElseThrow(() -> new InvalidMoney("currency", "Must be the ISO 4217 code of an active currency."));
    }

    private static InvalidMoney tooFine(String currency, int units) {
        return new InvalidMoney(
                "amount",
                units == 0
                        ? currency + " has no decimals."
                        : currency + " has " + units + " decimals; the amount has more.");
    }
}

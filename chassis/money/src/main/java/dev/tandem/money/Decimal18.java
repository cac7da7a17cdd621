package dev.tandem.money;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decimal number as a source said it: up to 18 digits before and 18 after the point, every digit kept. In JSON a text.
 *
 * @param value the number with the scale that was written
 */
@JsonDeserialize(using = Decimal18.Reader.class)
@Schema(
        type = SchemaType.STRING,
        description = "Decimal number as a text: up to 18 digits before and 18 after the point.",
        pattern = Decimal18.PATTERN,
        examples = "0.00000080000")
public record Decimal18(BigDecimal value) implements Comparable<Decimal18> {

    /** What a text must look like, for OpenAPI and bean validation. */
    public static final String PATTERN = "^-?[0-9]{1,18}(\\.[0-9]{1,18})?$";

    private static final Pattern DECIMAL = Pattern.compile(PATTERN);
    private static final String EXPECTED =
            "Must be a decimal number as a text, such as \"1234.56\", with up to 18 digits before and 18 after the point.";

    /**
     * Keeps the number with its scale.
     *
     * @throws IllegalArgumentException when it has too many digits
     */
    public Decimal18 {
        if (value.scale() < 0) {
            if (value.precision() - (long) value.scale() > 18) {
                throw new IllegalArgumentException(EXPECTED);
            }
            value = value.setScale(0);
        }
        if (value.scale() > 18 || value.precision() - value.scale() > 18) {
            throw new IllegalArgumentException(EXPECTED);
        }
    }

    /**
     * Reads a number written in plain digits.
     *
     * @throws IllegalArgumentException when the text is anything else; its message is fit for a client
     */
    public static Decimal18 of(String text) {
        if (text == null || text.length() > 38 || !DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return new Decimal18(new BigDecimal(text));
    }

    @Override
    public int compareTo(Decimal18 other) {
        return value.compareTo(other.value);
    }

    /** Plain digits, never an exponent. */
    @Override
    @JsonValue
    public String toString() {
        return value.toPlainString();
    }

    /** Takes a text only. */
    static final class Reader extends StdDeserializer<Decimal18> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Decimal18.class);
        }

        @Override
        public Decimal18 deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw MismatchedInputException.from(json, BigDecimal.class, EXPECTED);
            }
            try {
                return of(json.getText());
            } catch (IllegalArgumentException invalid) {
                throw JsonMappingException.from(json, EXPECTED, invalid);
            }
        }
    }
}

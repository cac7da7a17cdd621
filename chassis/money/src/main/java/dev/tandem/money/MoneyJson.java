package dev.tandem.money;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;

/** Money as {@code {"amount": "1234.56", "currency": "EUR"}}; each refusal points to the field that caused it. */
final class MoneyJson {

    private MoneyJson() {}

    /** Writes the amount as a plain decimal text. */
    static final class Writer extends StdSerializer<Money> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency());
            json.writeEndObject();
        }
    }

    /** Takes texts only and knows no other field. */
    static final class Reader extends StdDeserializer<Money> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartObjectToken()) {
                throw MismatchedInputException.from(
                        json, Money.class, "Must be an object with the texts amount and currency.");
            }
            String amount = null;
            String currency = null;
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "amount" -> amount = text(json, field);
                    case "currency" -> currency = text(json, field);
                    default ->
                        throw UnrecognizedPropertyException.from(
                                json, Money.class, field, List.of("amount", "currency"));
                }
            }
            try {
                return Money.of(amount, currency);
            } catch (InvalidMoney invalid) {
                throw JsonMappingException.wrapWithPath(invalid, Money.class, invalid.field());
            }
        }

        private static String text(JsonParser json, String field) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                MismatchedInputException wrong = MismatchedInputException.from(json, String.class, "Must be a text.");
                wrong.prependPath(Money.class, field);
                throw wrong;
            }
            return json.getText();
        }
    }
}

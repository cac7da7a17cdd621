package dev.tandem.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.EnumDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** How single values are read: each from a text of exactly one form. */
final class StrictValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StrictValues() {
        super("tandem-strict-values");
        addDeserializer(String.class, new Value<>(String.class, text -> text));
        addDeserializer(BigDecimal.class, new Value<>(BigDecimal.class, Text::decimal));
        addDeserializer(LocalDate.class, new Value<>(LocalDate.class, Text::date));
        addDeserializer(YearMonth.class, new Value<>(YearMonth.class, Text::month));
        addDeserializer(Instant.class, new Value<>(Instant.class, Text::instant));
        addDeserializer(UUID.class, new Value<>(UUID.class, Text::uuid));
        addKeyDeserializer(String.class, new Key());
        addSerializer(BigDecimal.class, new PlainDecimal());
        setDeserializerModifier(new ExactEnums());
    }

    /** Reads a text, or says that it cannot be one of these. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(String text);
    }

    /** A value that is written as a JSON text. */
    private static final class Value<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Reading<T> reading;

        Value(Class<T> type, Reading<T> reading) {
            super(type);
            this.type = type;
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw MismatchedInputException.from(json, type, "Must be a text.");
            }
            String text = json.getText();
            try {
                return reading.from(Text.storable(text));
            } catch (UnstorableText unstorable) {
                throw JsonMappingException.from(json, unstorable.getMessage(), unstorable);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw InvalidFormatException.from(json, "Has the wrong form.", text, type);
            }
        }
    }

    /** A key of a map. */
    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return Text.storable(key);
            } catch (UnstorableText unstorable) {
                throw JsonMappingException.from(context, unstorable.getMessage(), unstorable);
            }
        }
    }

    /** Plain digits in a text, never an exponent, never a binary fraction. */
    private static final class PlainDecimal extends StdScalarSerializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    /** Enums by their exact names; Jackson's own would trim spaces. */
    private static final class ExactEnums extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> given) {
            return given instanceof EnumDeserializer ? of(type.getRawClass()) : given;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static JsonDeserializer<?> of(Class<?> type) {
            return new Value<Enum>((Class<Enum>) type, name -> Enum.valueOf((Class<Enum>) type, name));
        }
    }
}

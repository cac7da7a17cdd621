package dev.tandem.metrics.board;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Reads contents back as they were written. They outlive the classes that they were written by, so fields that are not
 * known are passed over; and the sums in them may have more digits than an amount that a client sends.
 */
@ApplicationScoped
class ContentReader {

    private final ObjectMapper mapper;

    /** @param strict how a client's JSON is read */
    ContentReader(ObjectMapper strict) {
        mapper = strict.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .registerModule(new SimpleModule("sums-of-any-size").addDeserializer(BigDecimal.class, new AnySize()));
    }

    BoardContent read(BoardReport report) {
        try {
            return mapper.readValue(report.content(), BoardContent.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The board report " + report.state().id() + " cannot be read", broken);
        }
    }

    private static final class AnySize extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        AnySize() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new BigDecimal(json.getText());
        }
    }
}

package dev.tandem.journal.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads CloudEvents in binary mode. The data is parsed only when a projection wants the event. */
@ApplicationScoped
class RecordReader {

    private static final Pattern TYPE =
            Pattern.compile("dev\\.tandem\\.(?<aggregate>[a-z0-9-]+)\\.[a-z0-9-]+\\.v[0-9]+");

    private final Projections projections;
    private final ObjectMapper mapper;

    @Inject
    RecordReader(Projections projections, ObjectMapper mapper) {
        this.projections = projections;
        this.mapper = mapper;
    }

    Incoming read(ConsumerRecord<byte[], byte[]> received) throws UnreadableRecord {
        String type = header(received, "ce_type");
        Matcher known = TYPE.matcher(type);
        if (!known.matches()) {
            throw new UnreadableRecord("ce_type is no type of Tandem: " + type);
        }
        String producer = header(received, "ce_source").replaceFirst("^/", "");
        GuardKey key = new GuardKey(producer, known.group("aggregate"), uuid(received, "ce_subject"));
        long sequence = sequence(received);
        List<Projection> wanting = projections.wanting(received.topic(), key.aggregate(), type);
        String traceParent = optional(received, "ce_traceparent");
        if (wanting.isEmpty()) {
            return new Incoming(producer, key, sequence, traceParent, null, null, wanting);
        }
        JsonNode data = data(received);
        ReceivedEvent event = new ReceivedEvent(
                uuid(received, "ce_id"),
                type,
                key.aggregate(),
                key.id(),
                sequence,
                time(received),
                data.get("state"),
                data,
                received);
        return new Incoming(
                producer, key, sequence, traceParent, data.path("by").asText(null), event, wanting);
    }

    private JsonNode data(ConsumerRecord<byte[], byte[]> received) throws UnreadableRecord {
        if (received.value() == null) {
            throw new UnreadableRecord("The record has no value");
        }
        try {
            JsonNode data = mapper.readTree(received.value());
            if (data == null || !data.path("state").isObject()) {
                throw new UnreadableRecord("The data has no object `state`");
            }
            return data;
        } catch (IOException broken) {
            throw new UnreadableRecord("The data is not readable JSON: " + broken.getMessage(), broken);
        }
    }

    private static long sequence(ConsumerRecord<byte[], byte[]> received) throws UnreadableRecord {
        String text = header(received, "ce_sequence");
        try {
            long sequence = Long.parseLong(text);
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException noNumber) {
            throw new UnreadableRecord("ce_sequence is no number: " + text, noNumber);
        }
        throw new UnreadableRecord("ce_sequence is not positive: " + text);
    }

    private static UUID uuid(ConsumerRecord<byte[], byte[]> received, String name) throws UnreadableRecord {
        String text = header(received, name);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw new UnreadableRecord(name + " is no UUID: " + text, noUuid);
        }
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> received) throws UnreadableRecord {
        String text = header(received, "ce_time");
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noTime) {
            throw new UnreadableRecord("ce_time is no instant: " + text, noTime);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> received, String name) throws UnreadableRecord {
        String text = optional(received, name);
        if (text == null) {
            throw new UnreadableRecord("The header " + name + " is missing");
        }
        return text;
    }

    private static String optional(ConsumerRecord<byte[], byte[]> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}

package dev.tandem.gateway.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Writes a CloudEvent that came in binary mode in the structured JSON form, on one line. */
final class EventJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String ATTRIBUTE = "ce_";

    private EventJson() {}

    /** The whole event; null when its data is not JSON. */
    static Buffer of(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null || !isJson(record.value())) {
            return null;
        }
        StringBuilder attributes = new StringBuilder("{");
        for (Header header : record.headers()) {
            if (header.key().startsWith(ATTRIBUTE) && header.value() != null && header.value().length > 0) {
                add(attributes, header.key().substring(ATTRIBUTE.length()), header.value());
            } else if (header.key().equals("content-type") && header.value() != null) {
                add(attributes, "datacontenttype", header.value());
            }
        }
        return Buffer.buffer(attributes.append("\"data\":").toString())
                .appendBytes(onOneLine(record.value()))
                .appendString("}");
    }

    private static void add(StringBuilder attributes, String name, byte[] value) {
        JsonStringEncoder text = JsonStringEncoder.getInstance();
        attributes.append('"');
        text.quoteAsString(name, attributes);
        attributes.append("\":\"");
        text.quoteAsString(new String(value, StandardCharsets.UTF_8), attributes);
        attributes.append("\",");
    }

    /** Looked at and not parsed into anything: numbers must go out as they came. */
    private static boolean isJson(byte[] data) {
        try (JsonParser parser = JSON.createParser(data)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Line breaks between the tokens of JSON mean nothing, and within texts there are none. */
    private static byte[] onOneLine(byte[] json) {
        byte[] line = json.clone();
        for (int at = 0; at < line.length; at++) {
            if (line[at] == '\n' || line[at] == '\r') {
                line[at] = ' ';
            }
        }
        return line;
    }
}

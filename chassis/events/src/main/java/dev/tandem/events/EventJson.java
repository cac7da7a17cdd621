package dev.tandem.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Writes a CloudEvent that came in binary mode in the structured JSON form, on one line. */
public final class EventJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String ATTRIBUTE = "ce_";

    private EventJson() {}

    /** The whole event in UTF-8; null when its data is not JSON. */
    public static byte[] of(Headers headers, byte[] data) {
        if (data == null || !isJson(data)) {
            return null;
        }
        StringBuilder attributes = new StringBuilder("{");
        for (Header header : headers) {
            if (header.key().startsWith(ATTRIBUTE) && header.value() != null && header.value().length > 0) {
                add(attributes, header.key().substring(ATTRIBUTE.length()), header.value());
            } else if (header.key().equals("content-type") && header.value() != null) {
                add(attributes, "datacontenttype", header.value());
            }
        }
        byte[] before = attributes.append("\"data\":").toString().getBytes(StandardCharsets.UTF_8);
        byte[] event = new byte[before.length + data.length + 1];
        System.arraycopy(before, 0, event, 0, before.length);
        copyOnOneLine(data, event, before.length);
        event[event.length - 1] = '}';
        return event;
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
    private static void copyOnOneLine(byte[] json, byte[] line, int start) {
        for (int at = 0; at < json.length; at++) {
            line[start + at] = json[at] == '\n' || json[at] == '\r' ? (byte) ' ' : json[at];
        }
    }
}

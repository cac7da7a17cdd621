package dev.tandem.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    @Test
    void aRecordBecomesACloudEventOnOneLineWithItsNumbersAsTheyCame() throws IOException {
        byte[] data = bytes("{\n  \"amount\" : 1.10,\r\n \"text\" : \"a\\nb\"\n}");
        String json = new String(EventJson.of(headers(), data), StandardCharsets.UTF_8);
        assertFalse(json.contains("\n") || json.contains("\r"), json);
        assertTrue(json.contains("1.10"), json);
        ObjectNode event = (ObjectNode) new ObjectMapper().readTree(json);
        assertEquals("1.0", event.get("specversion").textValue());
        assertEquals("say \"hello\" to ä", event.get("id").textValue());
        assertEquals("application/json", event.get("datacontenttype").textValue());
        assertEquals("a\nb", event.get("data").get("text").textValue());
        Set<String> names = new HashSet<>();
        event.fieldNames().forEachRemaining(names::add);
        assertEquals(Set.of("specversion", "id", "datacontenttype", "data"), names);
    }

    @Test
    void theDataIsLeftAsItWas() {
        byte[] data = bytes("{\n}");
        EventJson.of(headers(), data);
        assertEquals("{\n}", new String(data, StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNotJsonIsNoEvent() {
        for (String broken : new String[] {"", "{", "{} {}", "{\"a\":}", "no"}) {
            assertNull(EventJson.of(headers(), bytes(broken)), broken);
        }
        assertNull(EventJson.of(headers(), null));
    }

    private static Headers headers() {
        return new RecordHeaders()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes("say \"hello\" to ä"))
                .add("ce_tandemowners", bytes(""))
                .add("content-type", bytes("application/json"))
                .add("other", bytes("x"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

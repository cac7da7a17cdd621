package dev.tandem.gateway.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class FramesTest {

    @Test
    void anEventIsOneMessageWithItsPosition() {
        Buffer frame = Frames.event("p.1", Buffer.buffer("{\"a\":1}"));
        assertEquals("id: p.1\ndata: {\"a\":1}\n\n", frame.toString());
        assertEquals("{\"a\":1}", Frames.eventIn(frame, "p.1").toString());
    }

    @Test
    void aHeartbeatMovesThePositionWithoutAMessage() {
        assertEquals(": heartbeat\nid: p.1\n\n", Frames.heartbeat("p.1").toString());
        assertEquals("retry: 2000\nid: p.1\n\n", Frames.opening("p.1").toString());
    }

    @Test
    void theEndSaysWhyAndWhereToGoOn() {
        String expected = """
            event: end
            id: p.1
            data: {"reason":"too-slow","detail":"Say \\"why\\".","after":"p.1"}

            """;
        assertEquals(
                expected,
                Frames.control(Frames.END, "p.1", "too-slow", "Say \"why\".").toString());
    }

    @Test
    void aRecordBecomesACloudEventOnOneLineWithItsNumbersAsTheyCame() {
        String json = EventJson.of(record("{\n  \"amount\" : 1.10,\r\n \"text\" : \"a\\nb\"\n}"))
                .toString();
        assertFalse(json.contains("\n") || json.contains("\r"), json);
        assertTrue(json.contains("1.10"), json);
        JsonObject event = new JsonObject(json);
        assertEquals("1.0", event.getString("specversion"));
        assertEquals("say \"hello\" to ä", event.getString("id"));
        assertEquals("application/json", event.getString("datacontenttype"));
        assertEquals("a\nb", event.getJsonObject("data").getString("text"));
        assertEquals(Set.of("specversion", "id", "datacontenttype", "data"), event.fieldNames());
    }

    @Test
    void whatIsNotJsonIsNoEvent() {
        for (String broken : new String[] {"", "{", "{} {}", "{\"a\":}", "no"}) {
            assertNull(EventJson.of(record(broken)), broken);
        }
        assertNull(EventJson.of(new ConsumerRecord<>("t", 0, 0, new byte[0], null)));
    }

    private static ConsumerRecord<byte[], byte[]> record(String data) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("t", 0, 0, new byte[0], bytes(data));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes("say \"hello\" to ä"))
                .add("ce_tandemowners", bytes(""))
                .add("content-type", bytes("application/json"))
                .add("other", bytes("x"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.tandem.gateway.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.buffer.Buffer;
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
}

package dev.tandem.gateway.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;

/** What is written to an event stream ({@code text/event-stream}). */
final class Frames {

    /** Ends the stream: what was told last, and why nothing more comes. */
    static final String END = "end";

    /** What comes next does not follow on what came before. */
    static final String RESET = "reset";

    /** Something that means nothing. */
    static final Buffer NOTHING = Buffer.buffer(": heartbeat\n\n");

    private static final String DATA = "\ndata: ";
    private static final int RECONNECT_MILLIS = 2_000;

    private Frames() {}

    /** The first thing on every stream; no event, but whoever reconnects from here on goes on at this position. */
    static Buffer opening(String position) {
        return Buffer.buffer("retry: " + RECONNECT_MILLIS + "\n" + id(position) + "\n\n");
    }

    /** One event. */
    static Buffer event(String position, Buffer json) {
        return Buffer.buffer(id(position) + DATA).appendBuffer(json).appendString("\n\n");
    }

    /** The event within a frame that {@link #event} made, without a copy. */
    static Buffer eventIn(Buffer frame, String position) {
        return frame.slice(id(position).length() + DATA.length(), frame.length() - 2);
    }

    /** Shows that the stream is alive, and how far it has come though nothing was to be told. */
    static Buffer heartbeat(String position) {
        return Buffer.buffer(": heartbeat\n" + id(position) + "\n\n");
    }

    /** Something about the stream itself. */
    static Buffer control(String name, String position, String reason, String detail) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("reason", reason)
                .put("detail", detail)
                .put("after", position);
        return Buffer.buffer("event: " + name + "\n" + id(position) + DATA + data + "\n\n");
    }

    private static String id(String position) {
        return "id: " + position;
    }
}

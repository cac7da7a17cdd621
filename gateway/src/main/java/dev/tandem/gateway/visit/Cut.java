package dev.tandem.gateway.visit;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Ends a connection at once. The ordinary close of Vert.x first waits until everything written has left; towards a peer
 * that has stopped reading it would wait for ever.
 */
public final class Cut {

    private Cut() {}

    public static void off(HttpConnection connection) {
        // From the place of Vert.x's handler downwards: the channel's own close would go through it and wait as well.
        var unused = ((ConnectionBase) connection).channelHandlerContext().close();
    }
}

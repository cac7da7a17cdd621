package dev.tandem.gateway.door;

import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Refuses a request that announces its length twice, by Content-Length and by Transfer-Encoding. The decoder that it
 * takes the place of would quietly drop the former; nothing honest sends such a request, and whoever stands before the
 * door may have believed the other one.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    private static final String PLACE = "httpDecoder";

    private StrictRequestDecoder(HttpServerOptions options) {
        super(options);
    }

    /** Takes the place of the ordinary decoder of a connection that has not received anything yet. */
    static void guard(HttpConnection connection, HttpServerOptions options) {
        ((ConnectionBase) connection).channel().pipeline().replace(PLACE, PLACE, new StrictRequestDecoder(options));
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Both Content-Length and Transfer-Encoding are present");
    }
}

package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the chunks, their extensions and the pieces in which they arrive, the body is the same. */
class ChunkExtensionsTest {

    private static final List<String> EXTENSIONS = List.of(
            "", ";a", ";a=b", "; a = b ", ";a=\"b;c\"", ";a=\"\\\"\";d=e", " ", ";name=value;other=value;third");
    private static final List<String> PIECES = List.of("x", "2;x=y", "\r\n", "0\r\n\r\n", "é", "a;b=c\r\n");

    @Test
    void bodiesComeThroughAsTheyWereSent() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder expected = new StringBuilder();
            StringBuilder wire = new StringBuilder();
            for (int message = 0; message < 2; message++) {
                wire.append("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
                for (int chunk = random.nextInt(5); chunk > 0; chunk--) {
                    String piece = oneOf(PIECES, random).repeat(1 + random.nextInt(30));
                    int length = piece.getBytes(StandardCharsets.UTF_8).length;
                    wire.append(Integer.toHexString(length)).append(oneOf(EXTENSIONS, random));
                    wire.append("\r\n").append(piece).append("\r\n");
                    expected.append(piece);
                }
                wire.append('0').append(oneOf(EXTENSIONS, random)).append("\r\n\r\n");
                expected.append('|');
            }
            assertEquals(expected.toString(), decoded(wire.toString(), random), "seed " + seed);
        }
    }

    private static String oneOf(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String decoded(String wire, Random random) {
        EmbeddedChannel channel =
                new EmbeddedChannel(new StrictRequestDecoder(new HttpServerOptions(), Duration.ofSeconds(30)));
        byte[] bytes = wire.getBytes(StandardCharsets.UTF_8);
        int sent = 0;
        while (sent < bytes.length) {
            int count = Math.min(bytes.length - sent, 1 + random.nextInt(40));
            channel.writeInbound(Unpooled.copiedBuffer(bytes, sent, count));
            sent += count;
        }
        StringBuilder body = new StringBuilder();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (HttpObject object = channel.readInbound(); object != null; object = channel.readInbound()) {
            assertFalse(object.decoderResult().isFailure(), wire);
            if (object instanceof HttpContent content) {
                octets.writeBytes(ByteBufUtil.getBytes(content.content()));
                if (object instanceof LastHttpContent) {
                    body.append(octets.toString(StandardCharsets.UTF_8)).append('|');
                    octets.reset();
                }
                content.release();
            }
        }
        assertNull(channel.readInbound());
        channel.finishAndReleaseAll();
        return body.toString();
    }
}

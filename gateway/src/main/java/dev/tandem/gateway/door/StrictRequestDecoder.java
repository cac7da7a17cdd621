package dev.tandem.gateway.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.List;

/**
 * Reads requests as HTTP/1.1 says and refuses what it does not say. The decoder that it takes the place of would quietly
 * drop a Content-Length beside a Transfer-Encoding (nothing honest sends both, and whoever stands before the door may have
 * believed the other one), take a header without a name or over two lines, answer another version of HTTP without a
 * problem, and hang up without a word when a chunk is malformed.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    private static final String PLACE = "httpDecoder";

    private final ChunkExtensions extensions = new ChunkExtensions();
    private final FoldedHeaders folds = new FoldedHeaders();
    private final HeadTime headTime;
    private String authority;
    private boolean inMessage;
    private boolean givenUp;
    private int heads;
    private int shown;
    private Runnable whenBodyBreaks = () -> {};

    StrictRequestDecoder(HttpServerOptions options, Duration headTime) {
        super(options);
        this.headTime = new HeadTime(headTime);
    }

    /** Takes the place of the ordinary decoder of a connection that has not received anything yet. */
    static void guard(HttpConnection connection, HttpServerOptions options, Duration headTime) {
        ((ConnectionBase) connection)
                .channel()
                .pipeline()
                .replace(PLACE, PLACE, new StrictRequestDecoder(options, headTime));
    }

    /** To be called once for each request in turn: tells when its body turns out to be malformed. */
    static void watch(HttpConnection connection, Runnable whenBodyBreaks) {
        var decoder = ((ConnectionBase) connection).channel().pipeline().get(PLACE);
        if (decoder instanceof StrictRequestDecoder strict) {
            strict.shown++;
            strict.whenBodyBreaks = whenBodyBreaks;
        }
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf buffer, List<Object> out) throws Exception {
        if (givenUp) {
            buffer.skipBytes(buffer.readableBytes());
            return;
        }
        if (inMessage) {
            extensions.before(buffer);
        } else {
            folds.before(buffer);
        }
        int before = buffer.readerIndex();
        int known = out.size();
        super.decode(context, buffer, out);
        extensions.after(buffer.readerIndex() - before);
        for (int i = known; i < out.size(); i++) {
            if (out.get(i) instanceof HttpRequest request) {
                begin(request);
            }
            if (out.get(i) instanceof LastHttpContent last) {
                inMessage = false;
                if (!(last instanceof HttpRequest) && isMalformed(last) && heads == shown) {
                    out.remove(i);
                    whenBodyBreaks.run();
                }
            }
        }
        boolean underWay = !inMessage && out.size() == known && (buffer.isReadable() || buffer.readerIndex() > before);
        if (underWay && buffer.readerIndex() > before) {
            folds.begin();
        }
        headTime.look(context, underWay);
    }

    private void begin(HttpRequest request) {
        inMessage = true;
        heads++;
        if (folds.end() && !isMalformed(request)) {
            givenUp = true;
            request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("A header in two lines")));
        }
        extensions.beginBody(!isMalformed(request) && HttpUtil.isTransferEncodingChunked(request));
        if (authority != null && request.headers().getAll(HttpHeaderNames.HOST).size() == 1) {
            // RFC 9112 3.2.2: the host in an absolute target counts and the header is ignored.
            request.headers().set(HttpHeaderNames.HOST, authority);
        }
        authority = null;
    }

    private static boolean isMalformed(HttpObject object) {
        return object.decoderResult().isFailure();
    }

    @Override
    protected HttpMessage createMessage(String[] line) {
        if (!line[2].equals("HTTP/1.1") && !line[2].equals("HTTP/1.0")) {
            throw new IllegalArgumentException("Neither HTTP/1.1 nor HTTP/1.0");
        }
        String target = line[1];
        int scheme = schemeOf(target);
        if (scheme == 0) {
            return super.createMessage(line);
        }
        int end = scheme;
        while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
            end++;
        }
        authority = target.substring(scheme, end);
        String rest = target.substring(end);
        return super.createMessage(new String[] {line[0], rest.startsWith("/") ? rest : "/" + rest, line[2]});
    }

    /** How long the scheme in front of an absolute target is; 0 when the target is not absolute. */
    private static int schemeOf(String target) {
        for (String scheme : new String[] {"http://", "https://"}) {
            if (target.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return 0;
    }

    @Override
    protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
        requireOneSpaceBefore(line, start);
        return super.splitSecondWordInitialLine(line, start, length);
    }

    @Override
    protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
        requireOneSpaceBefore(line, start);
        return super.splitThirdWordInitialLine(line, start, length);
    }

    /** Others might read more spaces as part of the target. */
    private static void requireOneSpaceBefore(byte[] line, int word) {
        if (word < 2 || line[word - 1] != ' ' || line[word - 2] <= ' ') {
            throw new IllegalArgumentException("More than a space between two words of the request line");
        }
    }

    @Override
    protected AsciiString splitHeaderName(byte[] line, int start, int length) {
        if (length == 0) {
            throw new IllegalArgumentException("A header without a name");
        }
        return super.splitHeaderName(line, start, length);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Both Content-Length and Transfer-Encoding are present");
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) throws Exception {
        headTime.look(context, false);
        super.handlerRemoved0(context);
    }
}

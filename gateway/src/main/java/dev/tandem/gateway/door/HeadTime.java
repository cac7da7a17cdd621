package dev.tandem.gateway.door;

import dev.tandem.gateway.visit.GatewayProblems;
import dev.tandem.gateway.visit.Visit;
import dev.tandem.http.id.Ids;
import dev.tandem.http.problem.Problem;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long the head of a request may take from its first byte. Of one connection. */
final class HeadTime {

    private final Duration patience;
    private ScheduledFuture<?> end;

    HeadTime(Duration patience) {
        this.patience = patience;
    }

    /** Starts to count when a head is under way and none was before; stops when there is none any more. */
    void look(ChannelHandlerContext context, boolean headUnderWay) {
        if (!headUnderWay && end != null) {
            end.cancel(false);
            end = null;
        } else if (headUnderWay && end == null) {
            end = context.executor().schedule(() -> refuse(context), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** There is no request yet that could be answered in the ordinary way. */
    private static void refuse(ChannelHandlerContext context) {
        String id = Ids.next().toString();
        byte[] body = Visit.problem(
                        GatewayProblems.REQUEST_TIMEOUT, "The head of the request did not arrive in time.", "/", id)
                .getBytes();
        String head = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Type: " + Problem.MEDIA_TYPE
                + "\r\nContent-Length: " + body.length + "\r\nCache-Control: no-store\r\n" + Visit.REQUEST_ID + ": "
                + id
                + "\r\nX-Content-Type-Options: nosniff\r\n\r\n";
        var unused = context.writeAndFlush(Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body))
                .addListener(ChannelFutureListener.CLOSE);
    }
}

package com.namdamasco.gateway.admission;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Hangs up on who takes too long to say what the request is. An idle timeout does not: a byte now and then keeps it away, and a
 * thousand such connections cost their sender nothing. Of one connection's event loop.
 */
final class HeaderDeadline extends ChannelInboundHandlerAdapter {
    private static volatile Duration deadline = Duration.ofSeconds(10);

    private ScheduledFuture<?> hangUp;
    private boolean inRequest;

    static void setDeadline(Duration configured) {
        deadline = configured;
    }

    /** The header is complete. From the answer on, the next byte begins another. */
    static void requestBegins(RoutingContext http) {
        if (!(http.request().connection() instanceof ConnectionBase connection)) {
            return;
        }
        Channel channel = connection.channel();
        HeaderDeadline guard = channel.pipeline().get(HeaderDeadline.class);
        if (guard == null) {
            return;
        }
        guard.disarm();
        guard.inRequest = true;
        // HTTP/2 interleaves requests: there, the idle timeout bounds what follows the first.
        if (http.request().version() != HttpVersion.HTTP_2) {
            http.addEndHandler(end -> guard.requestEnds(channel));
        }
    }

    private void requestEnds(Channel channel) {
        if (channel.eventLoop().inEventLoop()) {
            inRequest = false;
        } else {
            channel.eventLoop().execute(() -> inRequest = false);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext channel) throws Exception {
        arm(channel);
        super.channelActive(channel);
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object bytes) throws Exception {
        if (!inRequest && hangUp == null) {
            arm(channel);
        }
        super.channelRead(channel, bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext channel) throws Exception {
        disarm();
        super.channelInactive(channel);
    }

    private void arm(ChannelHandlerContext channel) {
        hangUp = channel.executor().schedule(() -> channel.close(), deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void disarm() {
        if (hangUp != null) {
            hangUp.cancel(false);
            hangUp = null;
        }
    }
}

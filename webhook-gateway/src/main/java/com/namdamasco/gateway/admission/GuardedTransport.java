package com.namdamasco.gateway.admission;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Puts a {@link HeaderDeadline} before each connection that a server accepts. Neither Vert.x nor Quarkus has a setting for it, and
 * Vert.x tells of a request only when its header is complete; its transport is the one place that sees a connection before.
 */
public final class GuardedTransport extends JDKTransport implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder vertx) {
        vertx.findTransport(this);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
        super.configure(options, domainSocket, server);
        server.handler(new Accepted());
    }

    @Sharable
    private static final class Accepted extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext server, Object accepted) throws Exception {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addFirst(new HeaderDeadline());
            }
            super.channelRead(server, accepted);
        }
    }
}

package dev.tandem.gateway;

import dev.tandem.gateway.feed.FeedSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What an operator may set. Sizes are in bytes. */
@ConfigMapping(prefix = "tandem.gateway")
public interface GatewayConfig {

    /** How long a service may stay silent, before its answer begins and while it lasts. */
    @WithDefault("60s")
    Duration upstreamTimeout();

    /** How long opening a connection to a service may take. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long a connection of a client may be idle; a client that stalls in the middle of a request is cut off too. */
    @WithDefault("180s")
    Duration idleTimeout();

    /** How long a client may take for the head of a request, from its first byte. */
    @WithDefault("30s")
    Duration headTimeout();

    /** How many threads serve requests; as many as there are processors unless set. */
    OptionalInt eventLoops();

    /** How many connections each of them keeps to each service. */
    @WithDefault("64")
    int connections();

    /** How many requests may wait for one of these connections, for each thread and service. */
    @WithDefault("1024")
    int waiting();

    @WithDefault("8192")
    int uriLimit();

    @WithDefault("16384")
    int headersLimit();

    /** How many checked tokens each thread remembers. */
    @WithDefault("4096")
    int tokenCacheSize();

    /** After how long a token is checked again, so that a withdrawn key stops working. */
    @WithDefault("60s")
    Duration tokenCacheTime();

    /** How many requests a client may make at once after a rest. */
    @WithDefault("2000")
    int clientBurst();

    /** How many requests a client gets back each second; 0 for no limit. Each gateway counts for itself. */
    @WithDefault("200")
    int clientRate();

    /**
     * A file of ready tokens that its pages offer to whoever opens them under a local name. For a run on one's own machine;
     * not to be set anywhere else.
     */
    Optional<Path> readyTokens();

    /** The event feed. */
    FeedSettings feed();
}

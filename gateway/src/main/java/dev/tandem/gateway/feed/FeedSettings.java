package dev.tandem.gateway.feed;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What an operator may set about the event feed ({@code tandem.gateway.feed.*}). Sizes are in bytes. */
public interface FeedSettings {

    /** The topics that the feed is made of. */
    @WithDefault("tandem.initiatives.v1,tandem.metrics.v1,tandem.webhooks.v1")
    List<String> topics();

    /** How many streams may be open at once. */
    @WithDefault("4096")
    int streams();

    /** How many of them one client may have, so that it does not keep the others out. */
    @WithDefault("1024")
    int streamsPerClient();

    /** After how long a stream that has nothing to tell shows that it is alive. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a stream waits for a reader that does not read. */
    @WithDefault("30s")
    Duration patience();

    /** How many of the newest events are kept in memory for all streams. */
    @WithDefault("8192")
    int recentEvents();

    /** How large they may be together. */
    @WithDefault("16777216")
    long recentBytes();

    /** How many threads read older events for those who are further behind. */
    @WithDefault("2")
    int catchUpThreads();
}

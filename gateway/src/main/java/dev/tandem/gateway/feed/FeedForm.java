package dev.tandem.gateway.feed;

import dev.tandem.http.representation.MediaRanges;
import java.util.List;

/** In which form the feed is given. */
enum FeedForm {
    PAGE("application/json"),
    STREAM("text/event-stream");

    private final String type;

    FeedForm(String type) {
        this.type = type;
    }

    /** The media type. */
    String type() {
        return type;
    }

    /**
     * What the header {@code Accept} asks for.
     *
     * @param accept null when there is none
     * @return null when it asks for neither
     */
    static FeedForm of(String accept) {
        return MediaRanges.liked(accept, List.of(PAGE.type, STREAM.type))
                .map(liked -> liked.equals(STREAM.type) ? STREAM : PAGE)
                .orElse(null);
    }
}

package dev.tandem.gateway.feed;

import java.util.Locale;

/** In which form the feed is given. */
enum FeedForm {
    PAGE("application/json", "application/*"),
    STREAM("text/event-stream", "text/*");

    private final String type;
    private final String range;

    FeedForm(String type, String range) {
        this.type = type;
        this.range = range;
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
        if (accept == null || accept.isBlank()) {
            return PAGE;
        }
        double page = PAGE.quality(accept);
        double stream = STREAM.quality(accept);
        if (page <= 0 && stream <= 0) {
            return null;
        }
        boolean onlyStreamNamed = accept.contains(STREAM.type) && !accept.contains(PAGE.type);
        return stream > page || (stream == page && onlyStreamNamed) ? STREAM : PAGE;
    }

    /** The weight of the most specific range that fits; 0 when none does. */
    private double quality(String accept) {
        double quality = 0;
        int specific = 0;
        for (String part : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parameters = part.split(";", -1);
            int fits = fits(parameters[0].strip());
            if (fits > specific) {
                specific = fits;
                quality = weight(parameters);
            }
        }
        return quality;
    }

    private int fits(String mediaRange) {
        if (mediaRange.equals(type)) {
            return 3;
        }
        if (mediaRange.equals(range)) {
            return 2;
        }
        return mediaRange.equals("*/*") ? 1 : 0;
    }

    private static double weight(String... parameters) {
        for (int i = 1; i < parameters.length; i++) {
            String parameter = parameters[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException notOne) {
                    return 0;
                }
            }
        }
        return 1;
    }
}

package dev.tandem.initiatives.roadmap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the lanes of a roadmap are. */
@Schema(name = "RoadmapGroupBy")
public enum GroupBy {
    PORTFOLIO_NODE("portfolio node"),
    THEME("theme"),
    OBJECTIVE("objective"),
    STATUS("status"),
    JOURNEY_STAGE("journey stage");

    private final String words;

    GroupBy(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}

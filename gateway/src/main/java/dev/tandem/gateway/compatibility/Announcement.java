package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a contract says of an operation that will go.
 *
 * @param since the day from which it is deprecated
 * @param sunset the day from which it may be gone
 * @param successor what takes its place
 */
record Announcement(LocalDate since, LocalDate sunset, String successor) {

    /** Written by the services from the mark in the code. */
    private static final String EXTENSION = "x-tandem-deprecation";

    static Optional<Announcement> of(JsonNode operation) {
        JsonNode said = operation.path(EXTENSION);
        if (!operation.path("deprecated").asBoolean() || !said.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Announcement(
                LocalDate.parse(said.path("since").asText()),
                LocalDate.parse(said.path("sunset").asText()),
                said.path("successor").asText()));
    }

    String words() {
        return "since " + since + ", may be gone from " + sunset + ", use " + successor + " instead";
    }
}

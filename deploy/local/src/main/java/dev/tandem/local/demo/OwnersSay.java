package dev.tandem.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.local.ApiClient;
import dev.tandem.local.demo.Team.Member;
import java.io.IOException;
import java.util.List;

/** What the owners of the demo portfolio say of their initiatives, each with their own token: check-ins and decisions. */
final class OwnersSay {

    private static final String API = "/api/v1";

    private final Team team;

    OwnersSay(Team team) {
        this.team = team;
    }

    /** Both owners check in; some do not agree, and one has said nothing yet. */
    void checkIn(JsonNode checkIns) throws IOException {
        for (JsonNode entry : checkIns) {
            String path = path(entry);
            JsonNode initiative = team.businessExecutive().api().get(path).body();
            for (String side : List.of("business", "technology")) {
                if (entry.has(side)) {
                    owner(initiative, side).api().post(path + "/check-ins", "demo-check-in", entry.path(side));
                }
            }
        }
    }

    /** Both owners decide, and the one of the business writes it down. */
    void decide(JsonNode decisions) throws IOException {
        for (JsonNode entry : decisions) {
            JsonNode initiative =
                    team.businessExecutive().api().get(path(entry)).body();
            ObjectNode body = entry.path("decision").deepCopy();
            body.putArray("businessPeople").add(initiative.path("businessOwner"));
            body.putArray("technologyPeople").add(initiative.path("technologyOwner"));
            body.putArray("subjects")
                    .addObject()
                    .put("kind", "INITIATIVE")
                    .put("id", initiative.path("id").asText());
            ApiClient business = owner(initiative, "business").api();
            business.post(API + "/decisions", "demo-" + entry.path("initiative").asText(), body);
        }
    }

    private Member owner(JsonNode initiative, String side) {
        String subject = initiative.path(side + "Owner").path("subject").asText();
        return List.of(
                        team.businessExecutive(),
                        team.secondBusinessExecutive(),
                        team.technologyExecutive(),
                        team.secondTechnologyExecutive())
                .stream()
                .filter(member -> member.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static String path(JsonNode entry) {
        return API + "/initiatives/ext:demo:" + entry.path("initiative").asText();
    }
}

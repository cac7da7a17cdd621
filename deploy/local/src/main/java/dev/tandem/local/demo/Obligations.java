package dev.tandem.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.local.ApiClient;
import java.io.IOException;
import java.util.List;

/** What the initiatives of the demo portfolio depend on, must meet and are exposed to; their portfolio manager says so. */
final class Obligations {

    private final ApiClient api;

    Obligations(ApiClient api) {
        this.api = api;
    }

    void record(JsonNode entries) throws IOException {
        for (JsonNode entry : entries) {
            String path =
                    "/api/v1/initiatives/ext:demo:" + entry.path("initiative").asText();
            for (String kind : List.of("dependencies", "deadlines", "risks")) {
                post(path + "/" + kind, kind, entry.path(kind));
            }
        }
    }

    private void post(String path, String kind, JsonNode bodies) throws IOException {
        for (int i = 0; i < bodies.size(); i++) {
            api.post(path, "demo-" + kind + "-" + i, bodies.get(i));
        }
    }
}

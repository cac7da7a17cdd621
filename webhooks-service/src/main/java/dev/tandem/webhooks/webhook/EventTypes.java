package dev.tandem.webhooks.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tandem.events.EventAttributes;
import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The types of all events that the services promise to tell, by their contracts. */
@ApplicationScoped
class EventTypes {

    private static final List<String> TELLERS = List.of("initiatives-service", "metrics-service", "webhooks-service");

    private final Set<String> known = new HashSet<>();

    EventTypes() throws IOException {
        ObjectMapper yaml = new YAMLMapper();
        for (String teller : TELLERS) {
            for (JsonNode message : contract(yaml, teller).at("/components/messages")) {
                String type = message.path("name").asText();
                known.add(type);
                known.add(EventAttributes.unversioned(type));
            }
        }
    }

    /**
     * Refuses a type that no event has: a webhook that asks for it would wait for ever.
     *
     * @throws ProblemException INVALID_BODY with a pointer to each
     */
    void require(List<String> types) {
        List<FieldError> errors = IntStream.range(0, types.size())
                .filter(i -> !known.contains(types.get(i)))
                .mapToObj(i -> FieldError.at(
                        "/types/" + i, "There is no event " + types.get(i) + "; all of them are at /docs/events."))
                .toList();
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors);
        }
    }

    private static JsonNode contract(ObjectMapper yaml, String teller) throws IOException {
        String place = "contract/" + teller + "/asyncapi.yaml";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(place)) {
            if (in == null) {
                throw new FileNotFoundException(place + " is not part of the program");
            }
            return yaml.readTree(in);
        }
    }
}

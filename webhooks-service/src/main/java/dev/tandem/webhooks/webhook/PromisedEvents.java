package dev.tandem.webhooks.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tandem.events.EventTypes;
import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The events that the services promise to tell, by their contracts. A singleton: a proxy would read them a second time. */
@Singleton
class PromisedEvents {

    private static final List<String> TELLERS = List.of("initiatives-service", "metrics-service", "webhooks-service");

    private final EventTypes types;

    PromisedEvents() throws IOException {
        ObjectMapper yaml = new YAMLMapper();
        List<String> names = new ArrayList<>();
        for (String teller : TELLERS) {
            contract(yaml, teller)
                    .at("/components/messages")
                    .forEach(message -> names.add(message.path("name").asText()));
        }
        types = new EventTypes(names);
    }

    /**
     * Refuses types that no event has.
     *
     * @throws ProblemException INVALID_BODY with a pointer to each
     */
    void require(List<String> asked) {
        List<FieldError> errors = IntStream.range(0, asked.size())
                .filter(i -> !types.has(asked.get(i)))
                .mapToObj(i -> FieldError.at("/types/" + i, EventTypes.unknown(asked.get(i))))
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

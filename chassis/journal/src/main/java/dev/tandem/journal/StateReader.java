package dev.tandem.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Reads the state of a {@link ReceivedEvent} into the consumer's own small record. Fields that the record does not have
 * are left out, because a producer may add some at any time; everything else is as strict as the HTTP API.
 */
@ApplicationScoped
public class StateReader {

    private final ObjectMapper mapper;

    @Inject
    StateReader(ObjectMapper strict) {
        this.mapper = strict.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** For tests without a container, with the settings of plain Jackson. */
    public static StateReader plain() {
        return new StateReader(JsonMapper.builder().findAndAddModules().build());
    }

    /**
     * Reads the state.
     *
     * @throws IllegalArgumentException when the state does not fit the record; the event then ends as a dead letter
     */
    public <T> T read(ReceivedEvent event, Class<T> type) {
        try {
            return mapper.treeToValue(event.state(), type);
        } catch (JsonProcessingException unfit) {
            throw new IllegalArgumentException(
                    "The state of " + event.type() + " is no " + type.getSimpleName() + ": "
                            + unfit.getOriginalMessage(),
                    unfit);
        }
    }
}

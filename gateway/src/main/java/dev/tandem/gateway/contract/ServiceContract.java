package dev.tandem.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What one service promises.
 *
 * @param service its name, as in {@code initiatives-service}
 * @param document its OpenAPI document
 */
public record ServiceContract(String service, ObjectNode document) {

    /** The name of the gateway, where it answers by itself. */
    public static final String GATEWAY = "gateway";

    /** How the service's own version of a shared name begins: {@code Initiatives}. */
    String qualifier() {
        StringBuilder qualifier = new StringBuilder();
        for (String word : service.replaceFirst("-service$", "").split("-", -1)) {
            qualifier.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return qualifier.toString();
    }
}

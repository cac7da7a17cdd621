package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who may call an operation: alternatives, each of which asks for schemes and, of a scheme, for roles or scopes.
 *
 * @param alternatives schemes by name with what they ask for; one that asks for nothing is for everybody
 * @param allOf the schemes of which everything is needed that is named (scopes of OAuth 2); of others one role is enough
 */
record Access(List<Map<String, Set<String>>> alternatives, Set<String> allOf) {

    private static final Set<String> WITH_SCOPES = Set.of("oauth2", "openIdConnect");

    static Access of(JsonNode operation, JsonNode document) {
        JsonNode security = operation.has("security") ? operation.get("security") : document.path("security");
        List<Map<String, Set<String>>> alternatives = new ArrayList<>();
        security.forEach(alternative -> {
            Map<String, Set<String>> schemes = new TreeMap<>();
            alternative.properties().forEach(scheme -> {
                Set<String> roles = new TreeSet<>();
                scheme.getValue().forEach(role -> roles.add(role.asText()));
                schemes.put(scheme.getKey(), roles);
            });
            alternatives.add(schemes);
        });
        if (alternatives.isEmpty()) {
            alternatives.add(Map.of());
        }
        Set<String> allOf = new TreeSet<>();
        document.at("/components/securitySchemes").properties().forEach(scheme -> {
            if (WITH_SCOPES.contains(scheme.getValue().path("type").asText())) {
                allOf.add(scheme.getKey());
            }
        });
        return new Access(alternatives, allOf);
    }

    /** Whether everybody who came in by the other one comes in by this one too. */
    boolean admitsAllOf(Access other) {
        return other.alternatives.stream()
                .allMatch(callers -> alternatives.stream().anyMatch(door -> admits(door, callers)));
    }

    private boolean admits(Map<String, Set<String>> door, Map<String, Set<String>> callers) {
        return door.entrySet().stream().allMatch(scheme -> {
            Set<String> had = callers.get(scheme.getKey());
            Set<String> needed = scheme.getValue();
            if (had == null) {
                return false;
            }
            if (needed.isEmpty()) {
                return true;
            }
            return allOf.contains(scheme.getKey())
                    ? had.containsAll(needed)
                    : !had.isEmpty() && needed.containsAll(had);
        });
    }

    String words() {
        return alternatives.stream()
                .map(alternative -> alternative.isEmpty()
                        ? "everybody"
                        : alternative.entrySet().stream()
                                .map(scheme -> scheme.getKey() + " " + scheme.getValue())
                                .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or "));
    }
}

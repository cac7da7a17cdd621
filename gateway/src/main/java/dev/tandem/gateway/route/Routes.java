package dev.tandem.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.gateway.contract.PathTemplate;
import dev.tandem.gateway.contract.ServiceContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The paths of the merged contract, found by segment; a literal segment goes before a parameter. */
public final class Routes {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private Node parameter;
        private Route route;
    }

    /**
     * The operations of one path.
     *
     * @param operations by method in capitals, HEAD wherever there is GET
     * @param allow the value of the header {@code Allow}
     */
    public record Route(Map<String, Operation> operations, String allow) {

        public Route {
            operations = Map.copyOf(operations);
        }
    }

    private final Node root = new Node();
    private final Set<String> services = new TreeSet<>();

    /**
     * Reads the routes.
     *
     * @param contract the merged contract
     */
    public Routes(JsonNode contract) {
        contract.path("paths").properties().forEach(path -> add(path.getKey(), path.getValue()));
    }

    private void add(String path, JsonNode item) {
        List<String> answerers = new ArrayList<>();
        JsonNode service = item.path("x-tandem-service");
        if (service.isArray()) {
            service.forEach(name -> answerers.add(name.asText()));
        } else {
            answerers.add(service.asText());
        }
        services.addAll(answerers);
        services.remove(ServiceContract.GATEWAY);
        Map<String, Operation> operations = new TreeMap<>();
        item.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                JsonNode operation = entry.getValue();
                boolean streamed = operation.path("x-tandem-streamed").asBoolean() || path.endsWith("/bulk");
                operations.put(
                        entry.getKey().toUpperCase(Locale.ROOT),
                        new Operation(operation.path("operationId").asText(), path, answerers, streamed));
            }
        });
        if (operations.containsKey("GET")) {
            operations.put("HEAD", operations.get("GET"));
        }
        Node node = root;
        for (String segment : PathTemplate.of(path).segments()) {
            if (segment != null) {
                node = node.literals.computeIfAbsent(segment, name -> new Node());
            } else {
                if (node.parameter == null) {
                    node.parameter = new Node();
                }
                node = node.parameter;
            }
        }
        node.route = new Route(operations, String.join(", ", operations.keySet()) + ", OPTIONS");
    }

    /** The names of all services behind the gateway that answer something. */
    public Set<String> services() {
        return Set.copyOf(services);
    }

    /**
     * The operations of a path.
     *
     * @param path the path as it was sent, without the query
     * @return null when the contract has no such path
     */
    public Route find(String path) {
        return find(root, path, 1);
    }

    private static Route find(Node node, String path, int from) {
        int slash = path.indexOf('/', from);
        String segment = slash < 0 ? path.substring(from) : path.substring(from, slash);
        if (segment.isEmpty()) {
            return null;
        }
        Route found = step(node.literals.get(segment), path, slash);
        return found != null ? found : step(node.parameter, path, slash);
    }

    private static Route step(Node node, String path, int slash) {
        if (node == null) {
            return null;
        }
        return slash < 0 ? node.route : find(node, path, slash + 1);
    }
}

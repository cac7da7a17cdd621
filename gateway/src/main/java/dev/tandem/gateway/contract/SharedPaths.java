package dev.tandem.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins the paths of all services, each marked with the service that answers it ({@code x-tandem-service}; a list where
 * every service does). No path may be meant by two services, unless both mark its operations as
 * {@code x-tandem-every-service}.
 */
final class SharedPaths {

    static final String SERVICE = "x-tandem-service";
    static final String EVERY_SERVICE = "x-tandem-every-service";

    /** In reading order. */
    private static final List<String> METHODS =
            List.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    private record Path(String service, PathTemplate template, ObjectNode item) {}

    private final Map<String, Path> paths = new TreeMap<>();
    private final Map<String, String> operationIds = new HashMap<>();

    void add(ServiceContract contract) {
        contract.document().path("paths").properties().forEach(entry -> {
            ObjectNode item = (ObjectNode) entry.getValue().deepCopy();
            Path path = new Path(contract.service(), PathTemplate.of(entry.getKey()), item);
            Path shared = sharedWith(path);
            if (shared == null) {
                checkOperationIds(path);
                item.put(SERVICE, contract.service());
                paths.put(entry.getKey(), path);
            } else {
                addAnswerer(shared.item(), contract.service());
            }
        });
    }

    private Path sharedWith(Path path) {
        Path shared = null;
        for (Path known : paths.values()) {
            if (known.service().equals(path.service()) || !known.template().overlaps(path.template())) {
                continue;
            }
            if (!known.template().sameShape(path.template()) || !bothAnswerAll(known, path)) {
                throw new ContractException("The path " + path.template() + " of " + path.service() + " overlaps with "
                        + known.template() + " of " + known.service() + "; only operations that both mark with "
                        + EVERY_SERVICE + " may be shared.");
            }
            shared = known;
        }
        return shared;
    }

    private static boolean bothAnswerAll(Path one, Path other) {
        for (String method : METHODS) {
            JsonNode first = one.item().path(method);
            JsonNode second = other.item().path(method);
            if (first.isMissingNode() != second.isMissingNode()) {
                return false;
            }
            if (first.isObject()
                    && !(first.path(EVERY_SERVICE).asBoolean()
                            && second.path(EVERY_SERVICE).asBoolean())) {
                return false;
            }
        }
        return true;
    }

    private void checkOperationIds(Path path) {
        path.item().properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                String where = entry.getKey() + " " + path.template() + " of " + path.service();
                String id = entry.getValue().path("operationId").asText();
                if (id.isEmpty()) {
                    throw new ContractException("The operation " + where + " has no operationId.");
                }
                String other = operationIds.putIfAbsent(id, where);
                if (other != null) {
                    throw new ContractException(
                            "The operationId " + id + " is used twice: by " + other + " and by " + where + ".");
                }
            }
        });
    }

    private static void addAnswerer(ObjectNode item, String service) {
        if (item.get(SERVICE) instanceof ArrayNode services) {
            services.add(service);
        } else {
            item.set(SERVICE, item.arrayNode().add(item.get(SERVICE)).add(service));
        }
    }

    ObjectNode toJson(ObjectNode into) {
        paths.forEach((template, path) -> {
            ObjectNode item = path.item();
            for (String method : METHODS) {
                if (item.has(method)) {
                    item.set(method, item.remove(method));
                }
            }
            into.set(template, item);
        });
        return into;
    }
}

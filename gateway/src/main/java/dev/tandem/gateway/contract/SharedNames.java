package dev.tandem.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins the components of all services. Two services may use one name: where they mean the same by it, the component is
 * fused; where they do not, each one's gets the service's name before it. Meaning the same goes all the way down: a
 * component that refers to one that differs differs too.
 */
final class SharedNames {

    private static final String REFERENCE = "#/components/";
    private static final List<String> SECTIONS = List.of(
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems");

    private final List<ServiceContract> contracts;
    /** Keys are {@code section/name}. */
    private final Set<String> differing = new HashSet<>();

    SharedNames(List<ServiceContract> contracts) {
        this.contracts = contracts;
        Map<String, List<JsonNode>> byKey = byKey();
        byKey.forEach((key, meanings) -> {
            if (new HashSet<>(meanings).size() > 1) {
                differing.add(key);
            }
        });
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<String, List<JsonNode>> entry : byKey.entrySet()) {
                if (entry.getValue().size() > 1
                        && refersToDiffering(entry.getValue().get(0))) {
                    grown |= differing.add(entry.getKey());
                }
            }
        }
        for (String key : differing) {
            if (key.startsWith("securitySchemes/")) {
                throw new ContractException("The services describe the security scheme " + key.substring(16)
                        + " differently; it must be the same for all.");
            }
        }
    }

    private Map<String, List<JsonNode>> byKey() {
        Map<String, List<JsonNode>> byKey = new TreeMap<>();
        for (ServiceContract contract : contracts) {
            contract.document().path("components").properties().forEach(section -> {
                if (!SECTIONS.contains(section.getKey())) {
                    throw new ContractException("Do not know how to merge components/" + section.getKey() + " of "
                            + contract.service() + ".");
                }
                section.getValue().properties().forEach(component -> byKey.computeIfAbsent(
                                section.getKey() + "/" + component.getKey(), key -> new ArrayList<>())
                        .add(component.getValue()));
            });
        }
        return byKey;
    }

    private boolean refersToDiffering(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual()
                && reference.textValue().startsWith(REFERENCE)
                && differing.contains(reference.textValue().substring(REFERENCE.length()))) {
            return true;
        }
        for (JsonNode child : node) {
            if (refersToDiffering(child)) {
                return true;
            }
        }
        return false;
    }

    /** The contract with every differing name qualified, where it is declared and wherever it is referred to. */
    ServiceContract qualified(ServiceContract contract) {
        ObjectNode document = (ObjectNode) rewritten(contract.document().deepCopy(), contract);
        document.path("components").properties().forEach(section -> {
            ObjectNode components = (ObjectNode) section.getValue();
            Map<String, JsonNode> renamed = new LinkedHashMap<>();
            components
                    .properties()
                    .forEach(component ->
                            renamed.put(nameOf(section.getKey(), component.getKey(), contract), component.getValue()));
            if (renamed.size() != components.size()) {
                throw new ContractException("A name of " + contract.service() + " in components/" + section.getKey()
                        + " already begins with " + contract.qualifier() + " and is in the way of a qualified one.");
            }
            components.removeAll();
            components.setAll(renamed);
        });
        return new ServiceContract(contract.service(), document);
    }

    private String nameOf(String section, String name, ServiceContract contract) {
        return differing.contains(section + "/" + name) ? contract.qualifier() + name : name;
    }

    private JsonNode rewritten(JsonNode node, ServiceContract contract) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                boolean mapping = field.getKey().equals("discriminator");
                field.setValue(
                        mapping ? rewrittenMapping(field.getValue(), contract) : rewritten(field.getValue(), contract));
                if (field.getKey().equals("$ref") && field.getValue().isTextual()) {
                    field.setValue(TextNode.valueOf(rewritten(field.getValue().textValue(), contract)));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, rewritten(array.get(i), contract));
            }
        }
        return node;
    }

    private JsonNode rewrittenMapping(JsonNode discriminator, ServiceContract contract) {
        if (discriminator.path("mapping") instanceof ObjectNode mapping) {
            for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
                entry.setValue(TextNode.valueOf(rewritten(entry.getValue().asText(), contract)));
            }
        }
        return discriminator;
    }

    private String rewritten(String reference, ServiceContract contract) {
        if (!reference.startsWith(REFERENCE)) {
            return reference;
        }
        String key = reference.substring(REFERENCE.length());
        int slash = key.indexOf('/');
        return slash < 0
                ? reference
                : REFERENCE + key.substring(0, slash) + "/"
                        + nameOf(key.substring(0, slash), key.substring(slash + 1), contract);
    }

    /** All components of contracts that are {@link #qualified}, by section, then by name. */
    static ObjectNode join(List<ServiceContract> qualified, ObjectNode into) {
        for (String section : SECTIONS) {
            Map<String, JsonNode> joined = new TreeMap<>();
            for (ServiceContract contract : qualified) {
                contract.document()
                        .path("components")
                        .path(section)
                        .properties()
                        .forEach(component -> {
                            JsonNode other = joined.putIfAbsent(component.getKey(), component.getValue());
                            if (other != null && !other.equals(component.getValue())) {
                                throw new ContractException("The name " + component.getKey() + " in components/"
                                        + section + " is taken by another service; rename it in " + contract.service()
                                        + ".");
                            }
                        });
            }
            if (!joined.isEmpty()) {
                into.putObject(section).setAll(joined);
            }
        }
        return into;
    }
}

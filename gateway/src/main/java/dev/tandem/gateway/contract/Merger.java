package dev.tandem.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.http.problem.ProblemType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one OpenAPI document out of those of the services: title, servers and the order of tags come from a frame,
 * everything else from the services. The result does not depend on anything but its inputs.
 */
public final class Merger {

    static final String PROBLEMS = "x-problems";

    private static final Set<String> KNOWN = Set.of(
            "openapi",
            "info",
            "servers",
            "tags",
            "paths",
            "components",
            "security",
            "externalDocs",
            "jsonSchemaDialect",
            PROBLEMS);

    private final ObjectNode frame;
    private final List<ProblemType> ownProblems;

    /**
     * A merger for one frame.
     *
     * @param frame an OpenAPI document without paths
     * @param ownProblems what the gateway itself may answer with
     */
    public Merger(ObjectNode frame, List<ProblemType> ownProblems) {
        this.frame = frame;
        this.ownProblems = List.copyOf(ownProblems);
    }

    /**
     * One document for all.
     *
     * @throws ContractException when the contracts contradict one another
     */
    public ObjectNode merge(List<ServiceContract> contracts) {
        contracts.forEach(Merger::checkKnown);
        SharedNames names = new SharedNames(contracts);
        List<ServiceContract> qualified =
                contracts.stream().map(names::qualified).toList();

        ObjectNode merged = frame.objectNode();
        merged.set("openapi", frame.path("openapi"));
        merged.set("info", frame.path("info"));
        merged.set("servers", frame.path("servers"));

        TagOrder tags = new TagOrder(frame.path("tags"));
        SharedPaths paths = new SharedPaths();
        Set<JsonNode> security = new LinkedHashSet<>();
        Map<String, ObjectNode> problems = new TreeMap<>();
        for (ProblemType type : ownProblems) {
            problems.put(type.slug(), toJson(type));
        }
        for (ServiceContract contract : qualified) {
            tags.add(contract);
            paths.add(contract);
            contract.document().path("security").forEach(security::add);
            addProblems(contract.document(), contract.service(), problems);
        }
        if (!security.isEmpty()) {
            merged.set("security", merged.arrayNode().addAll(security));
        }
        merged.set("tags", tags.toJson(merged.arrayNode()));
        paths.toJson(merged.putObject("paths"));
        SharedNames.join(qualified, merged.putObject("components"));
        new GatewayResponses(ownProblems).addTo(merged);
        GatewayHeaders.addTo(merged);
        ArrayNode joined = merged.putArray(PROBLEMS);
        problems.values().forEach(joined::add);
        return merged;
    }

    private static void checkKnown(ServiceContract contract) {
        contract.document().fieldNames().forEachRemaining(field -> {
            if (!KNOWN.contains(field)) {
                throw new ContractException(
                        "Do not know how to merge " + field + " of the contract of " + contract.service() + ".");
            }
        });
        String version = contract.document().path("openapi").asText();
        if (!version.startsWith("3.1.")) {
            throw new ContractException(
                    "The contract of " + contract.service() + " is OpenAPI " + version + ", not 3.1.");
        }
    }

    private ObjectNode toJson(ProblemType type) {
        return frame.objectNode()
                .put("slug", type.slug())
                .put("status", type.status())
                .put("title", type.title())
                .put("explanation", type.explanation());
    }

    private static void addProblems(ObjectNode document, String from, Map<String, ObjectNode> problems) {
        for (JsonNode problem : document.path(PROBLEMS)) {
            String slug = problem.path("slug").asText();
            if (slug.isEmpty()) {
                throw new ContractException("A problem type of " + from + " has no slug.");
            }
            ObjectNode known = problems.putIfAbsent(slug, (ObjectNode) problem);
            if (known != null && !known.equals(problem)) {
                throw new ContractException("The problem type " + slug + " of " + from
                        + " is explained differently elsewhere: one of the contracts is out of date, build both"
                        + " services.");
            }
        }
    }
}

package dev.tandem.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes one AsyncAPI document out of those of the services that needs no other file: schemas and samples are in it.
 * Title and servers come from a frame. What the services have in common by name only (the way they tell, their headers)
 * gets the service's name before it; channels, messages and schemas of one name are refused.
 */
public final class EventMerger {

    private static final String REF = "$ref";
    private static final Set<String> KNOWN =
            Set.of("asyncapi", "id", "info", "defaultContentType", "servers", "channels", "operations", "components");
    private static final Set<String> KNOWN_COMPONENTS = Set.of("messageTraits", "messages", "schemas");
    private static final List<String> QUALIFIED =
            List.of("#/components/messageTraits/", "#/components/schemas/", "#/operations/");

    private final ObjectNode frame;

    /**
     * A merger for one frame.
     *
     * @param frame an AsyncAPI document without channels
     */
    public EventMerger(ObjectNode frame) {
        this.frame = frame;
    }

    /**
     * One document for all.
     *
     * @throws ContractException when the contracts contradict one another, or one is not whole
     */
    public ObjectNode merge(List<EventContract> contracts) {
        ObjectNode merged = frame.deepCopy();
        ObjectNode channels = merged.putObject("channels");
        ObjectNode operations = merged.putObject("operations");
        ObjectNode components = merged.putObject("components");
        ObjectNode traits = components.putObject("messageTraits");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        for (EventContract contract : contracts) {
            checkKnown(contract);
            UnaryOperator<String> own = ref -> renamed(contract, ref);
            JsonNode document = contract.document();
            JsonNode parts = document.path("components");
            document.path("channels").properties().forEach(one -> add(channels, one, one.getKey(), own, contract));
            document.path("operations")
                    .properties()
                    .forEach(one -> add(operations, one, qualified(contract, one.getKey()), own, contract));
            parts.path("messageTraits")
                    .properties()
                    .forEach(one -> add(traits, one, qualified(contract, one.getKey()), own, contract));
            parts.path("schemas")
                    .properties()
                    .forEach(one -> add(schemas, one, qualified(contract, one.getKey()), own, contract));
            parts.path("messages").properties().forEach(one -> {
                add(messages, one, one.getKey(), own, contract);
                complete((ObjectNode) messages.get(one.getKey()), contract);
            });
            contract.schemas().forEach((file, schema) -> addSchema(schemas, file, schema, contract));
        }
        checkReferences(merged, merged);
        return merged;
    }

    private static void add(
            ObjectNode target,
            Map.Entry<String, JsonNode> part,
            String name,
            UnaryOperator<String> rename,
            EventContract contract) {
        if (target.has(name)) {
            throw new ContractException(
                    "The event contract of " + contract.service() + " has a " + name + " that another one has too.");
        }
        target.set(name, pointing(part.getValue().deepCopy(), rename));
    }

    /** The payload by its name in the one document, and the sample as an example. */
    private static void complete(ObjectNode message, EventContract contract) {
        String type = message.path("name").asText();
        JsonNode file = message.at("/payload/schema/" + REF);
        if (!contract.schemas().containsKey(file.asText())) {
            throw new ContractException("The event " + type + " has no schema file in " + contract.service() + ".");
        }
        JsonNode sample = contract.samples().get(type);
        if (sample == null) {
            throw new ContractException("The event " + type + " of " + contract.service() + " has no sample.");
        }
        message.putObject("payload").put(REF, "#/components/schemas/" + EventContract.schemaName(file.asText()));
        ArrayNode examples = message.putArray("examples");
        examples.addObject().put("name", type).set("payload", sample);
    }

    private static void addSchema(ObjectNode schemas, String file, ObjectNode schema, EventContract contract) {
        String name = EventContract.schemaName(file);
        if (schemas.has(name)) {
            throw new ContractException(
                    "The event contract of " + contract.service() + " has a schema " + name + " that another has too.");
        }
        ObjectNode own = (ObjectNode) pointing(
                schema.deepCopy(),
                ref -> ref.startsWith("#/") ? "#/components/schemas/" + name + "/schema" + ref.substring(1) : ref);
        // References would be looked up from its own address, where nothing is.
        own.remove("$id");
        own.remove("$schema");
        schemas.putObject(name)
                .put("schemaFormat", "application/schema+json;version=draft-2020-12")
                .set("schema", own);
    }

    private static String renamed(EventContract contract, String ref) {
        for (String section : QUALIFIED) {
            if (ref.startsWith(section)) {
                return section + qualified(contract, ref.substring(section.length()));
            }
        }
        return ref;
    }

    private static String qualified(EventContract contract, String name) {
        return contract.service().replaceFirst("-service$", "") + "." + name;
    }

    private static JsonNode pointing(JsonNode node, UnaryOperator<String> rename) {
        if (node instanceof ObjectNode object && object.path(REF).isTextual()) {
            object.put(REF, rename.apply(object.get(REF).asText()));
        }
        node.forEach(child -> pointing(child, rename));
        return node;
    }

    private static void checkKnown(EventContract contract) {
        refuseUnknown(contract.document(), KNOWN, "", contract);
        refuseUnknown(contract.document().path("components"), KNOWN_COMPONENTS, "components/", contract);
    }

    private static void refuseUnknown(JsonNode node, Set<String> known, String where, EventContract contract) {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new ContractException("Do not know how to merge " + where + field + " of the event contract of "
                        + contract.service() + ".");
            }
        });
    }

    private static void checkReferences(JsonNode node, ObjectNode document) {
        if (node.path(REF).isTextual()) {
            String ref = node.get(REF).asText();
            if (!ref.startsWith("#") || document.at(ref.substring(1)).isMissingNode()) {
                throw new ContractException("The reference " + ref + " of an event contract leads nowhere.");
            }
        }
        node.forEach(child -> checkReferences(child, document));
    }
}

package dev.tandem.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes contracts as trees, so that nothing a document says is lost on the way through. */
public final class ContractFile {

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ContractFile() {}

    public static ObjectNode read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ContractException("There is no contract at "
                    + file.toAbsolutePath().normalize() + ": build the service that writes it first.");
        }
        try {
            ObjectMapper mapper = file.toString().endsWith(".json") ? JSON : YAML;
            return parse(mapper, Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new ContractException("The contract " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static ObjectNode parse(String yaml, String name) {
        return parse(YAML, yaml, name);
    }

    private static ObjectNode parse(ObjectMapper mapper, String text, String name) {
        try {
            JsonNode document = mapper.readTree(text);
            if (document instanceof ObjectNode object) {
                return object;
            }
            throw new ContractException("The contract " + name + " is no document with fields.");
        } catch (JsonProcessingException e) {
            throw new ContractException("The contract " + name + " cannot be parsed: " + e.getOriginalMessage(), e);
        }
    }

    /** YAML that reads back as exactly the same tree; a document that would not is refused rather than written. */
    static String yaml(ObjectNode document) {
        try {
            String yaml = YAML.writeValueAsString(document);
            if (!YAML.readTree(yaml).equals(JSON.readTree(JSON.writeValueAsString(document)))) {
                throw new ContractException("The merged contract does not survive being written as YAML.");
            }
            return yaml;
        } catch (JsonProcessingException e) {
            throw new ContractException("The merged contract cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    public static String json(ObjectNode document) {
        try {
            return JSON.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new ContractException("The merged contract cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    /** Leaves the file alone when it already says this, so that nothing downstream looks stale. */
    public static void write(Path file, String text) {
        try {
            if (Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
                return;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ContractException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}

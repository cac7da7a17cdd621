package dev.tandem.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one service promises to tell.
 *
 * @param service its name, as in {@code initiatives-service}
 * @param document its AsyncAPI document
 * @param schemas the schemas that it refers to, by their path beside it
 * @param samples an example of every event, by its type
 */
public record EventContract(
        String service, ObjectNode document, Map<String, ObjectNode> schemas, Map<String, ObjectNode> samples) {

    private static final String SCHEMA = ".schema.json";
    private static final String SAMPLE = ".json";

    /** Reads the contract folder of a service. */
    static EventContract read(String service, Path folder) {
        Path events = folder.resolve("events");
        Map<String, ObjectNode> schemas = new TreeMap<>();
        for (Path file : files(events, SCHEMA)) {
            schemas.put("events/" + file.getFileName(), ContractFile.read(file));
        }
        Map<String, ObjectNode> samples = new TreeMap<>();
        for (Path file : files(events.resolve("samples"), SAMPLE)) {
            String name = file.getFileName().toString();
            samples.put(name.substring(0, name.length() - SAMPLE.length()), ContractFile.read(file));
        }
        return new EventContract(service, ContractFile.read(folder.resolve("asyncapi.yaml")), schemas, samples);
    }

    /** How the merged contract calls the schema in a file: {@code events/check-in.schema.json} is {@code check-in}. */
    static String schemaName(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - SCHEMA.length());
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new ContractException("Cannot read the contract folder " + folder + ": " + e.getMessage(), e);
        }
    }
}

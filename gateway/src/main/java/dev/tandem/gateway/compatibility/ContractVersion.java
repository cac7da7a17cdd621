package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.gateway.contract.ContractException;
import dev.tandem.gateway.contract.ContractFile;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contracts as they were released, or as they stand now.
 *
 * @param name of the release; nothing for those of now
 * @param calls the OpenAPI document
 * @param events the AsyncAPI document
 * @param breaks what is meant to break clients of the release before
 */
record ContractVersion(Optional<String> name, ObjectNode calls, ObjectNode events, List<DeclaredBreak> breaks) {

    static final String RELEASED = "released";
    static final String CALLS = "openapi.yaml";
    static final String EVENTS = "asyncapi.yaml";

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /**
     * Those of now.
     *
     * @param built where they were just written as JSON, which is read in a fraction of the time
     */
    static ContractVersion present(Path contract, Path built) {
        return new ContractVersion(
                Optional.empty(),
                ContractFile.read(built.resolve(CALLS.replace(".yaml", ".json"))),
                ContractFile.read(built.resolve(EVENTS.replace(".yaml", ".json"))),
                DeclaredBreak.read(contract.resolve(DeclaredBreak.FILE)));
    }

    /** Those that were released, the oldest first. */
    static List<ContractVersion> released(Path contract) {
        Path folder = contract.resolve(RELEASED);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> releases = Files.list(folder)) {
            return releases.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(release ->
                            ModuleDescriptor.Version.parse(release.getFileName().toString())))
                    .map(ContractVersion::read)
                    .toList();
        } catch (IOException e) {
            throw new ContractException("Cannot read the releases in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static ContractVersion read(Path release) {
        return new ContractVersion(
                Optional.of(release.getFileName().toString()),
                ContractFile.read(release.resolve(CALLS)),
                ContractFile.read(release.resolve(EVENTS)),
                DeclaredBreak.read(release.resolve(DeclaredBreak.FILE)));
    }

    List<Change> since(ContractVersion before) {
        Changes changes = new Changes();
        new CallComparison(before.calls, calls, changes).compare();
        new EventComparison(before.events, events, changes).compare();
        return changes.inOrder();
    }

    int operations() {
        int count = 0;
        for (JsonNode path : calls.path("paths")) {
            count += (int) METHODS.stream().filter(path::has).count();
        }
        return count;
    }

    int eventTypes() {
        return events.at("/components/messages").size();
    }
}

package dev.tandem.gateway.compatibility;

import dev.tandem.gateway.contract.ContractException;
import dev.tandem.gateway.contract.ContractFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Run by hand, through the build: keeps the present contracts as released. From then on they are what must not break. */
public final class ContractRelease {

    private static final String NO_BREAKS = """
        # Breaks of what was released last that are meant. `mvn verify` writes the line of each one that is missing here,
        # and fails on one that is here and that nothing needs:
        #   - {where: "GET /api/v1/things", at: "query limit", kind: parameter-removed, reason: "why it is worth it"}
        breaks: []
        """;

    private ContractRelease() {}

    /**
     * Keeps them under their own version.
     *
     * @param arguments the contract folder
     */
    public static void main(String... arguments) throws IOException {
        Path contract = Path.of(arguments[0]);
        String version = version(contract.resolve(ContractVersion.CALLS));
        String ofEvents = version(contract.resolve(ContractVersion.EVENTS));
        if (!version.equals(ofEvents)) {
            throw new ContractException("The contract of calls is " + version + ", that of events " + ofEvents
                    + ": make them one version.");
        }
        Path release = contract.resolve(ContractVersion.RELEASED).resolve(version);
        if (Files.exists(release)) {
            throw new ContractException(version + " is released and stays as it is. Raise `version` in"
                    + " gateway/src/main/contract/openapi.yaml and asyncapi.yaml.");
        }
        Files.createDirectories(release);
        for (String file : List.of(ContractVersion.CALLS, ContractVersion.EVENTS, DeclaredBreak.FILE)) {
            Files.copy(contract.resolve(file), release.resolve(file));
        }
        ContractFile.write(contract.resolve(DeclaredBreak.FILE), NO_BREAKS);
    }

    private static String version(Path file) {
        return ContractFile.read(file).at("/info/version").asText();
    }
}

package dev.tandem.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.http.problem.ProblemCatalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Run by the build: reads the contracts of the services and writes the gateway's, for people as YAML into the contract
 * folder, for the gateway itself as YAML and JSON onto its class path.
 */
public final class ContractMerge {

    private ContractMerge() {}

    /**
     * Merges, or ends with a {@link ContractException} that says what is wrong.
     *
     * @param arguments the frame, the file to write, the folder on the class path, then {@code service=file} each
     */
    public static void main(String... arguments) {
        ObjectNode frame = ContractFile.read(Path.of(arguments[0]));
        List<ServiceContract> contracts = new ArrayList<>();
        for (String argument : List.of(arguments).subList(3, arguments.length)) {
            int equals = argument.indexOf('=');
            contracts.add(new ServiceContract(
                    argument.substring(0, equals), ContractFile.read(Path.of(argument.substring(equals + 1)))));
        }
        ObjectNode merged = new Merger(frame, ProblemCatalogue.all()).merge(contracts);
        String yaml = ContractFile.yaml(merged);
        ContractFile.write(Path.of(arguments[1]), yaml);
        ContractFile.write(Path.of(arguments[2], "openapi.yaml"), yaml);
        ContractFile.write(Path.of(arguments[2], "openapi.json"), ContractFile.json(merged));
    }
}

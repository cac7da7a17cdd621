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

    private static final String CALLS = "openapi";
    private static final String EVENTS = "asyncapi";

    private ContractMerge() {}

    /**
     * Merges, or ends with a {@link ContractException} that says what is wrong.
     *
     * @param arguments the folder of the frames and of the gateway's own contract, the contract folder to write, the folder on the class path, then
     *     {@code service=contract folder} each
     */
    public static void main(String... arguments) {
        Path frames = Path.of(arguments[0]);
        List<ServiceContract> calls = new ArrayList<>();
        List<EventContract> events = new ArrayList<>();
        for (String argument : List.of(arguments).subList(3, arguments.length)) {
            int equals = argument.indexOf('=');
            String service = argument.substring(0, equals);
            Path folder = Path.of(argument.substring(equals + 1));
            calls.add(new ServiceContract(service, ContractFile.read(folder.resolve(CALLS + ".yaml"))));
            events.add(EventContract.read(service, folder));
        }
        String own = ServiceContract.GATEWAY;
        calls.add(new ServiceContract(own, ContractFile.read(frames.resolve(own + ".yaml"))));
        List<Path> folders = List.of(Path.of(arguments[1]), Path.of(arguments[2]));
        ObjectNode frame = ContractFile.read(frames.resolve(CALLS + ".yaml"));
        write(new Merger(frame, ProblemCatalogue.all()).merge(calls), CALLS, folders);
        write(new EventMerger(ContractFile.read(frames.resolve(EVENTS + ".yaml"))).merge(events), EVENTS, folders);
    }

    private static void write(ObjectNode merged, String name, List<Path> folders) {
        String yaml = ContractFile.yaml(merged);
        folders.forEach(folder -> ContractFile.write(folder.resolve(name + ".yaml"), yaml));
        ContractFile.write(folders.get(1).resolve(name + ".json"), ContractFile.json(merged));
    }
}

package dev.tandem.gateway.compatibility;

import dev.tandem.gateway.contract.ContractFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Run by the build: compares the merged contracts with those that were released. What changed goes onto the gateway's class
 * path; what must not is noted for {@link CompatibilityGate}, so that a change can be tried before its break is declared.
 */
public final class ContractChanges {

    private ContractChanges() {}

    /**
     * Compares.
     *
     * @param arguments the contract folder, the folder on the class path, the file of objections to write
     */
    public static void main(String... arguments) {
        Path contract = Path.of(arguments[0]);
        Path built = Path.of(arguments[1]);
        ContractVersion present = ContractVersion.present(contract, built);
        List<ContractVersion> versions = new ArrayList<>(ContractVersion.released(contract));
        List<String> wrong = versions.isEmpty()
                ? List.of()
                : Verdict.of(
                        present.since(versions.get(versions.size() - 1)),
                        present.breaks(),
                        LocalDate.now(Clock.systemUTC()));
        versions.add(present);
        ContractFile.write(built.resolve("changes.json"), ContractFile.json(ChangesDocument.of(versions)));
        ContractFile.write(Path.of(arguments[2]), String.join("\n", wrong));
    }
}

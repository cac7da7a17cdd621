package dev.tandem.gateway.compatibility;

import dev.tandem.gateway.contract.ContractException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run at the end of the build: fails when {@link ContractChanges} has objected. */
public final class CompatibilityGate {

    private CompatibilityGate() {}

    /**
     * Judges.
     *
     * @param arguments the file of objections
     */
    public static void main(String... arguments) throws IOException {
        String wrong = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8);
        if (!wrong.isEmpty()) {
            throw new ContractException("The contract breaks what was released (" + DeclaredBreak.FILE
                    + " is where a break is declared that is meant):\n" + wrong);
        }
    }
}

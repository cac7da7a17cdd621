package dev.tandem.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody who calls, with a token.
 *
 * @param variable what the token is called in the file it is read from
 */
record Caller(String variable, String token) {

    private static final String PREFIX = "TOKEN_";

    /**
     * Reads a file of shell variables.
     *
     * @param names the variables wanted, without what all of them begin with; all when empty
     */
    static List<Caller> read(Path file, Set<String> names) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(PREFIX))
                .map(line -> line.split("=", 2))
                .filter(parts -> names.isEmpty() || names.contains(parts[0].substring(PREFIX.length())))
                .map(parts -> new Caller(parts[0], parts[1].replaceAll("[\"']", "")))
                .toList();
    }

    /** The role as the contract writes it; a number at the end tells people of one role apart. */
    String role() {
        return variable.substring(PREFIX.length())
                .replaceFirst("_[0-9]+$", "")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}

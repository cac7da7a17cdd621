package dev.tandem.embedded;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine, for tests that are skipped where there are none. */
public final class Installed {
    private static final String[] CHROMIUM = {"chromium", "chromium-browser", "google-chrome", "chrome"};

    private Installed() {}

    /** The first of these names that is on the path. */
    public static Optional<Path> program(String... names) {
        List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator, -1));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A real browser of the Chromium family, under whatever name. */
    public static Optional<Path> chromium() {
        return program(CHROMIUM);
    }
}

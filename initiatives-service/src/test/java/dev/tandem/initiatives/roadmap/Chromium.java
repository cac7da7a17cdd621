package dev.tandem.initiatives.roadmap;

import dev.tandem.embedded.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window, where one is installed. */
final class Chromium {

    private static final long PATIENCE_SECONDS = 60;

    private final Path program;
    private final Path folder;

    private Chromium(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** The one on the path; empty when there is none. */
    static Optional<Chromium> installed(Path folder) {
        return Installed.chromium().map(program -> new Chromium(program, folder));
    }

    /** The document after its scripts have run. No host can be reached from it. */
    String document(Path page, String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("document.html");
        run(out, Stream.concat(Stream.of("--dump-dom"), Stream.of(options)), page);
        return Files.readString(out);
    }

    private void run(Path out, Stream<String> options, Path page) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=5000",
                "--window-size=1400,900"));
        options.forEach(command::add);
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("The browser was not done within " + PATIENCE_SECONDS + " seconds.");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}

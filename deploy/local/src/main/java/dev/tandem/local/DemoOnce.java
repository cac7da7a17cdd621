package dev.tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads the demo portfolio on the first complete start of a data folder, and never again. */
final class DemoOnce {
    private static final String LOADING = "loading";
    private static final String LOADED = "loaded";

    private final Path marker;
    private final Progress progress;

    DemoOnce(Path marker, Progress progress) {
        this.marker = marker;
        this.progress = progress;
    }

    /**
     * Loads, unless this folder has been through it.
     *
     * @return false when something was refused, which is said
     */
    boolean load(Loads loads) throws IOException {
        if (Files.exists(marker)) {
            if (Files.readString(marker).equals(LOADING)) {
                progress.say("The demo portfolio in this folder is incomplete: loading it was cut short."
                        + " A new --data folder gets a whole one.");
            }
            return true;
        }
        progress.say("Loading the demo portfolio");
        Files.writeString(marker, LOADING);
        try {
            loads.demo();
        } catch (IOException e) {
            progress.say("The demo portfolio was not loaded whole: " + Loads.reason(e));
            return false;
        }
        Files.writeString(marker, LOADED);
        progress.say("The demo portfolio is loaded");
        return true;
    }
}

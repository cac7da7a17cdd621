package dev.tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads the demo portfolio on the first complete start of a data folder; a load cut short is finished at the next start. */
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
     * Loads, unless this folder has the whole portfolio.
     *
     * @return false when something was refused, which is said
     */
    boolean load(Loads loads) throws IOException {
        boolean begun = Files.exists(marker);
        if (begun && Files.readString(marker).equals(LOADED)) {
            return true;
        }
        progress.say(begun ? "Loading the rest of the demo portfolio" : "Loading the demo portfolio");
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

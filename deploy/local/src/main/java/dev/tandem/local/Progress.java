package dev.tandem.local;

import java.io.PrintStream;
import java.util.Locale;

/** Says what happens, line by line, with the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String what) {
        out.println("[%6.1f s] %s".formatted(seconds(), what));
        out.flush();
    }

    /** A line that belongs to the one before it. */
    public void detail(String what) {
        out.println("           " + what);
        out.flush();
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", seconds());
    }
}

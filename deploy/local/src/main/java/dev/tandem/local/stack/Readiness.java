package dev.tandem.local.stack;

import dev.tandem.local.CannotGoOn;
import dev.tandem.local.ExitCode;
import dev.tandem.local.process.Child;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Waits until a process does its work. */
final class Readiness {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int LAST_LINES = 12;

    private Readiness() {}

    /** Tells whether the work can begin. */
    @FunctionalInterface
    interface Check {
        boolean isReady() throws IOException;
    }

    /** Fails, with the end of its log, when the process ends or takes too long. */
    static void await(Child child, Check check) throws CannotGoOn, IOException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        try {
            while (!check.isReady()) {
                if (!child.isAlive()) {
                    throw notStarted(child, "ended while it was starting");
                }
                if (System.nanoTime() > deadline) {
                    throw notStarted(child, "was not ready after " + LONGEST.toSeconds() + " s");
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStarted(child, "was interrupted");
        }
    }

    /** Asks a service whether it is ready, as its contract says. */
    static boolean answersReady(String url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(url + "/q/health/ready").openConnection();
        connection.setConnectTimeout(1_000);
        connection.setReadTimeout(2_000);
        try {
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    private static CannotGoOn notStarted(Child child, String what) throws IOException {
        List<String> lines = Files.exists(child.log()) ? Files.readAllLines(child.log()) : List.of();
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return new CannotGoOn(
                ExitCode.NOT_STARTED,
                child.name() + " " + what + "; its log is " + child.log()
                        + (last.isEmpty() ? "" : ", the end of it:\n  " + String.join("\n  ", last)));
    }
}

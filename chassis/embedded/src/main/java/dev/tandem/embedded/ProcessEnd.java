package dev.tandem.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The end of a process that need not be a child of this one.
 *
 * <p>The JDK looks after such a process seldom, and takes it for alive as long as nobody has collected its exit code,
 * which for an orphan may be never.
 */
public final class ProcessEnd {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration SOME_TIME = Duration.ofMillis(250);

    private ProcessEnd() {}

    /** True when the process does nothing any more. */
    public static boolean hasEnded(ProcessHandle process) {
        return !process.isAlive() || isZombie(process.pid());
    }

    /** Waits for the end; false when it has not come in time. */
    public static boolean await(ProcessHandle process, Duration longest) {
        return await(process, longest, SOON);
    }

    private static boolean await(ProcessHandle process, Duration longest, Duration poll) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            while (!hasEnded(process)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(poll.toMillis());
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return hasEnded(process);
        }
    }

    /** Completes when the process has ended. */
    public static CompletableFuture<Void> of(ProcessHandle process) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread watch = new Thread(
                () -> {
                    if (await(process, Duration.ofDays(10_000), SOME_TIME)) {
                        end.complete(null);
                    }
                },
                "end-of-" + process.pid());
        watch.setDaemon(true);
        watch.start();
        return end;
    }

    private static boolean isZombie(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String text = Files.exists(status) ? Files.readString(status) : "";
            // The name, in brackets, may hold anything; the state is the letter after it.
            return text.startsWith("Z", text.lastIndexOf(')') + 2);
        } catch (IOException goneMeanwhile) {
            return !Files.exists(status);
        }
    }
}

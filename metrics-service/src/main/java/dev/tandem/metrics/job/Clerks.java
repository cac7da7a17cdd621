package dev.tandem.metrics.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads for work that a request does not wait for, or not for ever. They keep no process alive. */
public final class Clerks {

    private final ExecutorService threads;

    /** @param many how many things are done side by side */
    public Clerks(String threadName, int many) {
        threads = Executors.newFixedThreadPool(many, work -> {
            Thread made = new Thread(work, threadName);
            made.setDaemon(true);
            return made;
        });
    }

    public Future<?> submit(Runnable work) {
        return threads.submit(work);
    }

    /** Takes nothing new; what is under way goes on. */
    public void stop() {
        threads.shutdown();
    }
}

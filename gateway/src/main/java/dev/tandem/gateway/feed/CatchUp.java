package dev.tandem.gateway.feed;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Reads what the ring no longer has, on threads of its own, so that no event loop waits for Kafka. All chunks of one reader
 * are read by the same thread, which then has fetched already what comes next.
 */
final class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final int MOST_WAITING = 10_000;

    /** Something to be done with a reader of the log. */
    interface Work<T> {
        T with(LogReader log) throws Gone;
    }

    private record Task<T>(Work<T> work, Context context, Promise<T> done) {

        void doWith(LogReader log) throws Gone {
            T result = work.with(log);
            context.runOnContext(later -> done.tryComplete(result));
        }

        void fail(Throwable why) {
            context.runOnContext(later -> done.tryFail(why));
        }
    }

    private final List<Worker> workers = new ArrayList<>();

    /**
     * Starts the threads.
     *
     * @param partitions what is to be read now; null while Kafka has not been reached
     */
    CatchUp(int threads, KafkaConsumers consumers, Supplier<Partitions> partitions) {
        for (int number = 1; number <= threads; number++) {
            Worker worker = new Worker("gateway-feed-" + number, consumers, partitions);
            workers.add(worker);
            worker.start();
        }
    }

    /**
     * Does something with the log.
     *
     * @param reader the number of who asks
     * @param context where the answer is wanted
     */
    <T> Future<T> ask(int reader, Context context, Work<T> work) {
        Promise<T> done = Promise.promise();
        Worker worker = workers.get(Math.floorMod(reader, workers.size()));
        if (!worker.waiting.offer(new Task<>(work, context, done))) {
            done.fail(new TimeoutException("Too many wait for older events"));
        }
        return done.future();
    }

    void close() throws InterruptedException {
        workers.forEach(Thread::interrupt);
        for (Worker worker : workers) {
            worker.join(KafkaConsumers.PATIENCE.toMillis());
        }
    }

    private static final class Worker extends Thread {

        private final BlockingQueue<Task<?>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
        private final KafkaConsumers consumers;
        private final Supplier<Partitions> partitions;
        private LogReader log;

        Worker(String name, KafkaConsumers consumers, Supplier<Partitions> partitions) {
            super(name);
            setDaemon(true);
            this.consumers = consumers;
            this.partitions = partitions;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    work(waiting.take());
                }
            } catch (InterruptedException | InterruptException stopped) {
                LOG.debug("Reading older events was stopped", stopped);
            } finally {
                closeLog();
            }
        }

        private void work(Task<?> task) {
            try {
                task.doWith(openLog());
            } catch (Gone gone) {
                task.fail(gone);
            } catch (InterruptException stopped) {
                task.fail(stopped);
                throw stopped;
            } catch (RuntimeException failed) {
                LOG.debug("Older events could not be read", failed);
                closeLog();
                task.fail(failed);
            }
        }

        private LogReader openLog() {
            Partitions present = partitions.get();
            if (present == null) {
                throw new TimeoutException("Kafka has not been reached yet");
            }
            if (log != null && log.partitions().mark() != present.mark()) {
                closeLog();
            }
            if (log == null) {
                log = new LogReader(consumers.consumer(getName()), present);
            }
            return log;
        }

        private void closeLog() {
            if (log != null) {
                log.close();
                log = null;
            }
        }
    }
}

package dev.tandem.webhooks.target;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The machine's own way to ask the DNS. It cannot be interrupted and may take long, so it happens on threads of its own, of
 * which there are only so many.
 */
@ApplicationScoped
@DefaultBean
class SystemNames implements Names {

    private static final int LONGEST_SECONDS = 5;
    private static final int AT_ONCE = 32;

    private final ThreadPoolExecutor asking =
            new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "tandem-names");
                thread.setDaemon(true);
                return thread;
            });

    void onStop(@Observes ShutdownEvent stopping) {
        asking.shutdownNow();
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        try {
            Future<InetAddress[]> answer = asking.submit(() -> InetAddress.getAllByName(host));
            return List.of(answer.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException unknown) {
            throw failure(host, unknown.getCause());
        } catch (TimeoutException | RejectedExecutionException late) {
            throw failure(host, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failure(host, stopped);
        }
    }

    private static UnknownHostException failure(String host, Throwable cause) {
        UnknownHostException failure = new UnknownHostException(host);
        failure.initCause(cause);
        return failure;
    }
}
